import type { Camera } from './view.ts';

const ZOOM_RANGE = [0, 24] as const;

/** `zoom/lat/lng`, and if turned `/bearing/pitch`, of a link; null: no camera. */
export function readCamera(text: string): Camera | null {
  const numbers = text.split('/').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [zoom = Number.NaN, lat = Number.NaN, lng = Number.NaN, bearing = 0, pitch = 0] = numbers;
  if (numbers.length < 3 || numbers.length > 5 || !numbers.every(Number.isFinite)) return null;
  const isInRange =
    zoom >= ZOOM_RANGE[0] &&
    zoom <= ZOOM_RANGE[1] &&
    Math.abs(lat) <= 85 &&
    Math.abs(lng) <= 180 &&
    Math.abs(bearing) <= 180 &&
    pitch >= 0 &&
    pitch <= 85;
  return isInRange ? { zoom, center: [lng, lat], bearing, pitch } : null;
}

/** Rounds to what a link needs: 5 decimals of a degree are about one metre. */
export function roundCamera({ zoom, center, bearing, pitch }: Camera): Camera {
  const round = (value: number, digits: number) => {
    const rounded = Number(value.toFixed(digits));
    return rounded === 0 ? 0 : rounded;
  };
  return {
    zoom: round(zoom, 2),
    center: [round(center[0], 5), round(center[1], 5)],
    bearing: round(bearing, 1),
    pitch: round(pitch, 1),
  };
}

export function writeCamera(camera: Camera): string {
  const { zoom, center, bearing, pitch } = roundCamera(camera);
  const turn = bearing === 0 && pitch === 0 ? [] : pitch === 0 ? [bearing] : [bearing, pitch];
  return [zoom, center[1], center[0], ...turn].join('/');
}
