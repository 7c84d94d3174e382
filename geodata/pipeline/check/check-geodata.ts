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

/** Everything that must hold for a folder of data, beyond the strict schemas of its files. */
const RULES: readonly Rule[] = [
  catalogueRule,
  uniqueIdsRule,
  textsRule,
  forbiddenRule,
  sourcesRule,
  datesRule,
  referencesRule,
  coordinatesRule,
  linesRule,
  polygonsRule,
  tilingRule,
  coverageRule,
  tilesRule,
];

/** Everything wrong with a folder of the shape of geodata/; empty when nothing is. */
export function checkGeodata(dir: string): readonly Issue[] {
  const geodata = readFolder(dir);
  return [...geodata.issues, ...RULES.flatMap((rule) => rule(geodata))];
}
