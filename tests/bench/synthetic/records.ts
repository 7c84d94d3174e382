import type { Point } from 'geojson';
import {
  type ClauseCode,
  SELECTABLE_CLAUSES,
  UNMANAGED_CLAUSES,
} from '../../../src/core/clause.ts';
import { dayFrom, isoOfDay } from '../../../src/core/day.ts';
import type { AtlasRecord, RecordProperties } from '../../../src/core/record.ts';
import type { Unit, UnitIndex } from '../../../src/core/unit.ts';
import { fieldsOfLayer, SYNTHETIC_LAYERS, type SyntheticLayer } from './layer-fields.ts';
import { Draw } from './random.ts';

const SEED = 379;
const FIRST_DAY = dayFrom(2010, 1, 1);
const DAYS = 6200;
const LONGEST_DAYS = 700;
const UNDATED = 1 / 6;
const OPEN = 0.1;
const WITH_POINT = 0.7;
/** Share of a commune's box that one deviation of its cluster covers. */
const SPREAD = 1 / 7;

const MANAGED: readonly ClauseCode[] = SELECTABLE_CLAUSES.filter(
  (code) => !UNMANAGED_CLAUSES.includes(code),
);

/** Points crowd around the label point and stay in the commune's box. */
function pointIn({ labelPoint, bbox }: Unit, draw: Draw): Point {
  const [west, south, east, north] = bbox;
  const within = (middle: number, low: number, high: number) => {
    const value = middle + draw.normal() * (high - low) * SPREAD;
    return Number(Math.min(Math.max(value, low), high).toFixed(5));
  };
  return {
    type: 'Point',
    coordinates: [within(labelPoint[0], west, east), within(labelPoint[1], south, north)],
  };
}

function timeOf(draw: Draw): Pick<RecordProperties, 'start' | 'end' | 'status'> {
  const start = FIRST_DAY + draw.below(DAYS);
  if (draw.isTrue(UNDATED)) return { start: null, end: null, status: 'unknown' };
  if (draw.isTrue(OPEN)) return { start: isoOfDay(start), end: null, status: 'ongoing' };
  const end = isoOfDay(start + draw.below(LONGEST_DAYS));
  return { start: isoOfDay(start), end, status: 'completed' };
}

function recordOf(index: number, communes: readonly Unit[], draw: Draw): AtlasRecord {
  const layer: SyntheticLayer = draw.of(SYNTHETIC_LAYERS);
  const commune = draw.of(communes);
  const geometry = draw.isTrue(WITH_POINT) ? pointIn(commune, draw) : null;
  const common: RecordProperties = {
    id: `SYN-${String(index).padStart(7, '0')}`,
    name: `Bản ghi thử số ${index}, ${commune.fullName}`,
    nameEn: `Trial record ${index}, ${commune.name}`,
    clauses: [layer === 'disasters' ? '3b' : draw.of(MANAGED)],
    ...timeOf(draw),
    periodText: null,
    statusText: null,
    communes2020: [commune.code],
    communes2025: [],
    districts: [],
    province: null,
    isOutside: false,
    placeText: null,
    precision: geometry === null ? 'area' : 'exact',
    note: null,
    sources: [{ publisher: 'Bản ghi thử tốc độ', url: null, date: null }],
  };
  return {
    layer,
    dataset: `synthetic-${layer}`,
    isIllustrative: true,
    properties: { ...common, ...fieldsOfLayer(layer, draw) },
    geometry,
  };
}

/**
 * `count` records shaped like the real ones, the same every time: one clause, one commune, a period
 * of up to two years; a sixth undated, a tenth of the others open; seven of ten with a point of their
 * own (WGS 84), the rest known by commune. One after the other, so that a million need no memory.
 */
export function* syntheticRecords(count: number, units: UnitIndex): Generator<AtlasRecord> {
  const draw = new Draw(SEED);
  const communes = units.communes('2020');
  for (let index = 0; index < count; index++) yield recordOf(index, communes, draw);
}
