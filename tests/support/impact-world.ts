import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImpactRecord, impactRecord } from '../../src/core/impact/impact-record.ts';
import type { WorldInput } from '../../src/core/impact/impact-world.ts';
import {
  readBorders,
  readCommunes,
  readPlaces,
  readRoads,
} from '../../src/core/impact/read-ground.ts';
import { hashOfBytes } from '../../src/core/impact/seal-report.ts';
import {
  type Indicator,
  type IndicatorRow,
  type IndicatorSeries,
  rowsOfSeries,
} from '../../src/core/indicator.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import type { Result } from '../../src/core/result.ts';
import type { Unit } from '../../src/core/unit.ts';
import { PROJECT_ROOT } from './build-site.ts';

function bytesOf(file: string): Buffer {
  return readFileSync(join(PROJECT_ROOT, 'geodata', file));
}

function jsonOf<T>(file: string): T {
  return JSON.parse(bytesOf(file).toString('utf8')) as T;
}

function heldBy<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

interface RecordFile {
  readonly features: readonly Pick<AtlasRecord, 'properties' | 'geometry'>[];
}

function recordsOf(folder: 'facts' | 'illustrative', layer: string): readonly ImpactRecord[] {
  const isIllustrative = folder === 'illustrative';
  return jsonOf<RecordFile>(`${folder}/${layer}.geojson`).features.flatMap((feature) => {
    const dataset = isIllustrative ? `illustrative-${layer}` : layer;
    return impactRecord({ layer, dataset, isIllustrative, ...feature }) ?? [];
  });
}

const GROUND_FILES = {
  'communes-2020': 'boundaries/communes-2020.geojson',
  'communes-2025': 'boundaries/communes-2025.geojson',
  borders: 'context/borders.geojson',
  roads: 'context/roads.geojson',
  'roads-local': 'context/roads-local.geojson',
  places: 'context/places.geojson',
} as const;

/** The project's own data, as the report takes it. */
export function realWorldInput(): WorldInput {
  const file = (id: keyof typeof GROUND_FILES) => jsonOf<unknown>(GROUND_FILES[id]);
  const published = jsonOf<readonly IndicatorRow[]>('facts/indicators.json').map((row) => ({
    ...row,
    isIllustrative: false,
  }));
  const made = jsonOf<readonly IndicatorSeries[]>('illustrative/indicators.json')
    .flatMap(rowsOfSeries)
    .map((row) => ({ ...row, isIllustrative: true }));
  return {
    ground: {
      communes: {
        '2020': heldBy(readCommunes('communes-2020', file('communes-2020'))),
        '2025': heldBy(readCommunes('communes-2025', file('communes-2025'))),
      },
      borders: heldBy(readBorders('borders', file('borders'))),
      roads: heldBy(readRoads('roads', file('roads'))),
      localRoads: heldBy(readRoads('roads-local', file('roads-local'))),
      places: heldBy(readPlaces('places', file('places'))),
    },
    units: jsonOf<readonly Unit[]>('boundaries/units.json'),
    indicators: jsonOf<readonly Indicator[]>('facts/indicator-catalog.json'),
    indicatorRows: [...published, ...made],
    records: [
      ...recordsOf('facts', 'projects'),
      ...recordsOf('facts', 'disasters'),
      ...recordsOf('illustrative', 'projects'),
      ...recordsOf('illustrative', 'rescue-plans'),
    ],
    plans: [],
    datasets: Object.entries(GROUND_FILES).map(([id, path]) => ({
      id,
      sha256: hashOfBytes(bytesOf(path)),
      title: { vi: id, en: id },
      source: { vi: 'nguồn', en: 'source' },
      vintage: { vi: 'thời điểm', en: 'vintage' },
    })),
  };
}
