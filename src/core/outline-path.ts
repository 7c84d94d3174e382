import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { ScreenFit } from './home-view.ts';
import { worldX, worldY } from './mercator.ts';

/** An area as the `d` of an SVG path, to a tenth of a pixel. Holes are rings like others: fill by even-odd. */
export function outlinePath(area: Polygon | MultiPolygon, { scale, dx, dy }: ScreenFit): string {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const point = ([lng = 0, lat = 0]: Position) =>
    `${(worldX(lng) * scale + dx).toFixed(1)} ${(worldY(lat) * scale + dy).toFixed(1)}`;
  return polygons
    .flat()
    .map((ring) => `M${ring.map(point).join('L')}Z`)
    .join('');
}
