import type { Position } from 'geojson';
import type { LngLat } from '../../core/geo.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import { doubledArea } from './polygon-of-rings.ts';
import type { Projection } from './projection.ts';

/** A tenth of a millimetre. */
const METRE_DECIMALS = 4;
const DEGREE_DECIMALS = 8;

/** A plan's shape with other positions. */
function withPositions(geometry: PlanGeometry, to: (at: LngLat) => [number, number]): PlanGeometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: to(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(to) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(to)) };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((part) => part.map((ring) => ring.map(to))),
      };
  }
}

/** A shape in another system, `[east, north]`, rounded to what the system keeps. */
export function projected(geometry: PlanGeometry, projection: Projection): PlanGeometry {
  const decimals = projection.isGeographic ? DEGREE_DECIMALS : METRE_DECIMALS;
  return withPositions(geometry, (position) => {
    const [x, y] = projection.fromWgs84(position);
    return [Number(x.toFixed(decimals)), Number(y.toFixed(decimals))];
  });
}

/** Which way outlines run; holes run the other way. */
export type Winding = 'counterclockwise' | 'clockwise';

function wound<P extends Position>(rings: readonly P[][], winding: Winding): P[][] {
  return rings.map((ring, index) => {
    const isCounterclockwise = doubledArea(ring) > 0;
    const shouldBe = (winding === 'counterclockwise') === (index === 0);
    return isCounterclockwise === shouldBe ? [...ring] : [...ring].reverse();
  });
}

/** An area whose rings run as a format asks; other shapes as they are. */
export function withWinding(geometry: PlanGeometry, winding: Winding): PlanGeometry {
  if (geometry.type === 'Polygon') {
    return { type: 'Polygon', coordinates: wound(geometry.coordinates, winding) };
  }
  if (geometry.type !== 'MultiPolygon') return geometry;
  return {
    type: 'MultiPolygon',
    coordinates: geometry.coordinates.map((rings) => wound(rings, winding)),
  };
}
