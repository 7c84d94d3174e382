import type { Map as MapLibreMap } from 'maplibre-gl';
import { distanceM } from '../../core/geodesy/measure.ts';
import { type AreaDraft, afterClick, afterKey } from '../../core/rescue/area-draft.ts';

/** How far an arrow key moves the cross-hair, of the map's shorter side. */
const STEP = 1 / 24;

interface PlacingInput {
  readonly map: MapLibreMap;
  readonly current: () => AreaDraft;
  readonly onChange: (draft: AreaDraft) => void;
  readonly onDone: () => void;
  readonly onGiveUp: () => void;
}

/** A step on the ground, m. */
function stepM(map: MapLibreMap): number {
  const { clientWidth, clientHeight } = map.getContainer();
  const [x, y] = [clientWidth / 2, clientHeight / 2];
  const [from, to] = [map.unproject([x, y]), map.unproject([x, y + STEP * Math.min(x, y) * 2])];
  return distanceM([from.lng, from.lat], [to.lng, to.lat]);
}

/**
 * An area is marked by clicks or touches, or by the keys that a remote control has: arrows, + and −, the
 * space bar, Enter. Nobody else hears of these meanwhile.
 */
export function bindAreaPlacing(input: PlacingInput): () => void {
  const { map, current, onChange } = input;
  const container = map.getContainer();
  const onClick = (event: MouseEvent) => {
    event.stopPropagation();
    const { left, top } = container.getBoundingClientRect();
    const { lng, lat } = map.unproject([event.clientX - left, event.clientY - top]);
    onChange(afterClick(current(), [lng, lat]));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isButton = event.target instanceof Element && event.target.closest('button') !== null;
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (isButton && isPress) return;
    const next = afterKey(current(), event.key, stepM(map));
    if (next !== null) onChange(next);
    else if (event.key === 'Enter') input.onDone();
    else if (event.key === 'Escape') input.onGiveUp();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  container.addEventListener('click', onClick, true);
  window.addEventListener('keydown', onKeyDown, true);
  return () => {
    container.removeEventListener('click', onClick, true);
    window.removeEventListener('keydown', onKeyDown, true);
  };
}
