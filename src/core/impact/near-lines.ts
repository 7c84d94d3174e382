import { lengthNearM } from './border-length.ts';
import type { ImpactCase, SectionLines } from './case.ts';
import type { Ground, Network } from './ground.ts';
import { caveat, lineOf } from './line.ts';
import { distanceToPositionM, nearestLine } from './nearest.ts';
import type { GroundPlace } from './read-ground.ts';
import type { LineCode, LineSource, ReportLine, Subject } from './report.ts';

function dataset(id: string): readonly LineSource[] {
  return [{ kind: 'dataset', id }];
}

function missing(code: LineCode, id: string): readonly ReportLine[] {
  return [
    lineOf({
      code,
      values: { distanceM: null },
      method: 'straight-distance',
      sources: dataset(id),
      caveats: caveat('data-missing', true),
    }),
  ];
}

function borderLines({ shape, world }: ImpactCase): readonly ReportLine[] {
  const { borders } = world.ground;
  if (borders === null) return missing('national-border', 'borders');
  return borders.flatMap((border) => {
    const [line] = border.lines;
    if (line === undefined) return [];
    return [
      lineOf({
        code: 'national-border',
        subject: { kind: 'border', nameVi: line.name ?? '', nameEn: line.nameEn ?? '' },
        values: {
          lengthM: lengthNearM(shape, border),
          distanceM: nearestLine(shape, border)?.distanceM ?? null,
        },
        method: 'border-within-1-km',
        sources: dataset('borders'),
      }),
    ];
  });
}

/** Classes of OpenStreetMap, the most important first. */
const ROAD_CLASSES = ['trunk', 'primary', 'secondary', 'tertiary', 'local'];

function roadLine(
  code: 'nearest-road' | 'nearest-local-road',
  id: string,
  { shape }: ImpactCase,
  network: Network | null,
): readonly ReportLine[] {
  if (network === null) return missing(code, id);
  const rank = (line: number) => ROAD_CLASSES.indexOf(network.lines[line]?.class ?? '');
  const found = nearestLine(shape, network, rank);
  const road = found === null ? undefined : network.lines[found.line];
  if (found === null || road === undefined) return [];
  const { class: roadClass, ref, name } = road;
  return [
    lineOf({
      code,
      subject: { kind: 'road', class: roadClass, ref, name },
      values: { distanceM: found.distanceM },
      method: 'straight-distance',
      sources: dataset(id),
    }),
  ];
}

const CENTRE_CLASSES = ['city', 'town', 'village'];

/**
 * Whether a settlement stands for the centre of a commune: cities, towns and villages of the map, and
 * any settlement that bears the name of the commune it lies in. What lies beyond the border is in none.
 */
function isCentre({ world }: ImpactCase, place: GroundPlace): boolean {
  if (place.country !== 'VN') return false;
  if (CENTRE_CLASSES.includes(place.class)) return true;
  return [place.commune2020, place.commune2025].some((id) => {
    const unit = id === null ? null : world.facts.units.get(id);
    return unit !== null && (unit.name === place.name || unit.aliases.includes(place.name));
  });
}

interface Near {
  readonly place: GroundPlace;
  readonly distanceM: number;
}

/** Whole metres decide; among equals the order of the places, which is always the same. */
function nearestPlace(asked: ImpactCase, places: readonly GroundPlace[]): Near | null {
  let best: Near | null = null;
  for (const place of places) {
    if (!isCentre(asked, place)) continue;
    const distanceM = distanceToPositionM(asked.shape, place.position);
    if (best === null || Math.round(distanceM) < Math.round(best.distanceM)) {
      best = { place, distanceM };
    }
  }
  return best;
}

function centreLine(asked: ImpactCase, { places }: Ground): readonly ReportLine[] {
  if (places === null) return missing('nearest-centre', 'places');
  const near = nearestPlace(asked, places);
  if (near === null) return [];
  const subject: Subject = { kind: 'place', name: near.place.name, class: near.place.class };
  return [
    lineOf({
      code: 'nearest-centre',
      subject,
      values: { distanceM: near.distanceM },
      method: 'straight-distance',
      sources: dataset('places'),
    }),
  ];
}

/** The national border, and what is nearest. */
export function nearLines(asked: ImpactCase): SectionLines {
  const { ground } = asked.world;
  return {
    lines: [
      ...borderLines(asked),
      ...roadLine('nearest-road', 'roads', asked, ground.roads),
      ...roadLine('nearest-local-road', 'roads-local', asked, ground.localRoads),
      ...centreLine(asked, ground),
    ],
    figures: [],
  };
}
