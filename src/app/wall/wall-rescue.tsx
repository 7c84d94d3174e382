import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { FIRST_RADIUS_M, nextRadiusM } from '../../map/rescue/place-circle.ts';
import { useAtlas, useAtlasStore } from '../../ui/atlas-context.ts';
import { RescueBoard } from '../../ui/rescue/rescue-board.tsx';
import { RescueEntry } from '../../ui/rescue/rescue-chooser.tsx';
import { type RescueServices, RescueServicesProvider } from '../../ui/rescue/use-rescue-answer.ts';
import { useWall } from '../../ui/wall/wall-context.ts';
import {
  bindFileDrop,
  bindMinutes,
  bindRescueKeys,
  bindRescuePages,
  bindRescueView,
  loadGround,
  takeCapFile,
} from './bind-rescue.ts';
import { bindDraft, bindRescueMap } from './bind-rescue-map.ts';
import { pageClock } from './page-clock.ts';

/** Rescue mode: ways in, the board in its place, and what it draws on the map. */
export function WallRescue({ map }: { readonly map: MapLibreMap | null }) {
  const atlas = useAtlasStore();
  const { rescue, pages } = useWall();
  const isIdle = useAtlas(({ session }) => session.isMapIdle);
  const services = useMemo(
    (): RescueServices => ({
      takeFile: (file) => void takeCapFile(rescue, file),
      beginCircle: () => {
        if (map === null) return;
        const { lng, lat } = map.getCenter();
        const draft = { center: [lng, lat] as const, radiusM: FIRST_RADIUS_M };
        rescue.setState({ draft, isChoosing: false });
      },
      resizeCircle: (step) => {
        const { draft } = rescue.getState();
        if (draft === null) return;
        rescue.setState({ draft: { ...draft, radiusM: nextRadiusM(draft.radiusM, step) } });
      },
      print: () => window.print(),
    }),
    [rescue, map],
  );
  useEffect(() => {
    const clock = pageClock(window);
    const undo = [
      bindMinutes(rescue, clock),
      bindRescueView(atlas, rescue),
      bindRescueKeys(window, rescue, clock),
      bindRescuePages({ window, atlas, rescue, pages, clock }),
      bindFileDrop(window, (file) => void takeCapFile(rescue, file)),
    ];
    return () => {
      for (const end of undo) end();
    };
  }, [atlas, rescue, pages]);
  useEffect(() => {
    if (isIdle) void loadGround(atlas, rescue);
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
