import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../core/geo.ts';
import { distanceM } from '../core/geodesy/measure.ts';
import type { ScreenPoint } from './draft/simplify-path.ts';
import type { Screen } from './edit/handles.ts';

/** How near something must be to be snapped to, CSS px. */
const SNAP_WITHIN_PX = 10;

/** Places on Earth and on the map's container, CSS px from its upper left corner. */
export class MapViewport {
  readonly #map: MapLibreMap;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  readonly project = ([lng, lat]: LngLat): ScreenPoint => {
    const { x, y } = this.#map.project([lng, lat]);
    return { x, y };
  };

  readonly unproject = ({ x, y }: ScreenPoint): LngLat => {
    const { lng, lat } = this.#map.unproject([x, y]);
    return [lng, lat];
  };

  /** Metres that the reach of snapping is around a position. */
  readonly toleranceM = (position: LngLat): number => {
    const { x, y } = this.project(position);
    return distanceM(position, this.unproject({ x: x + SNAP_WITHIN_PX, y }));
  };

  readonly screen = (): Screen => {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return { width: clientWidth, height: clientHeight };
  };
}
