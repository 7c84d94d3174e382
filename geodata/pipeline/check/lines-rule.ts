import type { Position } from 'geojson';
import { entryIssue, everyEntry, type Rule, type SimpleGeometry } from './geodata-folder.ts';

/** No vertex of a line stands twice in a row: such lines have no direction for a label there. */
export const linesRule: Rule = (geodata) =>
  everyEntry(geodata, (entry, dataset) => {
    const repeat = linesOf(entry.geometry).flatMap(repeatsOf)[0];
    if (repeat === undefined) return [];
    const reason = `vertex [${repeat}] stands twice in a row`;
    return [entryIssue(dataset, entry, 'geometry', reason)];
  });

function linesOf(geometry: SimpleGeometry | null): Position[][] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}

function repeatsOf(line: readonly Position[]): Position[] {
  return line.filter(([lng, lat], at) => {
    const before = line[at - 1];
    return before !== undefined && before[0] === lng && before[1] === lat;
  });
}
