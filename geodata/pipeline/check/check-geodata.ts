import type { Issue } from '../../../src/core/result.ts';
import { catalogueRule } from './catalogue-rule.ts';
import { coordinatesRule } from './coordinates-rule.ts';
import { coverageRule } from './coverage-rule.ts';
import { datesRule } from './dates-rule.ts';
import { forbiddenRule } from './forbidden-rule.ts';
import type { Rule } from './geodata-folder.ts';
import { linesRule } from './lines-rule.ts';
import { polygonsRule } from './polygons-rule.ts';
import { readFolder } from './read-folder.ts';
import { referencesRule } from './references-rule.ts';
import { sourcesRule } from './sources-rule.ts';
import { textsRule } from './texts-rule.ts';
import { tilesRule } from './tiles-rule.ts';
import { tilingRule } from './tiling-rule.ts';
import { uniqueIdsRule } from './unique-ids-rule.ts';

/** What must hold for single entries, whatever else there is. */
const ENTRY_RULES: readonly Rule[] = [
  textsRule,
  forbiddenRule,
  sourcesRule,
  datesRule,
  coordinatesRule,
  linesRule,
  polygonsRule,
];

/** Everything that must hold for a folder of data, beyond the strict schemas of its files. */
const RULES: readonly Rule[] = [
  catalogueRule,
  uniqueIdsRule,
  referencesRule,
  ...ENTRY_RULES,
  tilingRule,
  coverageRule,
  tilesRule,
];

/** Everything wrong with a folder of the shape of geodata/; empty when nothing is. */
export async function checkGeodata(dir: string): Promise<readonly Issue[]> {
  const geodata = await readFolder(dir, ENTRY_RULES);
  return [...geodata.issues, ...RULES.flatMap((rule) => rule(geodata))];
}
