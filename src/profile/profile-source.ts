import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { DatasetRef } from '../core/catalog.ts';
import { IndicatorTable } from '../core/statistic.ts';
import { createTable, type RecordTable } from '../core/table.ts';
import { FIRST_DAY_OF_2025_UNITS, type NamedUnit, type UnitId } from '../core/unit.ts';
import { readDataset } from '../data/load-atlas.ts';
import { RECORD_LAYER_IDS } from '../layers/registry.ts';
import { type Catalogue, EMPTY_CATALOGUE } from '../state/catalogue.ts';
import {
  type Neighbours,
  neighboursOf,
  neighboursOutside,
  type UnitOutside,
} from './neighbours.ts';

export type Area = Polygon | MultiPolygon;

/** What the profiles of one edition are made of: only what it publishes. */
export interface ProfileSource {
  readonly catalogue: Catalogue;
  readonly datasets: readonly DatasetRef[];
  readonly figures: IndicatorTable;
  readonly records: RecordTable;
  /** Simplified areas, WGS 84. */
  readonly areas: ReadonlyMap<UnitId, Area>;
  readonly neighbours: Neighbours;
  /** Units of 2025 outside the four districts, by the unit that they lie beside. */
  readonly neighboursOutside: ReadonlyMap<UnitId, readonly NamedUnit[]>;
  /** Lines of the national border, WGS 84. */
  readonly nationalBorder: readonly (readonly Position[])[];
}

/** What an edition publishes: its catalogue, and its files by their paths. */
interface PublishedFiles {
  readonly datasets: readonly DatasetRef[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

interface BoundaryFile {
  readonly features: readonly {
    readonly properties: { readonly id: UnitId };
    readonly geometry: Area;
  }[];
}

/**
 * Reads the published files by the readers of the page itself. A dataset that cannot be read is left
 * out, as the page leaves it out; sets that go out unread, in formats of many records, are not told.
 */
export function profileSource({ datasets, files }: PublishedFiles): ProfileSource {
  const jsonOf = ({ url }: DatasetRef): unknown => {
    const bytes = url.endsWith('.json') ? files.get(url) : undefined;
    return bytes === undefined ? null : JSON.parse(new TextDecoder().decode(bytes));
  };
  let catalogue = EMPTY_CATALOGUE;
  for (const ref of datasets) {
    const json = jsonOf(ref);
    const read = json === null ? null : readDataset(json, ref, catalogue);
    if (read?.ok) catalogue = { ...catalogue, ...read.value };
  }
  const areas = areasOf(datasets.filter(isSimplified).map(jsonOf));
  return {
    catalogue,
    datasets,
    figures: new IndicatorTable(catalogue.indicatorRows),
    records: createTable({
      blocks: Object.values(catalogue.blocks),
      layerIds: RECORD_LAYER_IDS,
      units: catalogue.units,
      lastDay: FIRST_DAY_OF_2025_UNITS,
    }),
    areas,
    neighbours: neighboursOf(areas),
    neighboursOutside: neighboursOutside(
      areas,
      unitsOutside(datasets.filter(({ schema }) => schema === 'neighbours').map(jsonOf)),
    ),
    nationalBorder: nationalBorderOf(
      datasets.filter(({ schema }) => schema === 'borders').map(jsonOf),
    ),
  };
}

interface BorderFile {
  readonly features: readonly {
    readonly properties: { readonly kind: string };
    readonly geometry: LineString | MultiLineString;
  }[];
}

function nationalBorderOf(files: readonly unknown[]): readonly (readonly Position[])[] {
  // Held to its schema like the areas.
  const collections = files.flatMap((file) => (file === null ? [] : [file as BorderFile]));
  return collections
    .flatMap(({ features }) => features)
    .filter(({ properties }) => properties.kind === 'national')
    .flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
    );
}

interface NeighbourFile {
  readonly features: readonly {
    readonly properties: { readonly name: string; readonly fullName: string };
    readonly geometry: Area;
  }[];
}

function unitsOutside(files: readonly unknown[]): readonly UnitOutside[] {
  // Held to its schema like the areas; it has communes and wards alone, told apart by their names.
  const collections = files.flatMap((file) => (file === null ? [] : [file as NeighbourFile]));
  return collections.flatMap(({ features }) =>
    features.map(({ properties: { name, fullName }, geometry }) => ({
      unit: {
        type: fullName.startsWith('Phường ') ? ('phuong' as const) : ('xa' as const),
        name,
        fullName,
      },
      area: geometry,
    })),
  );
}

function isSimplified({ id, schema }: DatasetRef): boolean {
  return schema === 'boundaries' && id.endsWith('-lite');
}

function areasOf(files: readonly unknown[]): ReadonlyMap<UnitId, Area> {
  // `geodata:check` holds these files to their schema before anything is published.
  const collections = files.flatMap((file) => (file === null ? [] : [file as BoundaryFile]));
  return new Map(
    collections.flatMap(({ features }) =>
      features.map(({ properties, geometry }) => [properties.id, geometry] as const),
    ),
  );
}
