import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { firstDraft } from '../../core/rescue/area-draft.ts';
import { storedAlerts } from '../../data/wall/stored-alerts.ts';
import { storedArea } from '../../data/wall/stored-area.ts';
import { storedRoads } from '../../data/wall/stored-roads.ts';
import type { AtlasState } from '../../state/store.ts';
import { useAtlas, useAtlasStore } from '../../ui/atlas-context.ts';
import { RescueBoard } from '../../ui/rescue/rescue-board.tsx';
import { RescueEntry } from '../../ui/rescue/rescue-chooser.tsx';
import { type RescueServices, RescueServicesProvider } from '../../ui/rescue/use-rescue-answer.ts';
import { useWall } from '../../ui/wall/wall-context.ts';
import { bindFileDrop } from '../bind-file-drop.ts';
import { drawMap, mapPrinter } from '../draw-map.ts';
import {
  bindArea,
  bindGround,
  bindMinutes,
  bindRescueKeys,
  bindRescuePages,
  bindRescueView,
  bindRoads,
  GROUND_LAYERS,
  takeCapFile,
  takeUpKept,
} from './bind-rescue.ts';
import { bindDraft, bindRescueMap } from './bind-rescue-map.ts';
import { pageClock } from './page-clock.ts';

/** The atlas without marks: on the page for those who go, the situation itself is drawn over its ground. */
function groundOnly(state: AtlasState): AtlasState {
  const layers = state.view.layers.filter((id) => GROUND_LAYERS.includes(id));
  return { ...state, view: { ...state.view, layers } };
}

/** Rescue mode: ways in, the board in its place, and what it draws on the map. */
export function WallRescue({ map }: { readonly map: MapLibreMap | null }) {
  const atlas = useAtlasStore();
  const { rescue, pages } = useWall();
  const isIdle = useAtlas(({ session }) => session.isMapIdle);
  const services = useMemo(
    (): RescueServices => ({
      takeFile: (file) => void takeCapFile(rescue, storedAlerts, file),
      beginArea: (kind) => {
        if (map === null) return;
        const { lng, lat } = map.getCenter();
        rescue.setState({ draft: firstDraft(kind, [lng, lat]), isChoosing: false });
      },
      drawMap: (mapWindow, signal) => drawMap(groundOnly(atlas.getState()), mapWindow, signal),
      print: () => window.print(),
    }),
    [atlas, rescue, map],
  );
  useEffect(() => {
    const clock = pageClock(window);
    const undo = [
      bindMinutes(rescue, clock),
      bindRoads(rescue, storedRoads(window)),
      bindArea(rescue, storedArea(window)),
      bindRescueView(atlas, rescue),
      bindRescueKeys(window, rescue, clock),
      bindRescuePages({ window, atlas, rescue, pages, clock }),
      bindFileDrop(window, (files) => {
        for (const file of files) void takeCapFile(rescue, storedAlerts, file);
      }),
    ];
    return () => {
      for (const end of undo) end();
    };
  }, [atlas, rescue, pages]);
  useEffect(() => void takeUpKept(rescue, storedAlerts, storedArea(window)), [rescue]);
  useEffect(() => {
    if (!isIdle) return;
    // The printer that could not be fetched is asked for again, and told, when it is wanted.
    void Promise.allSettled([mapPrinter()]);
    return bindGround(atlas, rescue, pageClock(window));
  }, [atlas, rescue, isIdle]);
  useEffect(() => {
    if (map === null || !isIdle) return;
    const undo = [bindRescueMap(map, atlas, rescue), bindDraft(map, rescue)];
    return () => {
      for (const end of undo) end();
    };
  }, [map, isIdle, atlas, rescue]);
  return (
    <RescueServicesProvider value={services}>
      <RescueBoard />
      <RescueEntry />
    </RescueServicesProvider>
  );
}
