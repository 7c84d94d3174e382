import { boundsOf, type LngLat } from '../geo.ts';
import type { AnyArea } from '../shapes/area-geometry.ts';
import { fittingScale, middleOf } from '../sheet/map-scale.ts';
import type { SizeMm } from '../sheet/paper.ts';
import { type SheetWindow, sheetWindow } from '../sheet/sheet-projection.ts';

/** Of the map on the page for those who go: our choice, so that the lists below it have their room. */
const FRAME: SizeMm = { widthMm: 108, heightMm: 92 };

/**
 * The map on the page for those who go: the area with the places to go to, at the largest round scale
 * that holds them. WGS 84.
 */
export function fieldWindow(area: AnyArea, places: readonly LngLat[]): SheetWindow {
  const coordinates = places.map(([lng, lat]) => [lng, lat]);
  const box = boundsOf({
    type: 'GeometryCollection',
    geometries: [area, { type: 'MultiPoint', coordinates }],
  });
  return sheetWindow({
    center: middleOf(box),
    denominator: fittingScale(box, FRAME),
    frame: FRAME,
  });
}
