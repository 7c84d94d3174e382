import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Indicator } from '../core/indicator.ts';
import type { MarkShape, Theme } from '../core/palette.ts';
import type { AtlasRecord, Bilingual, RecordSchema, Source } from '../core/record.ts';
import type { ScaleClass } from '../core/scale.ts';
import type { UnitId, UnitLevel, Vintage } from '../core/unit.ts';
import type { Language } from '../i18n/language.ts';

/** What a layer's style may depend on. Nothing else: a style is a pure function of this. */
export interface StyleContext {
  readonly language: Language;
  readonly theme: Theme;
  /** Boundaries of the day shown. */
  readonly vintage: Vintage;
  /** Class of each unit that the choropleth paints; null: no data. Absent: no choropleth. */
  readonly choropleth: ChoroplethPaint | null;
  readonly selectedUnit: UnitId | null;
  /** Whether the boundaries of full resolution are there to draw; else the light ones. */
  readonly isDetailed: boolean;
  /** Names of the units whose boundaries are shown: settlements do not repeat them. */
  readonly unitNames: readonly string[];
  /** Sources of tiles with communes of other parts of the country (sources.ts). */
  readonly communeTiles: readonly string[];
  /** Enlarges type and lines on big screens, which are read from afar. 1 on a desk. */
  readonly scale: number;
}

export interface ChoroplethPaint {
  /** Of the units that are painted. Districts only where the vintage has them. */
  readonly level: UnitLevel;
  /** Class index by unit; units without data are absent. */
  readonly classByUnit: ReadonlyMap<UnitId, number>;
  /** None where the indicator is not painted. */
  readonly classes: readonly ScaleClass[];
  readonly indicator: Pick<Indicator, 'ramp'>;
}

/** A symbol with its meaning. The legend is made from these. */
export interface LegendEntry {
  readonly label: Bilingual;
  readonly symbol:
    | { readonly kind: 'mark'; readonly shape: MarkShape }
    | { readonly kind: 'fill'; readonly colour: string; readonly outline?: string }
    | { readonly kind: 'hatch' }
    | {
        readonly kind: 'line';
        readonly colour: string;
        readonly casing?: string;
        readonly isDashed?: boolean;
        readonly widthPx: number;
      };
}

/** One line of a record's details. `value` is ready to show, in the language asked for. */
export interface DetailRow {
  readonly label: Bilingual;
  readonly value: string;
  readonly source?: Source;
}

/** GeoJSON geometries that a record may have. */
export type RecordGeometryType =
  | 'Point'
  | 'MultiPoint'
  | 'LineString'
  | 'MultiLineString'
  | 'Polygon'
  | 'MultiPolygon';

/** What makes a layer's features records: counted, filtered, listed, and drawn as marks. */
export interface RecordKind {
  readonly shape: MarkShape;
  /** Strict schema of a feature's properties; an unknown property is an error. */
  readonly schema: RecordSchema;
  /** Geometries that its features may have; a feature without one is known by its communes only. */
  readonly geometries: readonly RecordGeometryType[];
  /** Words for `properties.kind`. */
  readonly kindLabels: Readonly<Record<string, Bilingual>>;
  /** The layer's own fields; name, period, clauses, place and sources are shown for every record. */
  details(record: AtlasRecord, language: Language): readonly DetailRow[];
}

export type LayerGroup = 'records' | 'themes' | 'ground';

/** An overlay: everything that the atlas needs to know of it, in one file. */
export interface LayerDefinition<Id extends string = string> {
  readonly id: Id;
  readonly title: Bilingual;
  readonly group: LayerGroup;
  /** Whether it is shown when the URL does not say. */
  readonly isDefault: boolean;
  /**
   * Schemas of the datasets it draws; it exists in a build that holds at least one such dataset.
   * Never ids: a public build must not even name the datasets that it lacks.
   */
  readonly schemas: readonly string[];
  readonly record?: RecordKind;
  /**
   * MapLibre layers, bottom first, each put on a stage (stage.ts). A source has the id of its
   * dataset, or stands in sources.ts.
   */
  style?(context: StyleContext): readonly LayerSpecification[];
  legend?(context: StyleContext): readonly LegendEntry[];
}
