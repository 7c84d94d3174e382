import Flatbush from 'flatbush';
import type { Geometry } from 'geojson';
import { type UnitId, unitId } from '../unit.ts';
import type { ImpactRecord } from './impact-record.ts';
import { grown } from './local-plane.ts';
import { boundsOfGeometry, type PreparedShape, preparedShape } from './prepared-shape.ts';

/** Records arranged for the questions of a report, once for each time that they change. */
export interface RecordWorld {
  /** Ascending by id. */
  readonly records: readonly ImpactRecord[];
  readonly byId: ReadonlyMap<string, ImpactRecord>;
  /** The geometry of a record, prepared when it is first asked for; null: it has none. */
  shapeOf(record: ImpactRecord): PreparedShape | null;
  /** Records with a geometry whose box comes within some metres of a shape's. */
  near(shape: PreparedShape, reachM: number): readonly ImpactRecord[];
  /** Records without geometry that name the commune. */
  inCommune(unit: UnitId): readonly ImpactRecord[];
  /** Records without geometry that name no commune, but a district, a province or nothing. */
  readonly wide: readonly ImpactRecord[];
}

/** Communes by which a record is placed: those of 2020, only if there are none those of 2025. */
export function namedCommunes({ places }: ImpactRecord): readonly UnitId[] {
  const { communes2020, communes2025 } = places;
  return communes2020.length > 0
    ? communes2020.map((code) => unitId('2020', code))
    : communes2025.map((code) => unitId('2025', code));
}

function spatialIndex(placed: readonly (readonly [ImpactRecord, Geometry])[]): Flatbush | null {
  if (placed.length === 0) return null;
  const index = new Flatbush(placed.length);
  for (const [, geometry] of placed) index.add(...boundsOfGeometry(geometry));
  index.finish();
  return index;
}

/** A record that did not change is prepared once, however often others do. */
const prepared = new WeakMap<ImpactRecord, PreparedShape>();

function shapeOf(record: ImpactRecord): PreparedShape | null {
  if (record.geometry === null) return null;
  const shape = prepared.get(record) ?? preparedShape(record.geometry);
  prepared.set(record, shape);
  return shape;
}

function byCommune(records: readonly ImpactRecord[]): ReadonlyMap<UnitId, ImpactRecord[]> {
  const found = new Map<UnitId, ImpactRecord[]>();
  for (const record of records) {
    for (const unit of new Set(namedCommunes(record))) {
      const list = found.get(unit);
      if (list) list.push(record);
      else found.set(unit, [record]);
    }
  }
  return found;
}

export function recordWorld(input: readonly ImpactRecord[]): RecordWorld {
  const records = [...input].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const placed = records.flatMap((record) =>
    record.geometry === null ? [] : [[record, record.geometry] as const],
  );
  const index = spatialIndex(placed);
  const unplaced = records.filter(({ geometry, places }) => geometry === null && !places.isOutside);
  const communes = byCommune(unplaced);
  return {
    records,
    byId: new Map(records.map((record) => [record.id, record])),
    shapeOf,
    near: (shape, reachM) =>
      (index?.search(...grown(shape.bounds, reachM)) ?? [])
        .sort((a, b) => a - b)
        .flatMap((at) => placed[at]?.[0] ?? []),
    inCommune: (unit) => communes.get(unit) ?? [],
    wide: unplaced.filter((record) => namedCommunes(record).length === 0),
  };
}

/** A world without records. */
export const NO_RECORDS: RecordWorld = recordWorld([]);
