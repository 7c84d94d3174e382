import type { Map as MapLibreMap } from 'maplibre-gl';
import { changePlanning, type PlanStore, type PlansState } from '../state/plans/plan-store.ts';
import './draw.css';
import { Drawing } from './drawing.ts';
import type { DrawingHost } from './drawing-host.ts';
import { CrossHair } from './keys/cross-hair.ts';
import { DrawingKeys } from './keys/drawing-keys.ts';
import { SnapNetwork } from './snapping/snap-network.ts';

export interface DrawingHandle {
  destroy(): void;
}

/** Whether anything has changed that what is drawn follows from; the cursor and the like are ours. */
function isOther(state: PlansState, before: PlansState): boolean {
  return (
    state.plans !== before.plans ||
    state.heldElsewhere !== before.heldElsewhere ||
    state.planning.tool !== before.planning.tool ||
    state.planning.hasCrossHair !== before.planning.hasCrossHair ||
    state.planning.snapsTo !== before.planning.snapsTo
  );
}

/**
 * Draws plans on a map until destroyed: what a person does becomes edits of the plans. The map's
 * style must be loaded.
 */
export function mountDrawing(map: MapLibreMap, plans: PlanStore, host: DrawingHost): DrawingHandle {
  const network = new SnapNetwork(plans, host);
  const drawing = new Drawing({ map, plans, host, snapper: network });
  const crossHair = new CrossHair(map);
  const keys = new DrawingKeys({
    map,
    plans,
    drawing,
    crossHair,
    deselect: () => host.select(null),
  });

  const aim = () => {
    const isSketching = plans.getState().planning.tool !== 'select';
    if (crossHair.isOn && isSketching) drawing.sketcher.moveTo(crossHair.position, false);
  };
  let tool = plans.getState().planning.tool;
  const update = () => {
    const { planning } = plans.getState();
    const isOtherTool = planning.tool !== tool;
    tool = planning.tool;
    // Who draws by keyboard goes on where the cross-hair is, and not among the tools.
    if (isOtherTool && crossHair.isOn && tool !== 'select') map.getCanvas().focus();
    if (planning.hasCrossHair !== crossHair.isOn) {
      crossHair.show(planning.hasCrossHair);
      drawing.announce({ code: 'cross-hair', isOn: planning.hasCrossHair });
      if (planning.hasCrossHair) map.getCanvas().focus();
    }
    network.update();
    drawing.update();
    aim();
  };
  const follow = () => {
    drawing.follow();
    aim();
  };
  const leave = () => drawing.leave();

  const undo = [
    plans.subscribe((state, before) => {
      if (isOther(state, before)) update();
    }),
    host.subscribe(update),
    network.subscribe(aim),
  ];
  map.on('move', follow);
  map.on('resize', follow);
  map.on('mouseout', leave);
  changePlanning(plans, {
    commands: {
      place: (position) => drawing.sketcher.placeExactly(position),
      finish: () => drawing.sketcher.finish(),
      cancel: () => drawing.sketcher.cancel(),
      removeLastCorner: () => drawing.sketcher.removeLastCorner(),
      stepBack: () => drawing.stepBack(),
    },
  });
  update();
  return {
    destroy() {
      for (const end of undo) end();
      map.off('move', follow);
      map.off('resize', follow);
      map.off('mouseout', leave);
      keys.destroy();
      crossHair.show(false);
      network.destroy();
      drawing.destroy();
    },
  };
}
