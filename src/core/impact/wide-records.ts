import type { ImpactCase } from './case.ts';
import type { ImpactRecord } from './impact-record.ts';
import type { RecordWorld } from './record-world.ts';

/** Districts of 2020 that the shape lies in. */
function districtsOf({ overlaps }: ImpactCase): ReadonlySet<string> {
  return new Set((overlaps['2020']?.communes ?? []).flatMap(({ unit }) => unit.district ?? []));
}

/**
 * Records that name no commune, but may concern the shape: a district it lies in, a province or the
 * whole zone. They are counted, and never placed.
 */
export function wideRecords(asked: ImpactCase, { wide }: RecordWorld): readonly ImpactRecord[] {
  const districts = districtsOf(asked);
  return wide.filter(
    ({ places }) =>
      places.districts.length === 0 || places.districts.some((code) => districts.has(code)),
  );
}
