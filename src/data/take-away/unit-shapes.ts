import type { Geometry } from 'geojson';
import * as v from 'valibot';
import type { UnitId } from '../../core/unit.ts';

/** Of a file of boundaries, what is needed here; the files themselves are checked when they are built. */
const fileSchema = v.object({
  features: v.array(
    v.object({
      properties: v.object({ id: v.string() }),
      geometry: v.custom<Geometry>((value) => typeof value === 'object' && value !== null),
    }),
  ),
});

/** Shapes by unit from files of boundaries; a file of another form adds none. */
export function unitShapesOf(files: readonly unknown[]): ReadonlyMap<UnitId, Geometry> {
  const features = files.flatMap((file) => {
    const read = v.safeParse(fileSchema, file);
    return read.success ? read.output.features : [];
  });
  return new Map(features.map(({ properties, geometry }) => [properties.id, geometry]));
}
