import type { Feature, FeatureCollection } from 'geojson';
import { createSelector } from 'reselect';
import type { AtlasRecord } from '../core/record.ts';
import { type LayerId, RECORD_LAYERS } from '../layers/registry.ts';
import { selectShownRecords } from '../state/selectors.ts';
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

/** Lines and areas of the shown records, by layer. */
export const selectShapes = createSelector(
  [({ atlas }: MapState) => selectShownRecords(atlas)],
  (records): Readonly<Record<string, FeatureCollection>> =>
    Object.fromEntries(
      SHAPE_LAYER_IDS.map((layer) => [
        layer,
        {
          type: 'FeatureCollection',
          features: records
            .filter((record) => record.layer === layer)
            .map(shapeOf)
            .filter((feature) => feature !== null),
        } as const,
      ]),
    ),
);
