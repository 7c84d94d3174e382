import * as v from 'valibot';
import type { Issue } from '../../../src/core/result.ts';
import { type Unit, unitSchema } from '../../../src/core/unit.ts';
import { type Dataset, entryIssue, type GeodataFolder, type Rule } from './geodata-folder.ts';
import { planarAreaM2 } from './planar-area.ts';
import { polygonsOf } from './polygons-rule.ts';

/** How far the area of a whole may be from that of its parts. */
const TOLERANCE_M2 = 1;

/**
 * Units and boundaries agree: every unit is drawn in the files of its level, districts are as large
 * as their communes, communes of 2025 as their parts, and what a unit came from became that unit.
 */
export const coverageRule: Rule = (geodata) => {
  const unitsDataset = geodata.datasets.find(({ row }) => row.schema === 'units');
  if (unitsDataset === undefined) return [];
  const units = unitsDataset.entries.flatMap(({ properties }) => {
    const parsed = v.safeParse(unitSchema, properties);
    return parsed.success ? [parsed.output] : [];
  });
  return [
    ...crosswalkIssues(unitsDataset, units),
    ...geodata.datasets
      .filter(({ row }) => row.schema === 'boundaries')
      .flatMap((dataset) => undrawnIssues(dataset, units)),
    ...areaIssues(geodata, units, (file) => !file.includes('-lite')),
    ...areaIssues(geodata, units, (file) => file.includes('-lite')),
  ];
};

/** `became` of a commune of 2020 and `cameFrom` of one of 2025 say the same. */
function crosswalkIssues(dataset: Dataset, units: readonly Unit[]): Issue[] {
  return units.flatMap((unit) => {
    const issue = (field: string, reason: string): Issue => ({
      file: dataset.row.file,
      feature: unit.id,
      field,
      reason,
    });
    const strays = unit.cameFrom.filter(
      (id) => !units.some((part) => part.id === id && part.became.includes(unit.id)),
    );
    const isCommuneOf2020 = unit.vintage === '2020' && unit.level === 'commune';
    return [
      ...strays.map((id) => issue('cameFrom', `${id} did not become ${unit.id}`)),
      ...(isCommuneOf2020 && unit.became.length !== 1
        ? [issue('became', `${unit.became.length} successors, not one`)]
        : []),
    ];
  });
}

/** A file holds all units of the vintages and levels that it holds any of. */
function undrawnIssues(dataset: Dataset, units: readonly Unit[]): Issue[] {
  const drawn = new Set(dataset.entries.map(({ name }) => name));
  const kindOf = ({ vintage, level }: Unit) => `${vintage} ${level}`;
  const kinds = new Set(units.filter(({ id }) => drawn.has(id)).map(kindOf));
  return units
    .filter((unit) => kinds.has(kindOf(unit)) && !drawn.has(unit.id))
    .map(({ id }) => ({
      file: dataset.row.file,
      feature: id,
      field: null,
      reason: 'a unit without a boundary',
    }));
}

/** Compares wholes with their parts among the boundary files of one resolution. */
function areaIssues(
  { datasets }: GeodataFolder,
  units: readonly Unit[],
  isOfResolution: (file: string) => boolean,
): Issue[] {
  const drawn = datasets
    .filter(({ row }) => row.schema === 'boundaries' && isOfResolution(row.file))
    .flatMap((dataset) => dataset.entries.map((entry) => ({ dataset, entry })));
  const areaOf = new Map(
    drawn.map(({ entry }) => [entry.name, planarAreaM2(polygonsOf(entry.geometry))] as const),
  );
  return drawn.flatMap(({ dataset, entry }) => {
    const wholeM2 = areaOf.get(entry.name);
    const parts = partsOf(entry.name, units).map((id) => areaOf.get(id));
    if (wholeM2 === undefined || parts.length === 0) return [];
    const partsM2 = parts.reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0);
    // NaN where a part is not drawn: the rule about undrawn units reports that.
    if (!(Math.abs(wholeM2 - partsM2) > TOLERANCE_M2)) return [];
    const reason = `${Math.abs(wholeM2 - partsM2).toFixed(0)} m² off the sum of its parts`;
    return [entryIssue(dataset, entry, 'geometry', reason)];
  });
}

/** The units that a unit consists of; none where parts of it lie outside the atlas. */
function partsOf(id: string, units: readonly Unit[]): string[] {
  const unit = units.find((candidate) => candidate.id === id);
  if (unit?.level === 'district') {
    const isPart = ({ level, district }: Unit) => level === 'commune' && district === unit.code;
    return units.filter(isPart).map((part) => part.id);
  }
  return unit?.cameFromOutside.length === 0 ? unit.cameFrom : [];
}
