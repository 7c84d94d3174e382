import { CLAUSE_CODES, type ClauseCode } from '../../src/core/clause.ts';
import { dayFrom, isoOfDay } from '../../src/core/day.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import type { UnitIndex } from '../../src/core/unit.ts';

const SEED = 379;
const FIRST_DAY = dayFrom(2010, 1, 1);
const DAYS = 6200;

/** Mulberry32: a small generator of uniform numbers in [0, 1), the same on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * `count` records shaped like the real ones: one clause, a period of some months, one commune; a
 * sixth are undated, a tenth still open. The same every time.
 */
export function syntheticRecords(
  count: number,
  units: UnitIndex,
  layerIds: readonly string[],
): readonly AtlasRecord[] {
  const random = randomNumbers(SEED);
  const draw = <T>(values: readonly T[], fallback: T): T =>
    values[Math.floor(random() * values.length)] ?? fallback;
  const communes = units.communes('2020').map(({ code }) => code);
  const clauses: readonly ClauseCode[] = CLAUSE_CODES.filter((code) => code !== '0');
  return Array.from({ length: count }, (_, index): AtlasRecord => {
    const start = FIRST_DAY + Math.floor(random() * DAYS);
    const isDated = random() > 1 / 6;
    const isOpen = random() < 0.1;
    return {
      layer: draw(layerIds, layerIds[0] ?? ''),
      dataset: 'synthetic',
      isIllustrative: true,
      geometry: null,
      properties: {
        id: `SYN-${index}`,
        name: `Bản ghi ${index}`,
        nameEn: `Record ${index}`,
        clauses: [draw(clauses, '5')],
        start: isDated ? isoOfDay(start) : null,
        end: isDated && !isOpen ? isoOfDay(start + Math.floor(random() * 700)) : null,
        periodText: null,
        status: isOpen ? 'ongoing' : 'completed',
        statusText: null,
        communes2020: [draw(communes, '03154')],
        communes2025: [],
        districts: [],
        province: null,
        isOutside: false,
        placeText: null,
        precision: 'area',
        note: null,
        sources: [{ publisher: 'Bản ghi thử tốc độ', url: null, date: null }],
      },
    };
  });
}
