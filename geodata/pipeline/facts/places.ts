import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { RecordProperties } from '../../../src/core/record.ts';
import { type Unit, unitSchema } from '../../../src/core/unit.ts';
import { GEODATA_DIR } from '../write-json.ts';
import { type FactRow, isYes, listOf, textOf } from './read-facts.ts';

/** All units, as the boundaries' own step of the pipeline wrote them. */
export function readUnits(): Unit[] {
  const text = readFileSync(join(GEODATA_DIR, 'boundaries/units.json'), 'utf8');
  return v.parse(v.array(unitSchema), JSON.parse(text));
}

function bears(unit: Unit, name: string): boolean {
  return unit.name === name || unit.aliases.includes(name);
}

/**
 * The one commune that bears a name. A name is no key: in 2020 Mường Tè was a town and a commune,
 * so the district narrows the search, and a bare name means the commune (xã), not the town.
 */
function communeNamed(name: string, candidates: readonly Unit[]): string {
  const named = candidates.filter((unit) => unit.level === 'commune' && bears(unit, name));
  const rural = named.filter((unit) => unit.type === 'xa');
  const [match, ...others] = named.length > 1 ? rural : named;
  if (!match || others.length > 0) throw new Error(`Not exactly one commune is named ${name}`);
  return match.code;
}

type PlaceProperties = Pick<
  RecordProperties,
  'communes2020' | 'communes2025' | 'districts' | 'province' | 'isOutside' | 'placeText'
>;

/**
 * The places a row names, as codes. Districts, province and "outside" were coded by hand in the
 * source tables, where the published words are prose. A place outside has no 2020 commune here.
 */
export function placesOf(
  row: FactRow,
  units: readonly Unit[],
  columns2025: readonly string[],
): PlaceProperties {
  const districts = listOf(row, 'districts');
  const isOutside = isYes(row, 'is_outside');
  const units2020 = units.filter(
    (unit) => unit.vintage === '2020' && districts.some((code) => code === unit.district),
  );
  const units2025 = units.filter((unit) => unit.vintage === '2025');
  return {
    communes2020: isOutside
      ? []
      : listOf(row, 'communes_old').map((name) => communeNamed(name, units2020)),
    communes2025: columns2025.flatMap((column) =>
      listOf(row, column).map((name) => communeNamed(name, units2025)),
    ),
    districts,
    province: v.parse(v.nullable(v.picklist(['11', '12'])), textOf(row, 'province')),
    isOutside,
    placeText: textOf(row, 'place_detail'),
  };
}
