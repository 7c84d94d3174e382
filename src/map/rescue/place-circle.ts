import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CapCircle } from '../../core/cap/cap-alert.ts';
import type { LngLat } from '../../core/geo.ts';
import { destination } from '../../core/geodesy/measure.ts';

/** How far an arrow key moves the centre, of the radius. */
const STEP = 0.25;
const AZIMUTHS: Readonly<Record<string, number>> = {
  ArrowUp: 0,
  ArrowRight: 90,
  ArrowDown: 180,
  ArrowLeft: 270,
};
const RADII_M: readonly number[] = [500, 1000, 2000, 3000, 5000, 8000, 12_000, 20_000, 30_000];
export const FIRST_RADIUS_M = 5000;

/** The next larger (1) or smaller (-1) radius; the last of them at the ends. */
export function nextRadiusM(radiusM: number, step: 1 | -1): number {
  const others = RADII_M.filter((each) => (step === 1 ? each > radiusM : each < radiusM));
  return (step === 1 ? others[0] : others.at(-1)) ?? radiusM;
}

interface CircleInput {
  readonly map: MapLibreMap;
  readonly current: () => CapCircle;
  readonly onChange: (circle: CapCircle) => void;
  readonly onDone: () => void;
  readonly onGiveUp: () => void;
}

function changed(circle: CapCircle, key: string): CapCircle | null {
  const azimuth = AZIMUTHS[key];
  if (azimuth !== undefined) {
    return { ...circle, center: destination(circle.center, azimuth, circle.radiusM * STEP) };
  }
  if (key === '+' || key === '=') return { ...circle, radiusM: nextRadiusM(circle.radiusM, 1) };
  if (key === '-' || key === '−') return { ...circle, radiusM: nextRadiusM(circle.radiusM, -1) };
  return null;
}

/**
 * A circle is placed by a click or a touch, or by the keys that a remote control has: arrows, + and −,
 * Enter. Nobody else hears of these meanwhile.
 */
export function bindCirclePlacing(input: CircleInput): () => void {
  const { map, current, onChange } = input;
  const container = map.getContainer();
  const onClick = (event: MouseEvent) => {
    event.stopPropagation();
    const { left, top } = container.getBoundingClientRect();
    const { lng, lat } = map.unproject([event.clientX - left, event.clientY - top]);
    const center: LngLat = [lng, lat];
    onChange({ ...current(), center });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isButton = event.target instanceof Element && event.target.closest('button') !== null;
    const next = changed(current(), event.key);
    if (next !== null) onChange(next);
    else if (event.key === 'Enter' && !isButton) input.onDone();
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
