import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SELECTABLE_CLAUSES } from '../../src/core/clause.ts';
import { parseDay } from '../../src/core/day.ts';
import { DISTRICT_CODES, UNIT_LEVELS } from '../../src/core/unit.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { LAYER_IDS } from '../../src/layers/registry.ts';
import { roundCamera } from '../../src/state/camera-text.ts';
import { decodeView, encodeView } from '../../src/state/url.ts';
import {
  BOARD_NAMES,
  DEFAULT_VIEW,
  MAX_COMPARED,
  VIEW_NAMES,
  type View,
} from '../../src/state/view.ts';

const day = fc.integer({ min: parseDay('0000-01-01') ?? 0, max: parseDay('9999-12-31') ?? 0 });
const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true });

const camera = fc
  .record({
    zoom: fc.double({ min: 0, max: 24, noNaN: true }),
    center: fc.tuple(degrees(180), degrees(85)),
    bearing: degrees(180),
    pitch: fc.double({ min: 0, max: 85, noNaN: true }),
  })
  .map(roundCamera);

const unitIds = fc.stringMatching(/^(2020|2025):\d{3}(\d{2})?$/);

/** Any view that a link can carry. */
const views: fc.Arbitrary<View> = fc
  .record({
    view: fc.constantFrom(...VIEW_NAMES),
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(null, 'light' as const, 'dark' as const),
    layers: fc.subarray([...LAYER_IDS]),
    isPublishedOnly: fc.boolean(),
    clauses: fc.option(fc.subarray([...SELECTABLE_CLAUSES], { minLength: 1 })),
    limits: fc.tuple(fc.option(day), fc.option(day)),
    hasUndated: fc.boolean(),
    districts: fc.subarray([...DISTRICT_CODES]),
    isZoneOnly: fc.boolean(),
    at: fc.option(day),
    unit: fc.option(unitIds),
    record: fc.option(fc.stringMatching(/^[A-Z]{2,4}-[A-Z0-9-]+$/)),
    indicator: fc.option(fc.stringMatching(/^[a-z0-9_]+$/)),
    year: fc.option(fc.integer({ min: 0, max: 9999 })),
    figureLevel: fc.constantFrom(...UNIT_LEVELS),
    compared: fc.uniqueArray(unitIds, { maxLength: MAX_COMPARED }),
    camera: fc.option(camera),
    hasColumns: fc.boolean(),
    hasDensity: fc.boolean(),
    board: fc.option(fc.constantFrom(...BOARD_NAMES)),
    since: fc.option(day),
    diagonalIn: fc.option(fc.integer({ min: 1000, max: 40_000 }).map((value) => value / 100)),
    distanceM: fc.option(fc.integer({ min: 40, max: 3000 }).map((value) => value / 100)),
    playlist: fc.option(fc.stringMatching(/^[a-z0-9][a-z0-9-]*(\/[a-z0-9-]+)?\.json$/)),
    isStill: fc.boolean(),
    isEmbedded: fc.boolean(),
  })
  .map(({ limits: [a, b], ...rest }) => {
    const isSwapped = a !== null && b !== null && a > b;
    return { ...rest, from: isSwapped ? b : a, to: isSwapped ? a : b };
  });

const PARAMETERS = [
  'view',
  'lang',
  'theme',
  'layers',
  'nature',
  'clauses',
  'from',
  'to',
  'undated',
  'district',
  'zone',
  'at',
  'unit',
  'record',
  'indicator',
  'year',
  'level',
  'compare',
  'map',
  'columns',
  'density',
  'board',
  'since',
  'diag',
  'dist',
  'playlist',
  'still',
  'embed',
];

describe('a link', () => {
  test('brings back the view that was written into it', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { view: read, bad } = decodeView(encodeView(view));
        expect(bad).toEqual([]);
        expect(read).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  test('says nothing of defaults', () => {
    expect(encodeView(DEFAULT_VIEW)).toBe('');
    expect(decodeView('')).toEqual({ view: DEFAULT_VIEW, bad: [] });
  });

  test('is equal for equal choices', () => {
    const a = decodeView('clauses=5,2,3b,2&district=103,096&layers=zone,projects').view;
    const b = decodeView('layers=projects,zone&district=096,103&clauses=2,3b,5').view;
    expect(encodeView(a)).toBe('layers=projects,zone&clauses=2,3b,5&district=096,103');
    expect(encodeView(b)).toBe(encodeView(a));
  });

  test('stays readable', () => {
    const { view } = decodeView('?unit=2020:03163&map=9.5/22.1/102.7&from=2020-11-19');
    expect(encodeView(view)).toBe('from=2020-11-19&unit=2020:03163&map=9.5/22.1/102.7');
  });
});

describe('any address', () => {
  test('is read without throwing, and what was read can be written', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
    const query = fc
      .array(fc.tuple(fc.constantFrom(...PARAMETERS, 'x'), text))
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
    fc.assert(
      fc.property(fc.oneof(text, query), (address) => {
        const { view } = decodeView(address);
        expect(decodeView(encodeView(view)).view).toEqual({
          ...view,
          camera: view.camera && roundCamera(view.camera),
        });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['view=map', 'view'],
    ['lang=fr', 'lang'],
    ['theme=blue', 'theme'],
    ['layers=projects,nonsense', 'layers'],
    ['nature=illustrative', 'nature'],
    ['clauses=', 'clauses'],
    ['clauses=0', 'clauses'],
    ['clauses=2,10', 'clauses'],
    ['from=2024-02-30', 'from'],
    ['from=2024', 'from'],
    ['from=19/11/2020', 'from'],
    ['undated=0', 'undated'],
    ['district=106', 'district'],
    ['zone=28', 'zone'],
    ['at=today', 'at'],
    ['unit=03163', 'unit'],
    ['record=../x', 'record'],
    ['indicator=Poor rate', 'indicator'],
    ['year=24', 'year'],
    ['map=9/22', 'map'],
    ['map=9/22/102/', 'map'],
    ['map=9/95/102', 'map'],
    ['board=all', 'board'],
    ['since=2024', 'since'],
    ['diag=5', 'diag'],
    ['diag=1e2', 'diag'],
    ['dist=0', 'dist'],
    ['dist=-3', 'dist'],
    ['playlist=https://example.org/a.json', 'playlist'],
    ['playlist=//example.org/a.json', 'playlist'],
    ['playlist=../a.json', 'playlist'],
    ['playlist=/a.json', 'playlist'],
    ['still=yes', 'still'],
  ])('with %s falls back to the default and says so', (query, parameter) => {
    const { view, bad } = decodeView(query);
    expect(bad.map((each) => each.parameter)).toEqual([parameter]);
    expect(view).toEqual(DEFAULT_VIEW);
  });

  test('with a period that ends before it begins has none, and says so', () => {
    const { view, bad } = decodeView('from=2025-01-01&to=2024-12-31&clauses=5');
    expect([view.from, view.to]).toEqual([null, null]);
    expect(view.clauses).toEqual(['5']);
    expect(bad).toEqual([
      { parameter: 'from', value: '2025-01-01' },
      { parameter: 'to', value: '2024-12-31' },
    ]);
  });

  test('may ask for no layer, for the layer of plans, and for what nobody knows', () => {
    expect(decodeView('layers=').view.layers).toEqual([]);
    expect(decodeView('layers=plans,projects')).toMatchObject({
      view: { layers: ['projects', 'plans'] },
      bad: [],
    });
    expect(decodeView('utm_source=x&constructor=1').bad).toEqual([]);
  });
});
