import type { Feature, FeatureCollection } from 'geojson';
import { createSelector } from 'reselect';
import type { AtlasRecord } from '../core/record.ts';
import type { RecordTable } from '../core/table.ts';
import { type LayerId, RECORD_LAYERS } from '../layers/registry.ts';
import { selectResult, selectTable } from '../state/selectors.ts';
import type { MapState } from './map-state.ts';

/** Record layers that draw lines and areas besides their marks. */
export const SHAPE_LAYER_IDS: readonly LayerId[] = RECORD_LAYERS.filter(
  ({ style }) => style !== undefined,
).map(({ id }) => id);

/** A record as a feature for styles; null unless it has a line or an area of its own. */
function shapeOf({ geometry, properties }: AtlasRecord): Feature | null {
  if (geometry === null || geometry.type === 'Point') return null;
  const riskLevel: unknown = Reflect.get(properties, 'riskLevel');
  return {
    type: 'Feature',
    geometry,
    properties: {
      id: properties.id,
      kind: Reflect.get(properties, 'kind'),
      clause: properties.clauses[0] ?? '0',
      riskLevel: typeof riskLevel === 'number' ? riskLevel : 0,
    },
  };
}

type RowsByLayer = Readonly<Record<string, readonly number[]>>;

function haveSameRows(a: RowsByLayer, b: RowsByLayer): boolean {
  return SHAPE_LAYER_IDS.every((layer) => {
    const [rows = [], others = []] = [a[layer], b[layer]];
    return rows.length === others.length && rows.every((row, index) => row === others[index]);
  });
}

/** All rows with a line or an area, by layer. */
const selectShapeRows = createSelector(
  [({ atlas }: MapState) => selectTable(atlas)],
  ({ hasShape, layer, layerIds, size }): RowsByLayer => {
    const rows: Record<string, number[]> = {};
    for (let row = 0; row < size; row++) {
      if (hasShape[row] === 0) continue;
      const id = layerIds[layer[row] ?? 0] ?? '';
      const known = rows[id];
      if (known) known.push(row);
      else rows[id] = [row];
    }
    return rows;
  },
);

/** Those of them that are shown. The same object as long as they are the same. */
const selectShownShapeRows = createSelector(
  [selectShapeRows, ({ atlas }: MapState) => selectResult(atlas)],
  (rows, { passes }): RowsByLayer =>
    Object.fromEntries(
      SHAPE_LAYER_IDS.map((id) => [id, rows[id]?.filter((row) => passes[row] === 1) ?? []]),
    ),
  { memoizeOptions: { resultEqualityCheck: haveSameRows } },
);

function featuresOf(table: RecordTable, rows: readonly number[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: rows.map((row) => shapeOf(table.recordAt(row))).filter((feature) => feature !== null),
  };
}

/** Lines and areas of the shown records, by layer. */
export const selectShapes = createSelector(
  [selectShownShapeRows, ({ atlas }: MapState) => selectTable(atlas)],
  (rows, table): Readonly<Record<string, FeatureCollection>> =>
    Object.fromEntries(SHAPE_LAYER_IDS.map((id) => [id, featuresOf(table, rows[id] ?? [])])),
);
