import { placeBasis } from './place.ts';
import type { AtlasRecord } from './record.ts';
import type { Unit, UnitIndex } from './unit.ts';

/**
 * Records that name a unit, or a unit that it became or was made of. Records known only by their
 * province or for the whole zone name no unit.
 */
export function recordsNaming(
  unit: Unit,
  records: readonly AtlasRecord[],
  units: UnitIndex,
): readonly AtlasRecord[] {
  const ids = new Set([unit.id, ...unit.became, ...unit.cameFrom]);
  return records.filter(({ properties }) => {
    const basis = placeBasis(properties, units);
    if (basis.kind === 'communes') {
      return unit.level === 'commune'
        ? basis.communes.some(({ id }) => ids.has(id))
        : basis.communes.some((commune) =>
            units.parts2020(commune).some(({ district }) => district === unit.district),
          );
    }
    return (
      basis.kind === 'districts' &&
      unit.level === 'district' &&
      unit.district !== null &&
      basis.districts.includes(unit.district)
    );
  });
}
