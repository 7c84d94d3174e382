import type { Geometry, Position } from 'geojson';
import { isCornerHeader, isCornerLabel } from '../../core/geodesy/corner-label.ts';
import type { FieldMapping, ImportPreview } from '../../state/plans/plan-files.ts';
import type { FieldValue, RawFeature, RawLayer } from './raw-layer.ts';

/** An area needs as many. */
const LEAST_CORNERS = 3;

/** Rows of a table that may be the corners of one area, in the order in which they stand round it. */
interface CornerGroup {
  readonly rows: readonly RawFeature[];
}

/** The columns of a table of corners: those that number the corners, and the one that names plans. */
interface CornerColumns {
  readonly numbers: readonly string[];
  /** Null: nothing tells the areas of a table apart, so it is one. */
  readonly plan: string | null;
}

function textIn({ fields }: RawFeature, column: string): string {
  return String(fields.get(column) ?? '').trim();
}

function cornerColumns({ features }: RawLayer, mapping: FieldMapping): CornerColumns {
  const columns = [...new Set(features.flatMap(({ fields }) => [...fields.keys()]))];
  const holdsLabels = (column: string) =>
    features.every((row) => isCornerLabel(textIn(row, column)));
  const named = columns.find((column) => mapping[column] === 'name') ?? null;
  return {
    numbers: columns.filter(
      (column) => holdsLabels(column) && (isCornerHeader(column) || column === named),
    ),
    plan: named === null || holdsLabels(named) ? null : named,
  };
}

function isPoint({ geometry }: RawFeature): boolean {
  return geometry?.type === 'Point';
}

function positionOf({ geometry }: RawFeature): Position {
  return geometry?.type === 'Point' ? geometry.coordinates : [];
}

/** Without the last row, where it repeats the first to close the ring. */
function withoutClosing(rows: readonly RawFeature[]): readonly RawFeature[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || rows.length === 1) return rows;
  const [[x1, y1], [x2, y2]] = [positionOf(first), positionOf(last)];
  return x1 === x2 && y1 === y2 ? rows.slice(0, -1) : rows;
}

/** By the corners' numbers, where every row has one of its own; else as the table has them. */
function inOrder(rows: readonly RawFeature[], columns: CornerColumns): readonly RawFeature[] {
  for (const column of columns.numbers) {
    const numberOf = (row: RawFeature) => Number(/\d+$/.exec(textIn(row, column))?.[0]);
    if (new Set(rows.map(numberOf)).size < rows.length) continue;
    return rows.toSorted((a, b) => numberOf(a) - numberOf(b));
  }
  return rows;
}

function groupsOf(layer: RawLayer, columns: CornerColumns): readonly CornerGroup[] {
  const { plan } = columns;
  const groups = new Map<string, RawFeature[]>();
  for (const row of layer.features) {
    const name = plan === null ? '' : textIn(row, plan);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups.values()].map((rows) => ({ rows: inOrder(withoutClosing(rows), columns) }));
}

/** The corner tables among layers; a layer that holds anything but points is none. */
function cornerTables(layer: RawLayer, mapping: FieldMapping): readonly CornerGroup[] | null {
  if (layer.features.length < LEAST_CORNERS || !layer.features.every(isPoint)) return null;
  const groups = groupsOf(layer, cornerColumns(layer, mapping));
  return groups.some(({ rows }) => rows.length >= LEAST_CORNERS) ? groups : null;
}

function firstFilled(rows: readonly RawFeature[], column: string): FieldValue {
  const filled = rows.map(({ fields }) => fields.get(column) ?? null);
  return filled.find((value) => value !== null && value !== '') ?? null;
}

/** A row whose position cannot be read stands for its area, so that a person finds it. */
function idOf(rows: readonly RawFeature[]): string {
  const broken = rows.find((row) => !positionOf(row).every(Number.isFinite));
  return broken?.id ?? `${rows[0]?.id ?? ''}–${rows.at(-1)?.id ?? ''}`;
}

function areaOf({ rows }: CornerGroup, { numbers }: CornerColumns): RawFeature {
  const ring = rows.map(positionOf);
  const geometry: Geometry = { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
  const columns = [...(rows[0]?.fields.keys() ?? [])].filter((name) => !numbers.includes(name));
  const fields = new Map(columns.map((name) => [name, firstFilled(rows, name)]));
  return { id: idOf(rows), geometry, fields };
}

/** How many areas the rows of tables may be the corners of; null: none of them is such a table. */
export function cornersIn(
  layers: readonly RawLayer[],
  mapping: FieldMapping,
): ImportPreview['corners'] {
  const groups = layers
    .flatMap((layer) => cornerTables(layer, mapping) ?? [])
    .filter(({ rows }) => rows.length >= LEAST_CORNERS);
  if (groups.length === 0) return null;
  return { areas: groups.length, corners: groups.reduce((sum, { rows }) => sum + rows.length, 0) };
}

/** The layer with an area in the place of the rows that are its corners; other rows stay points. */
export function withAreasOfCorners(layer: RawLayer, mapping: FieldMapping): RawLayer {
  const groups = cornerTables(layer, mapping);
  if (groups === null) return layer;
  const columns = cornerColumns(layer, mapping);
  return {
    ...layer,
    features: groups.flatMap((group) =>
      group.rows.length >= LEAST_CORNERS ? [areaOf(group, columns)] : group.rows,
    ),
  };
}
