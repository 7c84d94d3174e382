import type { Feature, FeatureCollection, Point } from 'geojson';
import type { DrawnMark } from './cluster-index.ts';
import type { MarkScene } from './mark-features.ts';
import { FOCUS_RADIUS_PX } from './mark-layers.ts';

/** What is drawn for a record: its own mark, or the ring that it hides in. Null: nothing. */
export function drawnFor(drawn: readonly DrawnMark[], recordId: string): DrawnMark | null {
  return (
    drawn.find(({ marks }) => marks.some(({ record }) => record.properties.id === recordId)) ?? null
  );
}

interface FocusInput {
  readonly drawn: readonly DrawnMark[];
  readonly scene: MarkScene;
  /** Record ids and cluster keys that are selected or pointed at. */
  readonly ids: readonly string[];
}

/** Rings around what is selected or pointed at; around the cluster of a record that hides in one. */
export function focusFeatures({ drawn, scene, ids }: FocusInput): FeatureCollection<Point> {
  const names = new Set(
    ids.flatMap((id) => {
      const item = drawnFor(drawn, id);
      return item?.kind === 'cluster' ? item.key : id;
    }),
  );
  const features = scene.features.features
    .filter(({ properties }) => properties.kind !== 'halo' && names.has(properties.id))
    .map(({ geometry, properties }): Feature<Point> => {
      const size = properties.radiusPx / FOCUS_RADIUS_PX;
      const [x, y] = properties.offset;
      // The map multiplies an offset by the icon's size.
      return {
        type: 'Feature',
        geometry,
        properties: { id: properties.id, size, offset: [x / size, y / size] },
      };
    });
  return { type: 'FeatureCollection', features };
}
