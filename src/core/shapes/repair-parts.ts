import { checkRings } from './check-rings.ts';
import { doubleAreaOf } from './grid.ts';
import { type GridRing, locationIn } from './grid-ring.ts';
import { borderOf, type GridPart, overlay, wound } from './overlay.ts';
import type { ShapeFaultKind } from './shape-fault.ts';
import type { ShapeRepair, ShapeRepairKind } from './shape-repair.ts';
import { withoutSlivers } from './slivers.ts';

interface RepairedParts {
  readonly parts: readonly GridPart[];
  readonly done: readonly ShapeRepair[];
}

function isIn(shell: GridRing, ring: GridRing): boolean {
  const corner = ring.find((place) => locationIn(shell, place) !== 'boundary');
  return corner !== undefined && locationIn(shell, corner) === 'inside';
}

/** A part with its largest ring first, if the one that stands there lies in it. */
function withShellFirst(part: GridPart): GridPart {
  const [shell] = part;
  if (shell === undefined) return part;
  const largest = part.reduce((best, ring) =>
    Math.abs(doubleAreaOf(ring)) > Math.abs(doubleAreaOf(best)) ? ring : best,
  );
  if (largest === shell || !isIn(largest, shell)) return part;
  return [largest, ...part.filter((ring) => ring !== largest)];
}

/** One part without crossings: what its shell winds around, less what its holes wind around. */
function untiedPart([shell, ...holes]: GridPart): readonly GridRing[] {
  if (shell === undefined) return [];
  const borders = [borderOf([shell]), borderOf(holes)];
  return overlay(borders, ([turns, holeTurns]) => turns !== 0 && holeTurns === 0).flat();
}

/** Parts that cover what the given ones do, with simple rings that touch in single places only. */
function untied(parts: readonly GridPart[]): readonly GridPart[] {
  return wound(parts.flatMap(untiedPart));
}

const REPAIR_OF: Readonly<Partial<Record<ShapeFaultKind, ShapeRepairKind>>> = {
  'self-crossing': 'untied',
  'parted-by-holes': 'untied',
  'hole-crossing': 'holes-trimmed',
  'hole-outside': 'holes-trimmed',
  'hole-in-hole': 'holes-trimmed',
  'parts-overlapping': 'parts-joined',
};

function countRings(parts: readonly GridPart[]): number {
  return parts.reduce((count, rings) => count + rings.length, 0);
}

/** Counts of repairs by their kind, in the order in which they were first needed. */
function counted(kinds: readonly ShapeRepairKind[]): readonly ShapeRepair[] {
  return [...new Set(kinds)].map((kind) => ({
    kind,
    count: kinds.filter((other) => other === kind).length,
  }));
}

/** Mends the parts of an area, whose rings have no repeated corners. */
export function repairParts(given: readonly GridPart[]): RepairedParts {
  const ordered = given.map(withShellFirst);
  const reordered = ordered.filter((part, at) => part !== given[at]).length;
  const needed = checkRings(ordered).flatMap(({ kind }) => REPAIR_OF[kind] ?? []);
  const whole = needed.length > 0 ? untied(ordered) : ordered;
  const parts = withoutSlivers(whole);
  const dropped = countRings(whole) - countRings(parts);
  return {
    parts,
    done: counted([
      ...Array<ShapeRepairKind>(reordered).fill('shell-put-first'),
      ...needed,
      ...Array<ShapeRepairKind>(dropped).fill('slivers-dropped'),
    ]),
  };
}
