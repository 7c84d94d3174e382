import * as v from 'valibot';
import { AUDIENCES } from './audience.ts';
import { NATURES } from './catalog.ts';
import { countSchema, textSchema } from './record.ts';

/** Vector tile layers of an archive of the atlas. */
export const TILE_LAYERS = {
  /** Polygons with `id`, `name`, `code`; from `communeZoom` to the archive's last zoom. */
  communes: 'communes',
  /** Below `recordZoom`: points at the middle of the records they count, with CELL_PROPERTIES. */
  cells: 'cells',
  /** At `recordZoom`: one point per record; its properties as encodeTileRecord writes them. */
  records: 'records',
} as const;

/** Properties of a cell. */
export const CELL_PROPERTIES = {
  /** How many records it counts. */
  count: 'count',
  /** Their summary (encodeSummary). */
  summary: 'summary',
} as const;

/** Units along a side of a tile in the layers `communes` and `cells`. */
export const TILE_EXTENT = 4096;

/** The deepest zoom at which records may be written: a tile is then some 600 m wide. */
export const MAX_RECORD_ZOOM = 16;

const monthSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const zoomSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_RECORD_ZOOM));

/** What an archive says of itself, under `atlas` in the JSON metadata of the PMTiles file. */
export const archiveFactsSchema = v.strictObject({
  version: v.literal(1),
  name: textSchema,
  audience: v.picklist(AUDIENCES),
  nature: v.picklist(NATURES),
  /** Where the records come from, in words. */
  source: textSchema,
  /** Ids of the record layers that it holds records of. */
  layers: v.array(textSchema),
  /** Zoom of the tiles with single records; all below carry counts. */
  recordZoom: zoomSchema,
  /** First zoom of the layer `communes`; null: there are none. */
  communeZoom: v.nullable(zoomSchema),
  /** Cells along a side of a tile, by zoom from 0 to recordZoom − 1. */
  cellsPerSide: v.array(countSchema),
  /** Months (MonthIndex) in which records begin or end; null: none is dated. */
  months: v.nullable(v.strictObject({ first: monthSchema, last: monthSchema })),
  /** Around all that is drawn, degrees; null: nothing is. */
  bounds: v.nullable(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  counts: v.strictObject({
    records: countSchema,
    /** Without a geometry of their own: their mark stands at the commune's label point. */
    placedByCommune: countSchema,
    /** Lines and areas, of which the archive holds one point only. */
    reducedToPoint: countSchema,
    /** In no tile: neither geometry nor a known commune. */
    withoutPlace: countSchema,
    communes: countSchema,
  }),
  /** Of all records (encodeSummary). */
  summary: v.string(),
  /** Of those without a place: the cells of any one zoom and these are all. */
  withoutPlaceSummary: v.string(),
});
export type ArchiveFacts = v.InferOutput<typeof archiveFactsSchema>;
