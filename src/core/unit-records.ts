import { type NamedPlaces, placeBasis } from './place.ts';
import type { RecordTable } from './table.ts';
import type { Unit, UnitIndex } from './unit.ts';

/** Whether a place is a unit, or one that it became or was made of. */
function names(place: NamedPlaces, unit: Unit, units: UnitIndex): boolean {
  const ids = new Set([unit.id, ...unit.became, ...unit.cameFrom]);
  const basis = placeBasis(place, units);
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
}

interface NamingQuestion {
  readonly unit: Unit;
  readonly table: Pick<RecordTable, 'blocks'>;
  /** Which rows count at all. */
  readonly passes: Uint8Array;
  readonly units: UnitIndex;
}

/**
 * Rows of records that name a unit, or a unit that it became or was made of. Records known only by
 * their province or for the whole zone name no unit.
 */
export function rowsNaming({ unit, table, passes, units }: NamingQuestion): readonly number[] {
  const rows: number[] = [];
  let start = 0;
  for (const { columns, places, size } of table.blocks) {
    const isNamed = places.map((place) => names(place, unit, units));
    for (let index = 0; index < size; index++) {
      const isMet = passes[start + index] === 1 && isNamed[columns.place[index] ?? 0] === true;
      if (isMet) rows.push(start + index);
    }
    start += size;
  }
  return rows;
}
