import { CLAUSE_CODES } from '../../core/clause.ts';
import { MARK_BASES, type MarkBasis } from '../../core/mark.ts';
import type { MarkShape } from '../../core/palette.ts';
import { RECORD_STATUSES } from '../../core/record.ts';
import type { RecordTable } from '../../core/table.ts';
import { RECORD_LAYERS } from '../../layers/registry.ts';
import type { MarkGroup, Ring, Stack } from './mark-groups.ts';
import { MARK_HALF_PX, type MarkSymbol, RING_MARGIN_PX, ringDiameterPx } from './mark-symbol.ts';
import { type Offset, stackOffsets } from './stack-layout.ts';
import type { WeightedPoints } from './weighted-points.ts';

/** Px between the middles of neighbouring marks in a stack. */
const STACK_SPACING_PX = 27;

/** Radius in px of the halo that says how vaguely a place is known. */
const HALO_PX: Readonly<Record<MarkBasis, number>> = { exact: 0, commune: 20, district: 32 };

/** Room in px between a ring and the circle that marks it as pointed at. */
const RING_FOCUS_PX = 4;
const MARK_FOCUS_PX = 17;

interface Item {
  readonly position: readonly [lng: number, lat: number];
  /** Px from the position, x to the right, y down. */
  readonly offset: Offset;
  /** Half the size in px. */
  readonly radiusPx: number;
}

interface Target extends Item {
  readonly key: string;
  /** Radius in px of the circle that marks it as pointed at. */
  readonly focusPx: number;
  /** Half the side in px of the square that names keep clear of. */
  readonly roomPx: number;
}

/** The mark of one record. */
export interface DrawnMark extends Target {
  readonly kind: 'mark';
  /** Row of the record in the table. */
  readonly row: number;
  readonly symbol: MarkSymbol;
}

export interface DrawnRing extends Target {
  readonly kind: 'ring';
  readonly ring: Ring;
}

/** The soft ground of a stack whose place is known only by commune or district. */
export interface DrawnHalo extends Item {
  readonly kind: 'halo';
}

/** What can be pointed at. */
export type DrawnTarget = DrawnMark | DrawnRing;
export type DrawnItem = DrawnTarget | DrawnHalo;

/** What is drawn over the map, wherever the camera is. */
export interface MarkPicture {
  /** Bottom first: halos, marks by their place in the stack, rings by their count. */
  readonly items: readonly DrawnItem[];
  /** Records that all groups stand for, also those that lie outside the window. */
  readonly count: number;
}

export const EMPTY_PICTURE: MarkPicture = { items: [], count: 0 };

/** Shape by number of the `layer` column. */
function shapesOf(layerIds: readonly string[]): readonly MarkShape[] {
  return layerIds.map(
    (layer) => RECORD_LAYERS.find(({ id }) => id === layer)?.record?.shape ?? 'circle',
  );
}

const PLANNED = RECORD_STATUSES.indexOf('planned');

export function markKey(row: number): string {
  return `row/${row}`;
}

/** Rows of each stack, ascending: one pass over what is shown, however many there are. */
function rowsOfStacks(
  stacks: readonly Stack[],
  { rows }: WeightedPoints,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  if (stacks.length === 0) return found;
  rows?.each(
    stacks.flatMap(({ points }) => points),
    (row, point) => {
      const known = found.get(point);
      if (known) known.push(row);
      else found.set(point, [row]);
    },
  );
  return found;
}

export interface PictureInput {
  readonly groups: readonly MarkGroup[];
  readonly points: WeightedPoints;
  readonly table: Pick<RecordTable, 'layer' | 'layerIds' | 'primaryClause' | 'status' | 'basis'>;
  /** Enlarges for big screens. */
  readonly scale: number;
}

/** Lays out what is drawn for some groups. */
export function pictureOf({ groups, points, table, scale }: PictureInput): MarkPicture {
  const stacks = groups.filter((group) => group.kind === 'stack');
  const rings = groups.filter((group) => group.kind === 'ring');
  const rowsByPoint = rowsOfStacks(stacks, points);
  const shapes = shapesOf(table.layerIds);
  const halos: DrawnHalo[] = [];
  const marks: DrawnMark[][] = [];
  for (const { position, points: at } of stacks) {
    const rows = at.flatMap((point) => rowsByPoint.get(point) ?? []);
    const offsets = stackOffsets(rows.length, STACK_SPACING_PX * scale);
    const halo = haloOf(rows, offsets, { table, scale });
    if (halo > 0) halos.push({ kind: 'halo', position, offset: [0, 0], radiusPx: halo });
    rows.forEach((row, index) => {
      const plane = marks[index] ?? [];
      marks[index] = plane;
      plane.push({
        kind: 'mark',
        key: markKey(row),
        row,
        position,
        offset: offsets[index] ?? [0, 0],
        radiusPx: MARK_HALF_PX * scale,
        focusPx: MARK_FOCUS_PX * scale,
        roomPx: MARK_HALF_PX * scale,
        symbol: symbolOf(row, table, shapes),
      });
    });
  }
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return {
    items: [...halos, ...marks.flat(), ...ringsOf(rings, scale)],
    count: count + points.outside,
  };
}

/** Radius of the halo around a stack; 0: all of it is known exactly. The vaguest record decides. */
function haloOf(
  rows: readonly number[],
  offsets: readonly Offset[],
  { table, scale }: Pick<PictureInput, 'table' | 'scale'>,
): number {
  const vaguest = Math.max(...rows.map((row) => table.basis[row] ?? 0));
  const radius = HALO_PX[MARK_BASES[vaguest] ?? 'exact'];
  if (radius === 0) return 0;
  return radius * scale + Math.max(...offsets.map(([x, y]) => Math.hypot(x, y)));
}

function symbolOf(
  row: number,
  { layer, primaryClause, status }: PictureInput['table'],
  shapes: readonly MarkShape[],
): MarkSymbol {
  return {
    shape: shapes[layer[row] ?? 0] ?? 'circle',
    clause: CLAUSE_CODES[primaryClause[row] ?? 0] ?? '0',
    isPlanned: status[row] === PLANNED,
  };
}

function ringsOf(rings: readonly Ring[], scale: number): readonly DrawnRing[] {
  return rings
    .map((ring): DrawnRing => {
      const radius = ringDiameterPx(ring.count) / 2;
      return {
        kind: 'ring',
        key: ring.key,
        ring,
        position: ring.position,
        offset: [0, 0],
        radiusPx: radius * scale,
        focusPx: (radius + RING_FOCUS_PX) * scale,
        roomPx: (radius + RING_MARGIN_PX) * scale,
      };
    })
    .sort((a, b) => a.ring.count - b.ring.count);
}
