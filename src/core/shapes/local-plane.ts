import type { Position } from 'geojson';
import proj4 from 'proj4';
import type { LngLat } from '../geo.ts';
import { roundPosition } from '../plan/plan-geometry.ts';

/** Metres east and north of the middle of a plane. */
export type PlanePoint = readonly [eastM: number, northM: number];

/** The ground around a place, drawn flat. */
export interface LocalPlane {
  toPlane(position: Position): PlanePoint;
  /** A position of a plan, rounded to what it keeps. */
  fromPlane(point: PlanePoint): [number, number];
}

/**
 * A transverse Mercator plane of scale 1 through a place, on the WGS 84 ellipsoid: true to shape, and
 * to length by 1 in 80,000 at 32 km east or west of it, 1 in 8,000 at 100 km.
 */
export function localPlane([lng, lat]: LngLat): LocalPlane {
  const plane = proj4(
    '+proj=longlat +ellps=WGS84 +no_defs',
    `+proj=tmerc +lat_0=${lat} +lon_0=${lng} +k=1 +x_0=0 +y_0=0 +ellps=WGS84 +units=m +no_defs`,
  );
  return {
    toPlane: ([east = Number.NaN, north = Number.NaN]) => {
      const [eastM = 0, northM = 0] = plane.forward([east, north]);
      return [eastM, northM];
    },
    fromPlane: ([eastM, northM]) => {
      const [east = 0, north = 0] = plane.inverse([eastM, northM]);
      return roundPosition([east, north]);
    },
  };
}
