import type { LngLat } from '../core/geo.ts';
import type { PlanGeometry } from '../core/plan/plan-geometry.ts';
import { isSamePath } from '../core/shapes/shape-corners.ts';
import type { Corner } from './draft/draft.ts';
import type { ScreenPoint } from './draft/simplify-path.ts';
import type { SketchState } from './draft/sketcher.ts';
import type { Handle } from './edit/handles.ts';
import type { EditState } from './edit/shape-editor.ts';
import type { SnapHit } from './snapping/snap-hit.ts';
import { type DrawnFeature, drawnPoint, drawnShape } from './surface/drawn-feature.ts';

/** The mark of what is snapped to. */
function snapMark(snap: SnapHit | null): readonly DrawnFeature[] {
  if (snap === null) return [];
  return [drawnPoint('snap', snap.what === 'vertex' ? 'snap-vertex' : 'snap-edge', snap.position)];
}

/** What is drawn of a shape under way; `geometry` is its shape with the cursor for a corner. */
export function sketchFeatures(
  { draft, cursor }: SketchState,
  geometry: PlanGeometry | null,
): readonly DrawnFeature[] {
  const isFreehand = draft?.tool === 'freehand';
  const corners: readonly Corner[] = isFreehand ? [] : (draft?.corners ?? []);
  const last = draft?.corners.at(-1);
  const rim: readonly DrawnFeature[] =
    last && cursor && draft?.tool === 'circle'
      ? [
          {
            id: 'radius',
            role: 'guide',
            geometry: {
              type: 'LineString',
              coordinates: [[...last.position], [...cursor.position]],
            },
          },
        ]
      : [];
  return [
    ...(geometry === null ? [] : drawnShape('shape', 'shape', geometry)),
    ...rim,
    ...corners.map(({ position }, index) => drawnPoint(`corner-${index}`, 'corner', position)),
    ...snapMark(cursor?.snap ?? null),
  ];
}

const HANDLE_ROLES = {
  corner: 'corner',
  between: 'between',
  turn: 'turn',
  scale: 'scale',
} as const satisfies Readonly<Record<Handle['kind'], string>>;

export interface EditLook {
  readonly isSketch: boolean;
  /** Where the shape has faults. */
  readonly faults: readonly LngLat[];
  readonly unproject: (point: ScreenPoint) => LngLat;
}

/** What is drawn of the shape that is selected. */
export function editFeatures(
  { geometry, handles, chosen, snap }: EditState,
  { isSketch, faults, unproject }: EditLook,
): readonly DrawnFeature[] {
  if (geometry === null) return [];
  return [
    ...drawnShape('shape', isSketch ? 'sketch' : 'shape', geometry),
    ...handles.map((handle) => {
      const path = 'path' in handle ? handle.path : null;
      const isChosen = handle.kind === 'corner' && isSamePath(path, chosen);
      const id = `${handle.kind}-${path?.join('-') ?? ''}`;
      const role = isChosen ? 'chosen-corner' : HANDLE_ROLES[handle.kind];
      return drawnPoint(id, role, unproject(handle.point));
    }),
    ...faults.map((position, index) => drawnPoint(`fault-${index}`, 'fault', position)),
    ...snapMark(snap),
  ];
}
