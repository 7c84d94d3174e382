import type { Position } from 'geojson';
import { fitBounds, HOME_BOUNDS } from '../core/home-view.ts';
import { worldX, worldY } from '../core/mercator.ts';
import type { Unit, UnitId } from '../core/unit.ts';
import type { Area, ProfileSource } from './profile-source.ts';

const SIZE = { width: 320, height: 360 } as const;
const ROOM = { top: 8, bottom: 8, left: 8, right: 8 } as const;
const FIT = fitBounds(HOME_BOUNDS, SIZE, ROOM);
/** Lines are written in whole tenths of a pixel, each corner from the one before: half the bytes. */
const TENTHS = 10;
/** Corners nearer than this to the one before are left out. */
const LEAST_STEP_TENTHS = 12;
/** How far beyond the drawing lines are still kept. */
const MARGIN_TENTHS = 600;

const paths = new WeakMap<object, string>();

/** The `d` of a path, made once: all pages draw the same lines. */
function pathOf(shape: object, draw: () => string): string {
  const known = paths.get(shape);
  if (known !== undefined) return known;
  const path = draw();
  paths.set(shape, path);
  return path;
}

function areaPath(area: Area): string {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons
    .flat()
    .map((ring) => linePath(ring))
    .map((path) => (path === '' ? '' : `${path}Z`))
    .join('');
}

/** A line with no more corners than so small a drawing shows; what lies far outside it is left out. */
function linePath(line: readonly Position[]): string {
  const kept: Corner[] = [];
  for (const [lng = 0, lat = 0] of line) {
    const corner: Corner = [
      Math.round((worldX(lng) * FIT.scale + FIT.dx) * TENTHS),
      Math.round((worldY(lat) * FIT.scale + FIT.dy) * TENTHS),
    ];
    const last = kept.at(-1);
    const isFar =
      !last || Math.hypot(corner[0] - last[0], corner[1] - last[1]) >= LEAST_STEP_TENTHS;
    if (isFar && isNear(corner)) kept.push(corner);
  }
  if (kept.length < 3) return '';
  const [start, ...steps] = kept.map(([x, y], index) => {
    const [fromX, fromY] = kept[index - 1] ?? [0, 0];
    return `${x - fromX} ${y - fromY}`.replace(' -', '-');
  });
  return `M${start}l${steps.join('l')}`;
}

/** Tenths of a pixel of the drawing. */
type Corner = readonly [x: number, y: number];

function isNear([x, y]: Corner): boolean {
  return (
    x > -MARGIN_TENTHS &&
    x < SIZE.width * TENTHS + MARGIN_TENTHS &&
    y > -MARGIN_TENTHS &&
    y < SIZE.height * TENTHS + MARGIN_TENTHS
  );
}

interface LocatorProps {
  readonly unit: Unit;
  readonly source: ProfileSource;
  readonly title: string;
}

/** The unit among all of its vintage, with the districts of 2020 and the national border. */
export function Locator({
  unit,
  source: { catalogue, areas, nationalBorder },
  title,
}: LocatorProps) {
  const { units } = catalogue;
  const around = units.communes(unit.vintage);
  const draw = (id: UnitId, className: string) => {
    const area = areas.get(id);
    return area === undefined ? null : (
      <path key={id} className={className} d={pathOf(area, () => areaPath(area))} />
    );
  };
  return (
    <svg
      className="locator"
      viewBox={`0 0 ${SIZE.width * TENTHS} ${SIZE.height * TENTHS}`}
      role="img"
      aria-label={title}
    >
      {around.map(({ id }) => draw(id, 'locator-unit'))}
      {units.districts('2020').map(({ id }) => draw(id, 'locator-district'))}
      <path
        className="locator-border"
        d={pathOf(nationalBorder, () => nationalBorder.map(linePath).join(''))}
      />
      {draw(unit.id, 'locator-own')}
    </svg>
  );
}
