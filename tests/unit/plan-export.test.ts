import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crsById } from '../../src/core/geodesy/crs.ts';
import { distanceM } from '../../src/core/geodesy/measure.ts';
import {
  chosenVersion,
  newPlan,
  PLAN_CLAUSES,
  PLAN_KINDS,
  PLAN_STATUSES,
  type Plan,
  type PlanProperties,
} from '../../src/core/plan/plan.ts';
import type { PlanGeometry } from '../../src/core/plan/plan-geometry.ts';
import { esriWkt, ogcWkt } from '../../src/data/plan-files/crs-wkt.ts';
import { exportPlans } from '../../src/data/plan-files/export-plans.ts';
import { guarded, unguarded } from '../../src/data/plan-files/formula-guard.ts';
import { linksText, parseLinks } from '../../src/data/plan-files/link-text.ts';
import { projectionOfWkt } from '../../src/data/plan-files/wkt-projection.ts';
import type { Language } from '../../src/i18n/language.ts';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  FORMATS_WITH_CRS,
} from '../../src/state/plans/plan-files.ts';
import { goodPreview, IMPORT_CONTEXT } from '../support/plan-files.ts';

const NOW = '2026-11-23T02:00:00.000Z';
const FACTS = { boundaryDate: '2025-07-01', conditions: 'Tất cả phương án', now: NOW };
const COMMUNES = IMPORT_CONTEXT.units.filter(({ level }) => level === 'commune');
const NAMES = Object.fromEntries(COMMUNES.map(({ id, fullName }) => [id, fullName]));

interface Way {
  readonly format: ExportFormat;
  readonly crs: string;
  readonly language?: Language;
}

function written(plans: readonly Plan[], { format, crs, language = 'vi' }: Way) {
  const context = { language, facts: FACTS, communeNames: NAMES };
  return exportPlans({ plans, format, crs, context, sqliteUrl: null });
}

async function writtenAndRead(plans: readonly Plan[], way: Way): Promise<readonly Plan[]> {
  const { bytes, ending } = await written(plans, way);
  const preview = await goodPreview({ name: `plans${ending}`, bytes });
  expect(preview.problems).toEqual([]);
  expect(preview.unmatched).toEqual([]);
  return preview.plans;
}

/** Grid of cells of 0.01°, in which shapes cannot meet. */
const cell = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map(([column, row]): [number, number] => [102.4 + column / 100, 22 + row / 100]);
const part = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000);

function round(degrees: number): number {
  return Number(degrees.toFixed(8));
}

/** A quadrangle in its cell, counterclockwise, with a hole or not. */
const area = fc
  .record({ at: cell, width: part, height: part, hasHole: fc.boolean() })
  .map(({ at: [lng, lat], width, height, hasHole }): [number, number][][] => {
    const [w, h] = [0.002 + width * 0.006, 0.002 + height * 0.006];
    const box = (inset: number): [number, number][] => {
      const [west, south] = [round(lng + w * inset), round(lat + h * inset)];
      const [east, north] = [round(lng + w * (1 - inset)), round(lat + h * (1 - inset))];
      return [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ];
    };
    return hasHole ? [box(0), box(0.3).reverse()] : [box(0)];
  });
const corner = fc
  .tuple(cell, part, part)
  .map(([[lng, lat], x, y]): [number, number] => [round(lng + x / 100), round(lat + y / 100)]);
const line = fc.uniqueArray(corner, { minLength: 2, maxLength: 6, selector: String });
const cells = <T>(parts: fc.Arbitrary<T>, key: (value: T) => string) =>
  fc.uniqueArray(parts, { minLength: 2, maxLength: 4, selector: key });
const cellOf = (rings: [number, number][][]) => {
  const [lng, lat] = rings[0]?.[0] ?? [0, 0];
  return `${Math.floor(lng * 100)} ${Math.floor(lat * 100)}`;
};

const geometry: fc.Arbitrary<PlanGeometry | null> = fc.oneof(
  corner.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  cells(corner, String).map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  cells(line, String).map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  area.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  cells(area, cellOf).map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
  fc.constant(null),
);

const words = fc.constantFrom(
  'Nậm Pồ',
  'đường',
  '=1+1',
  '"ngoặc"',
  '<b>',
  '&',
  ';',
  ',',
  "'",
  'Sín Thầu',
  '-5',
  '@a',
  '1.500',
  'ỹ',
  '₫',
  '[x',
  '💧',
);
const text = fc.array(words, { minLength: 1, maxLength: 80 }).map((parts) => parts.join(' '));
const lines = fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
const link = fc.record({
  title: words,
  url: fc.constantFrom('https://example.vn/a?b=1&c=2', 'https://example.vn/tệp'),
});
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const properties: fc.Arbitrary<PlanProperties> = fc.record({
  name: fc.oneof(fc.constant(''), text),
  clauses: fc.subarray([...PLAN_CLAUSES]),
  kind: orNull(fc.constantFrom(...PLAN_KINDS)),
  status: fc.constantFrom(...PLAN_STATUSES),
  plannedStart: orNull(fc.constantFrom('2026', '2026-03', '2026-03-09')),
  plannedEnd: orNull(fc.constantFrom('2027', '2028-11', '2029-12-31')),
  actualStart: orNull(fc.constantFrom('2026', '2026-03', '2026-03-09')),
  actualEnd: orNull(fc.constantFrom('2027', '2028-11', '2029-12-31')),
  responsibleParty: orNull(text),
  fundingSource: orNull(text),
  budgetVnd: orNull(fc.integer({ min: 0, max: 1e13 })),
  householdsToServe: orNull(fc.nat()),
  communes: orNull(
    fc.subarray(
      COMMUNES.map(({ id }) => id),
      { maxLength: 40 },
    ),
  ),
  note: orNull(lines),
  links: fc.array(link, { maxLength: 3 }),
  importedFrom: fc.constant(null),
});

/** A plan without a shape names its communes: otherwise there is nothing to import. */
const plan: fc.Arbitrary<Plan> = fc
  .record({ geometry, properties })
  .filter((made) => made.geometry !== null || made.properties.communes !== null)
  .map((made) => newPlan({ ...made, now: NOW }));

/** Rings begin and turn as a format asks: the outline counterclockwise, from its least corner. */
function canonical(shape: PlanGeometry | null): PlanGeometry | null {
  const ring = (positions: [number, number][]) => {
    const open = positions.slice(0, -1);
    const turns = open.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = open[(index + 1) % open.length] ?? [0, 0];
      return sum + (nextX - x) * (nextY + y);
    }, 0);
    const turned = turns > 0 ? open.reverse() : open;
    const least = turned.reduce((best, [x, y], index) => {
      const [bestX, bestY] = turned[best] ?? [0, 0];
      return y < bestY - 1e-7 || (Math.abs(y - bestY) <= 1e-7 && x < bestX) ? index : best;
    }, 0);
    return [...turned.slice(least), ...turned.slice(0, least)];
  };
  if (shape?.type === 'Polygon')
    return { ...shape, coordinates: shape.coordinates.map((r) => ring(r)) };
  if (shape?.type === 'MultiPolygon') {
    return { ...shape, coordinates: shape.coordinates.map((rings) => rings.map((r) => ring(r))) };
  }
  return shape;
}

function farthestM(a: PlanGeometry, b: PlanGeometry): number {
  const [as, bs]: (readonly number[])[] = [a.coordinates.flat(4), b.coordinates.flat(4)];
  expect(as).toHaveLength(bs?.length ?? 0);
  let farthest = 0;
  for (let at = 0; at < (as?.length ?? 0); at += 2) {
    const [x, y, u, v] = [as?.[at] ?? 0, as?.[at + 1] ?? 0, bs?.[at] ?? 0, bs?.[at + 1] ?? 0];
    farthest = Math.max(farthest, distanceM([x, y], [u, v]));
  }
  return farthest;
}

/** Plans in an order of their own: formats keep tables by kind of shape. Each is told by its note. */
function byNote(plans: readonly Plan[]): readonly Plan[] {
  const key = (made: Plan) => chosenVersion(made).properties.note ?? '';
  return [...plans].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function numbered(plans: readonly Plan[]): readonly Plan[] {
  return plans.map((made, index) => ({
    ...made,
    versions: made.versions.map((version) => ({
      ...version,
      properties: {
        ...version.properties,
        note: `${index} ${version.properties.note ?? ''}`.trim(),
      },
    })),
  }));
}

const WAYS: readonly Way[] = EXPORT_FORMATS.flatMap((format): readonly Way[] =>
  FORMATS_WITH_CRS.includes(format)
    ? [
        { format, crs: 'EPSG:4326' },
        { format, crs: 'EPSG:9205', language: 'en' },
        { format, crs: 'EPSG:3405' },
        { format, crs: 'EPSG:4756' },
      ]
    : [{ format, crs: 'EPSG:4326' }],
);

describe.each(WAYS)('$format in $crs', (way) => {
  it('gives the same plans again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: 1, maxLength: 6 }), async (made) => {
        const plans = byNote(numbered(made));
        const read = byNote(await writtenAndRead(plans, way));
        expect(read).toHaveLength(plans.length);
        for (const [index, original] of plans.entries()) {
          const [before, after] = [chosenVersion(original), chosenVersion(read[index] ?? original)];
          expect({ ...after.properties, importedFrom: null }).toEqual(before.properties);
          const [from, to] = [canonical(before.geometry), canonical(after.geometry)];
          expect(to?.type).toBe(from?.type);
          if (!from || !to) continue;
          // 1e-8° is at most 1.2 mm here; a plane keeps a tenth of a millimetre.
          expect(farthestM(from, to)).toBeLessThan(way.crs === 'EPSG:4326' ? 0.0016 : 0.01);
          if (way.crs === 'EPSG:4326') expect(to).toEqual(from);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is the same file again for the same plans', async () => {
    const made = fc.sample(plan, { numRuns: 5, seed: 7 });
    if (way.format === 'xlsx') return;
    expect((await written(made, way)).bytes).toEqual((await written(made, way)).bytes);
  });
});

const SAMPLE = newPlan({
  geometry: { type: 'Point', coordinates: [102.5, 22.2] },
  properties: { name: '=HYPERLINK("x")', clauses: ['1'], note: 'Ghi chú' },
  now: NOW,
});

describe('what an export says of itself', () => {
  it('stands in every row of a table, after a byte order mark, and no formula runs', async () => {
    const { bytes } = await written([SAMPLE], { format: 'csv', crs: 'EPSG:9205' });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('"\'=HYPERLINK(""x"")"');
    expect(text).toContain('Phương án của người dùng');
    expect(text).toContain('Tất cả phương án');
    expect(text).toContain('2025-07-01');
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('lies beside a shapefile, with the meaning of its short names', async () => {
    const { bytes } = await written([SAMPLE], { format: 'shapefile', crs: 'EPSG:9205' });
    const files = unzipSync(bytes);
    expect(Object.keys(files).sort()).toEqual([
      'fields.txt',
      ...['cpg', 'dbf', 'prj', 'shp', 'shx'].map((ending) => `plans_point.${ending}`),
    ]);
    const legend = strFromU8(files['fields.txt'] ?? new Uint8Array());
    expect(legend).toContain('househ      Số hộ sẽ phục vụ');
    expect(legend).toContain('Phương án của người dùng');
    expect(strFromU8(files['plans_point.cpg'] ?? new Uint8Array())).toBe('UTF-8');
  });

  it('stands in GeoJSON and KML', async () => {
    for (const format of ['geojson', 'kml'] as const) {
      const text = new TextDecoder().decode(
        (await written([SAMPLE], { format, crs: 'EPSG:4326' })).bytes,
      );
      expect(text).toContain('Phương án của người dùng');
      expect(text).toContain('Tất cả phương án');
    }
  });

  it('counts plans that have no shape without fault', async () => {
    const [version] = SAMPLE.versions;
    if (!version) throw new Error('a plan has a version');
    const faulty = {
      ...SAMPLE,
      versions: [{ ...version, geometry: null, sketch: version.geometry }],
    };
    const file = await written([SAMPLE, faulty], { format: 'geojson', crs: 'EPSG:4326' });
    expect(file.withoutShape).toBe(1);
  });
});

describe('parts of exports', () => {
  it('a shape too long for a cell goes on in the next', async () => {
    const coordinates = Array.from({ length: 2500 }, (_, index): [number, number] => [
      round(102.4 + index / 10_000),
      round(22.2 + (index % 7) / 10_000),
    ]);
    const long = newPlan({
      geometry: { type: 'LineString', coordinates },
      properties: { name: 'Dài' },
      now: NOW,
    });
    const [read] = await writtenAndRead([long], { format: 'xlsx', crs: 'EPSG:4326' });
    expect(read && chosenVersion(read).geometry).toEqual({ type: 'LineString', coordinates });
  });

  it('guarding a text is undone exactly', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', "'", '=', "'=", "''-", '@'), (tail, start) => {
        expect(unguarded(guarded(start + tail))).toBe(start + tail);
        expect(guarded(start + tail)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('links are read as they were written', () => {
    const title = fc.string({ minLength: 1 }).filter((words) => words.trim() === words);
    const links = fc.array(fc.record({ title, url: fc.webUrl() }), { minLength: 1 });
    fc.assert(
      fc.property(links, (list) => {
        expect(parseLinks(linksText(list))).toEqual(list);
      }),
    );
  });

  it.each([
    'EPSG:4326',
    'EPSG:4756',
    'EPSG:9205',
    'EPSG:3405',
    'EPSG:32648',
    'EPSG:5896',
  ])('the texts of %s name the system', (id) => {
    const crs = crsById(id);
    if (!crs) throw new Error(`no ${id}`);
    expect(projectionOfWkt(ogcWkt(crs))?.id).toBe(id);
    const [east, north] = projectionOfWkt(ogcWkt(crs))?.fromWgs84([102.7, 22.1]) ?? [];
    const [esriEast, esriNorth] = projectionOfWkt(esriWkt(crs))?.fromWgs84([102.7, 22.1]) ?? [];
    expect(esriEast).toBeCloseTo(east ?? 0, 6);
    expect(esriNorth).toBeCloseTo(north ?? 0, 6);
  });
});
