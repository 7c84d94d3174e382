import type { Geometry, Position } from 'geojson';
import type { Bounds, LngLat } from '../../core/geo.ts';
import type { AxesOfFile, CrsChoice, CrsSource, FoundCrs } from '../../state/plans/plan-files.ts';
import { PLANAR_PROJECTIONS, type Projection, projectionOfName, WGS84 } from './projection.ts';
import type { RawLayer } from './raw-layer.ts';

export interface SettledCrs {
  readonly found: FoundCrs;
  /** Null: no reading is known. */
  readonly toWgs84: ((position: LngLat) => LngLat) | null;
}

/** Positions that are looked at. */
const SAMPLE = 500;

/** Finds the system of a layer: the person's choice, what the file says, or what its numbers say. */
export function settleCrs(
  layer: RawLayer,
  region: Bounds,
  choice: CrsChoice | undefined,
): SettledCrs {
  const sample = sampleOf(layer);
  const readings = readingsOf(sample, region);
  const chosen = choice && projectionOfName(choice.id);
  if (chosen && choice) return settled(chosen, choice.axes, 'chosen', []);
  const { crs } = layer;
  if (crs.kind === 'known') {
    const isThere = isInRegion(crs.projection, 'east-first', sample, region);
    return settled(crs.projection, 'east-first', crs.foundIn, isThere ? [] : readings);
  }
  const [best, ...others] = crs.kind === 'unsaid' ? readings : [];
  const projection = best && projectionOfName(best.id);
  if (best && projection) return settled(projection, best.axes, 'magnitude', others);
  if (sample.length === 0) return settled(WGS84, 'east-first', 'format', []);
  const name = crs.kind === 'unknown' ? crs.name : null;
  const foundIn = crs.kind === 'unknown' ? crs.foundIn : null;
  return {
    found: { id: name, axes: 'east-first', foundIn, alternatives: readings },
    toWgs84: null,
  };
}

function settled(
  projection: Projection,
  axes: AxesOfFile,
  foundIn: CrsSource,
  alternatives: readonly CrsChoice[],
): SettledCrs {
  return {
    found: { id: projection.id, axes, foundIn, alternatives },
    toWgs84: (position) => projection.toWgs84(turned(position, axes)),
  };
}

function turned([x, y]: LngLat, axes: AxesOfFile): LngLat {
  return axes === 'east-first' ? [x, y] : [y, x];
}

/** Readings that put the middle of the sample into the region. */
function readingsOf(sample: readonly LngLat[], region: Bounds): readonly CrsChoice[] {
  const axes: readonly AxesOfFile[] = ['east-first', 'north-first'];
  return [WGS84, ...PLANAR_PROJECTIONS].flatMap((projection) =>
    axes
      .filter((order) => isInRegion(projection, order, sample, region))
      .map((order) => ({ id: projection.id, axes: order })),
  );
}

function isInRegion(
  projection: Projection,
  axes: AxesOfFile,
  sample: readonly LngLat[],
  [west, south, east, north]: Bounds,
): boolean {
  if (sample.length === 0) return true;
  const xs = sample.map(([x]) => x).sort((a, b) => a - b);
  const ys = sample.map(([, y]) => y).sort((a, b) => a - b);
  const middle = Math.floor(sample.length / 2);
  const position = turned([xs[middle] ?? 0, ys[middle] ?? 0], axes);
  const inDegrees = Math.abs(position[0]) <= 360 && Math.abs(position[1]) <= 360;
  if (projection.isGeographic !== inDegrees) return false;
  const [lng, lat] = projection.toWgs84(position);
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

function sampleOf({ features }: RawLayer): readonly LngLat[] {
  const sample: LngLat[] = [];
  for (const { geometry } of features) {
    if (sample.length >= SAMPLE) break;
    if (geometry) samplePositions(geometry, sample);
  }
  return sample;
}

function samplePositions(geometry: Geometry, sample: LngLat[]): void {
  if (geometry.type === 'GeometryCollection') {
    // Deeper ones only fail to be looked at.
    for (const part of geometry.geometries ?? []) {
      if (part?.type !== 'GeometryCollection') samplePositions(part, sample);
    }
    return;
  }
  addPositions(geometry.coordinates, sample);
}

function addPositions(coordinates: Position | unknown, sample: LngLat[]): void {
  if (!Array.isArray(coordinates) || sample.length >= SAMPLE) return;
  const [x, y] = coordinates;
  if (typeof x === 'number' && typeof y === 'number') {
    if (Number.isFinite(x) && Number.isFinite(y)) sample.push([x, y]);
    return;
  }
  for (const part of coordinates) addPositions(part, sample);
}
