import { featureCollection, intersect, polygon } from '@turf/turf';
import type { Position } from 'geojson';
import { dayFrom } from '../../../src/core/day.ts';
import { areaEdges, binned, sharedM2 } from '../../../src/core/impact/equal-area.ts';
import { impactRecord } from '../../../src/core/impact/impact-record.ts';
import { impactReport } from '../../../src/core/impact/impact-report.ts';
import { impactWorld, type WorldInput } from '../../../src/core/impact/impact-world.ts';
import type { ImpactQuestion } from '../../../src/core/impact/question.ts';
import type { CommuneShape } from '../../../src/core/impact/read-ground.ts';
import { sealReport } from '../../../src/core/impact/seal-report.ts';
import { realWorldInput } from '../../support/impact-world.ts';
import { type Measurement, measured, timings } from '../measure.ts';
import type { SoloPart } from '../part.ts';
import { syntheticRecords } from '../synthetic/records.ts';
import { readUnits } from '../synthetic/units.ts';

const CORNERS = 200;
const RECORDS = 5_000;
const RUNS = 40;
/** turf takes seconds for all communes. */
const TURF_RUNS = 5;
/** The boundaries of 52 communes. */
const DAY = dayFrom(2024, 6, 1);

/** Middle and mean reach in degrees of what is drawn: a village, a district, the four districts. */
const SHAPES = {
  'over a commune': { middle: [102.35, 22.33], reach: 0.05 },
  'over a district': { middle: [102.5, 22.2], reach: 0.25 },
  'over all 52 communes': { middle: [102.7, 22.15], reach: 0.9 },
} as const;

type Shape = (typeof SHAPES)[keyof typeof SHAPES];

/** A ring of 200 corners with bays and capes, as a person draws along a valley. */
function ringOf({ middle: [lng, lat], reach }: Shape): [number, number][] {
  const corners = Array.from({ length: CORNERS }, (_, index): [number, number] => {
    const angle = (2 * Math.PI * index) / CORNERS;
    const radius = reach * (0.85 + 0.12 * Math.sin(angle * 9) + 0.03 * Math.sin(angle * 57));
    const at = (value: number) => Number(value.toFixed(8));
    return [at(lng + radius * Math.cos(angle)), at(lat + radius * Math.sin(angle))];
  });
  const [first = [0, 0]] = corners;
  return [...corners, first];
}

function questionOf(ring: [number, number][]): ImpactQuestion {
  return {
    geometry: { type: 'Polygon', coordinates: [ring] },
    day: DAY,
    plan: null,
    claims: {
      clauses: ['5'],
      start: '2024',
      end: '2025',
      budgetVnd: 5e9,
      householdsToServe: 500,
      communes: ['2020:03154'],
    },
  };
}

/** The project's own data, with 5,000 synthetic records more. */
function worldInput(): WorldInput {
  const real = realWorldInput();
  const synthetic = [...syntheticRecords(RECORDS, readUnits())].flatMap(
    (record) => impactRecord(record) ?? [],
  );
  return { ...real, records: [...real.records, ...synthetic] };
}

function ringsOf({ geometry }: CommuneShape): Position[][] {
  if (geometry.type !== 'Polygon') throw new Error('a commune of several parts');
  return geometry.coordinates;
}

function keyOf(measure: string, subject: string) {
  return { part: 'report', measure, subject, records: RECORDS, unit: 'ms' } as const;
}

/** What the shape and each commune share: by the sum of the report, and by turf's clipper. */
function areaMeasurements(
  name: string,
  ring: [number, number][],
  communes: readonly CommuneShape[],
): readonly Measurement[] {
  const edges = communes.map((commune) => areaEdges([ringsOf(commune)]));
  const polygons = communes.map((commune) => polygon(ringsOf(commune)));
  const sum = () => {
    const area = binned(areaEdges([[ring]]));
    for (const each of edges) sharedM2(area, each);
  };
  const clip = () => {
    const shape = polygon([ring]);
    for (const each of polygons) intersect(featureCollection([shape, each]));
  };
  const measure = `areas in 52 communes, ${name}`;
  return [
    measured(keyOf(measure, 'report'), timings(sum, RUNS)),
    measured(keyOf(measure, 'turf'), timings(clip, TURF_RUNS)),
  ];
}

/**
 * The impact report of a shape of 200 corners over 52 communes and 5,000 records, as the worker
 * makes it while the shape is drawn, with its hash; and its areas against turf's intersect.
 */
export const report: SoloPart = {
  kind: 'solo',
  name: 'report',
  async run({ note }) {
    const input = worldInput();
    note('preparing the ground, the records and the figures');
    const preparing = timings(() => void impactWorld(input), 5);
    const world = impactWorld(input);
    const communes = input.ground.communes['2020'] ?? [];
    const reports = Object.entries(SHAPES).flatMap(([name, shape]) => {
      const ring = ringOf(shape);
      const question = questionOf(ring);
      const make = () => {
        const made = impactReport(world, question);
        if (made === null) throw new Error('no report');
        sealReport(made);
      };
      return [
        measured(keyOf(`report with hash, ${name}`, 'report'), timings(make, RUNS)),
        ...areaMeasurements(name, ring, communes),
      ];
    });
    return [measured(keyOf('preparing the world', 'report'), preparing), ...reports];
  },
};
