import type { Feature, FeatureCollection } from 'geojson';
import type { AtlasRecord } from '../core/record.ts';
import type { RecordTable } from '../core/table.ts';
import { type LayerId, RECORD_LAYERS } from '../layers/registry.ts';
import { createSelector, createStructuredSelector } from '../state/create-selector.ts';
import { selectResult, selectTable } from '../state/selectors.ts';
import type { MapState } from './map-state.ts';

/** Record layers that draw lines and areas besides their marks. */
export const SHAPE_LAYER_IDS: readonly LayerId[] = RECORD_LAYERS.filter(
  ({ style }) => style !== undefined,
).map(({ id }) => id);

/** Geometries that the mark stands for. */
const IS_POINTS: ReadonlySet<string> = new Set(['Point', 'MultiPoint']);

/** A record as a feature for styles; null unless it has a line or an area of its own. */
function shapeOf({ geometry, properties }: AtlasRecord): Feature | null {
  if (geometry === null || IS_POINTS.has(geometry.type)) return null;
  const riskLevel: unknown = Reflect.get(properties, 'riskLevel');
  return {
    type: 'Feature',
    geometry,
    properties: {
      id: properties.id,
      kind: Reflect.get(properties, 'kind'),
      status: properties.status,
      clause: properties.clauses[0] ?? '0',
      riskLevel: typeof riskLevel === 'number' ? riskLevel : 0,
    },
  };
}

type RowsByLayer = ReadonlyMap<LayerId, readonly number[]>;

/** All rows with a line or an area, by layer. */
const selectShapeRows = createSelector(
  [({ atlas }: MapState) => selectTable(atlas)],
  ({ hasShape, layer, layerIds, size }): RowsByLayer => {
    const rows = new Map(SHAPE_LAYER_IDS.map((id) => [id, [] as number[]]));
    for (let row = 0; row < size; row++) {
      if (hasShape[row] === 0) continue;
      rows.get(layerIds[layer[row] ?? 0] as LayerId)?.push(row);
    }
    return rows;
  },
);

function haveSameItems(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}

function featuresOf(rows: readonly number[], table: RecordTable): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: rows.map((row) => shapeOf(table.recordAt(row))).filter((feature) => feature !== null),
  };
}

/** The shown lines and areas of one layer: the same collection as long as they are the same. */
function shapesOf(id: LayerId) {
  const selectRows = createSelector(
    [selectShapeRows, ({ atlas }: MapState) => selectResult(atlas)],
    (rows, { passes }): readonly number[] =>
      (rows.get(id) ?? []).filter((row) => passes[row] === 1),
    { memoizeOptions: { resultEqualityCheck: haveSameItems } },
  );
  return createSelector([selectRows, ({ atlas }: MapState) => selectTable(atlas)], featuresOf);
}

/** Lines and areas of the shown records, by layer. */
export const selectShapes = createStructuredSelector(
  Object.fromEntries(SHAPE_LAYER_IDS.map((id) => [id, shapesOf(id)])),
);
