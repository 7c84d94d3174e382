import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { PNG } from 'pngjs';
import type { DatasetRow } from '../../src/core/catalog.ts';
import type { Unit } from '../../src/core/unit.ts';

export type Row = Record<string, unknown>;

/**
 * The least folder of the shape of geodata/ that every rule has something to look at: a district
 * of two square communes that became one, a road, a value, two projects and a terrain tile.
 */
export interface SmallGeodata {
  catalogue: DatasetRow[];
  /** Rows by file. */
  rows: Record<
    | 'boundaries/units.json'
    | 'facts/clauses.json'
    | 'facts/indicator-catalog.json'
    | 'facts/indicators.json',
    Row[]
  >;
  /** Features by file. */
  features: Record<
    | 'boundaries/communes-2020.geojson'
    | 'boundaries/communes-2025.geojson'
    | 'boundaries/districts-2020.geojson'
    | 'context/roads.geojson'
    | 'context/water.geojson'
    | 'facts/projects.geojson',
    FeatureCollection<Geometry | null>
  >;
  /** Files written as they are, over all others. */
  bytes: Record<string, string | Uint8Array>;
}

const WEST_SQUARE: Position[] = [
  [102, 22],
  [102.1, 22],
  [102.1, 22.1],
  [102, 22.1],
  [102, 22],
];
const EAST_SQUARE: Position[] = [
  [102.1, 22],
  [102.2, 22],
  [102.2, 22.1],
  [102.1, 22.1],
  [102.1, 22],
];
/** With the vertices that the squares share on its edges: an edge along a parallel is no geodesic. */
const BOTH_SQUARES: Position[] = [
  [102, 22],
  [102.1, 22],
  [102.2, 22],
  [102.2, 22.1],
  [102.1, 22.1],
  [102, 22.1],
  [102, 22],
];

/** A fresh folder without any issue. */
export function smallGeodata(): SmallGeodata {
  return {
    catalogue: [
      catalogueRow('clauses', 'facts/clauses.json', 'clauses'),
      catalogueRow('communes-2020', 'boundaries/communes-2020.geojson', 'boundaries'),
      catalogueRow('communes-2025', 'boundaries/communes-2025.geojson', 'boundaries'),
      catalogueRow('districts-2020', 'boundaries/districts-2020.geojson', 'boundaries'),
      catalogueRow('indicator-catalog', 'facts/indicator-catalog.json', 'indicator-catalog'),
      catalogueRow('indicators', 'facts/indicators.json', 'indicators'),
      catalogueRow('projects', 'facts/projects.geojson', 'projects'),
      catalogueRow('roads', 'context/roads.geojson', 'roads'),
      catalogueRow('terrain', 'terrain/{z}/{x}/{y}.png', 'terrain-tiles'),
      catalogueRow('units', 'boundaries/units.json', 'units'),
      catalogueRow('water', 'context/water.geojson', 'water'),
    ],
    rows: {
      'boundaries/units.json': [
        unit({ id: '2020:096', code: '096', level: 'district', type: 'huyen', became: [] }),
        unit({ id: '2020:03154', code: '03154', became: ['2025:03158'] }),
        unit({ id: '2020:03155', code: '03155', became: ['2025:03158'] }),
        unit({
          id: '2025:03158',
          vintage: '2025',
          code: '03158',
          district: null,
          validFrom: '2025-07-01',
          validTo: null,
          cameFrom: ['2020:03154', '2020:03155'],
        }),
      ],
      'facts/clauses.json': [clause('3', null), clause('3b', '3')],
      'facts/indicator-catalog.json': [
        {
          id: 'poor_rate',
          topic: 'poverty',
          title: { vi: 'Tỷ lệ hộ nghèo', en: 'Poor households' },
          unit: { vi: '%', en: '%' },
          definition: null,
          aggregation: 'household-weighted',
          decimals: 2,
          ramp: 'need',
          breaks: [20, 40],
        },
      ],
      'facts/indicators.json': [indicatorValue()],
    },
    features: {
      'boundaries/communes-2020.geojson': collection(
        boundary('2020:03154', WEST_SQUARE),
        boundary('2020:03155', EAST_SQUARE),
      ),
      'boundaries/communes-2025.geojson': collection(boundary('2025:03158', BOTH_SQUARES)),
      'boundaries/districts-2020.geojson': collection(
        boundary('2020:096', BOTH_SQUARES, 'district'),
      ),
      'context/roads.geojson': collection({
        type: 'Feature',
        properties: { class: 'trunk', ref: 'QL.12', kind: 'national', name: null },
        geometry: {
          type: 'LineString',
          coordinates: [
            [102, 22],
            [102.05, 22.05],
            [102.1, 22],
          ],
        },
      }),
      'context/water.geojson': collection({
        type: 'Feature',
        properties: { class: 'lake', areaKm2: 1 },
        geometry: { type: 'Polygon', coordinates: [WEST_SQUARE.map((position) => [...position])] },
      }),
      'facts/projects.geojson': collection(project('PRJ-001', []), project('PRJ-002', ['PRJ-001'])),
    },
    bytes: { 'terrain/8/200/111.png': tile(256) },
  };
}

/** Writes the folder, catalogue and files, below `dir`. */
export function writeSmallGeodata(dir: string, geodata: SmallGeodata): void {
  const files: Record<string, string | Uint8Array> = {
    'catalog.json': JSON.stringify(geodata.catalogue),
  };
  for (const [path, content] of Object.entries({ ...geodata.rows, ...geodata.features })) {
    files[path] = JSON.stringify(content);
  }
  for (const [path, content] of Object.entries({ ...files, ...geodata.bytes })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
}

/** A PNG image of one colour. */
export function tile(sidePx: number): Uint8Array {
  return PNG.sync.write(new PNG({ width: sidePx, height: sidePx }));
}

function catalogueRow(id: string, file: string, schema: string): DatasetRow {
  return {
    id,
    file,
    title: { vi: 'Tên', en: 'Title' },
    audience: 'public',
    nature: 'reference',
    schema,
    source: { vi: 'nguồn', en: 'source' },
    licence: { vi: 'giấy phép', en: 'licence' },
    vintage: { vi: '2020', en: '2020' },
    retrieved: '2026-11',
    defects: [],
    internalFields: [],
    publicPrecision: 'exact',
    maxBytes: 10_000,
  };
}

function unit(own: Partial<Unit>): Row {
  return {
    id: '2020:00000',
    vintage: '2020',
    code: '00000',
    level: 'commune',
    type: 'xa',
    name: 'Sín Thầu',
    fullName: 'Xã Sín Thầu',
    aliases: [],
    district: '096',
    province: '11',
    areaKm2: 114.5,
    labelPoint: [102.05, 22.05],
    bbox: [102, 22, 102.1, 22.1],
    validFrom: null,
    validTo: '2025-06-30',
    resolution: null,
    cameFrom: [],
    cameFromOutside: [],
    became: [],
    zone: null,
    borderKmLaos: 0,
    borderKmChina: 0,
    boundaryQuality: null,
    ...own,
  };
}

function clause(code: string, parent: string | null): Row {
  const words = { vi: 'Phòng, chống thiên tai', en: 'Disaster prevention' };
  return {
    code,
    parent,
    label: words,
    short: words,
    quoteVi: 'phòng, chống thiên tai',
    quoteParagraph: 3,
    shown: words,
    isManaged: true,
  };
}

const SOURCE = { publisher: 'Báo Điện Biên Phủ', url: 'https://example.org/1', date: '2024-05' };

function indicatorValue(): Row {
  return {
    id: 'IND-0001',
    unit: '2020:03154',
    indicator: 'poor_rate',
    yearFirst: 2016,
    yearLast: 2016,
    periodText: null,
    value: 51.74,
    qualifier: 'exact',
    standard: '2016-2020',
    measuredOn: null,
    source: SOURCE,
    note: null,
  };
}

function project(id: string, contains: readonly string[]): Feature<Geometry | null> {
  return {
    type: 'Feature',
    properties: {
      id,
      name: 'Đường Nậm Pồ',
      nameEn: 'Nậm Pồ road',
      clauses: ['3b'],
      start: '2024-05',
      end: '2024-12-31',
      periodText: null,
      status: 'completed',
      statusText: null,
      communes2020: ['03154'],
      communes2025: ['03158'],
      districts: ['096'],
      province: null,
      isOutside: false,
      placeText: null,
      precision: 'exact',
      note: null,
      sources: [SOURCE],
      kind: 'road',
      implementer: 'UBND',
      programme: null,
      budgetVnd: null,
      budgetQualifier: null,
      householdsServed: null,
      beneficiaryText: null,
      quantityText: null,
      contains,
      isLeftOutOfSums: false,
      disbursedVnd: null,
    },
    geometry: { type: 'Point', coordinates: [102.05, 22.05] },
  };
}

function boundary(id: string, ring: readonly Position[], level = 'commune'): Feature {
  const coordinates = [ring.map((position) => [...position])];
  return {
    type: 'Feature',
    properties: { id, name: 'Sín Thầu', level },
    geometry: { type: 'Polygon', coordinates },
  };
}

function collection(...features: Feature<Geometry | null>[]): FeatureCollection<Geometry | null> {
  return { type: 'FeatureCollection', features };
}
