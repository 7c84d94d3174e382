import { type GridPoint, sideOf } from './grid.ts';
import { outerFace, type PlanarGraph } from './planar-graph.ts';

/** How often the rings of each operand wind around a face. */
export type Windings = readonly number[];

/** Connected edges with the faces around them. */
interface Component {
  readonly faces: readonly number[];
  /** Windings of its faces, less those of `faces[0]`. */
  readonly relative: ReadonlyMap<number, Windings>;
}

function componentFrom(start: number, graph: PlanarGraph, operands: number): Component {
  const relative = new Map<number, Windings>([[start, Array<number>(operands).fill(0)]]);
  const faces = [start];
  for (const face of faces) {
    const own = relative.get(face) ?? [];
    for (const half of graph.borders[face] ?? []) {
      const other = graph.faces[half ^ 1];
      if (other === undefined || relative.has(other)) continue;
      const turns = graph.turns[half >> 1];
      const sign = half % 2 === 0 ? -1 : 1;
      relative.set(
        other,
        own.map((count, operand) => count + sign * (turns?.[operand] ?? 0)),
      );
      faces.push(other);
    }
  }
  return { faces, relative };
}

function components(graph: PlanarGraph, operands: number): readonly Component[] {
  const seen = new Set<number>();
  return [...graph.borders.keys()].flatMap((face) => {
    if (seen.has(face)) return [];
    const component = componentFrom(face, graph, operands);
    for (const own of component.faces) seen.add(own);
    return [component];
  });
}

/** How often edges, but for those of some faces, wind around a place that none of them passes. */
function windingsAt(
  place: GridPoint,
  graph: PlanarGraph,
  leftOut: ReadonlySet<number>,
  operands: number,
): Windings {
  const windings = Array<number>(operands).fill(0);
  const { places, starts, turns, faces } = graph;
  for (let half = 0; half < starts.length; half += 2) {
    const [from, to] = [places[starts[half] ?? -1], places[starts[half + 1] ?? -1]];
    if (from === undefined || to === undefined || leftOut.has(faces[half] ?? -1)) continue;
    const isUp = from.y <= place.y && to.y > place.y;
    const isDown = from.y > place.y && to.y <= place.y;
    if (!isUp && !isDown) continue;
    const side = sideOf(from, to, place);
    const sign = isUp && side > 0 ? 1 : isDown && side < 0 ? -1 : 0;
    if (sign === 0) continue;
    for (const [operand, count] of (turns[half >> 1] ?? []).entries()) {
      windings[operand] = (windings[operand] ?? 0) + sign * count;
    }
  }
  return windings;
}

/** How often the rings of each operand wind around each face of a graph. */
export function faceWindings(graph: PlanarGraph, operands: number): readonly Windings[] {
  const windings: Windings[] = graph.borders.map(() => []);
  const all = components(graph, operands);
  for (const { faces, relative } of all) {
    const outer = outerFace(graph, faces);
    const place = graph.places[graph.starts[graph.borders[outer]?.[0] ?? -1] ?? -1];
    const around =
      place === undefined || all.length === 1
        ? Array<number>(operands).fill(0)
        : windingsAt(place, graph, new Set(faces), operands);
    const ofOuter = relative.get(outer) ?? [];
    for (const [face, own] of relative) {
      windings[face] = own.map(
        (count, operand) => count - (ofOuter[operand] ?? 0) + (around[operand] ?? 0),
      );
    }
  }
  return windings;
}
