import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { findCrossing, signedDoubleArea } from '../geography/polygon-faults.ts';
import { isWithinBox } from './coordinates-rule.ts';
import { entryIssue, everyEntry, type Rule, type SimpleGeometry } from './geodata-folder.ts';

type Ring = readonly Position[];

/** Rings are closed, wound as RFC 7946 asks, and bound valid areas. At most one issue a feature. */
export const polygonsRule: Rule = (geodata) =>
  everyEntry(geodata, (entry, dataset) => {
    if (entry.geometry === null || !isWithinBox(entry.geometry)) return [];
    const polygons = polygonsOf(entry.geometry);
    const reason = ringFault(polygons) ?? crossingFault(polygons) ?? holeFault(polygons);
    return reason === null ? [] : [entryIssue(dataset, entry, 'geometry', reason)];
  });

/** Polygons of a geometry, each a list of rings, the outer one first; none for points and lines. */
export function polygonsOf(geometry: SimpleGeometry | null): Position[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function ringFault(polygons: readonly (readonly Ring[])[]): string | null {
  for (const rings of polygons) {
    for (const [at, ring] of rings.entries()) {
      const [first, last] = [ring[0], ring.at(-1)];
      if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return `ring ${at} is not closed`;
      const doubleArea = signedDoubleArea(ring);
      if (doubleArea === 0) return `ring ${at} has no area`;
      if (doubleArea > 0 !== (at === 0)) {
        return `ring ${at} is wound the wrong way (RFC 7946: outer counter-clockwise, holes clockwise)`;
      }
    }
  }
  return null;
}

function crossingFault(polygons: readonly (readonly Ring[])[]): string | null {
  const fault = findCrossing(polygons.flat());
  return fault === null ? null : `invalid polygon: ${fault.reason} at [${fault.at}]`;
}

/** Rings that do not cross lie inside or outside each other: one vertex tells which. */
function holeFault(polygons: readonly (readonly Ring[])[]): string | null {
  for (const [outer, ...holes] of polygons) {
    if (outer === undefined) continue;
    const shell = { type: 'Polygon' as const, coordinates: [[...outer]] };
    const stray = holes.find((hole) => !hole.every((at) => booleanPointInPolygon([...at], shell)));
    if (stray) return `invalid polygon: hole at [${stray[0]}] lies outside its ring`;
  }
  return null;
}
