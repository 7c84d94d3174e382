import type { Plan } from '../../core/plan/plan.ts';
import { readPlanFile } from '../../core/plan/plan-file.ts';
import { failure, type Issue, type Result, success } from '../../core/result.ts';
import type {
  FieldMapping,
  FieldPreview,
  GeometryCounts,
  ImportChoices,
  ImportContext,
  ImportPreview,
  ImportProgress,
} from '../../state/plans/plan-files.ts';
import type { PlanFile } from './archive.ts';
import { cornersIn, withAreasOfCorners } from './corner-groups.ts';
import { issueOfFault, reasonText } from './file-fault.ts';
import { type OpenedFiles, type OpenedLayer, openFiles } from './open-files.ts';
import { continuationsOf, proposeForLayers } from './plan-fields.ts';
import { type PlacedFeature, previewPlans } from './preview-plans.ts';
import type { RawLayer } from './raw-layer.ts';
import { type SettledCrs, settleCrs } from './settle-crs.ts';
import { decodeText } from './text-encoding.ts';

export interface ImportRequest {
  /** One file, or the parts of a shapefile. */
  readonly files: readonly PlanFile[];
  readonly context: ImportContext;
  readonly choices: ImportChoices;
  readonly sqliteUrl: string | null;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** Problems that are listed; all are counted. */
const MAX_PROBLEMS = 500;

/** What the import of files would add. Nothing is added. A file that cannot be read is a failure. */
export async function previewImport(request: ImportRequest): Promise<Result<ImportPreview>> {
  const file = request.files[0]?.name ?? '';
  try {
    const { choices, files, sqliteUrl } = request;
    request.onProgress({ step: 'reading', share: 0 });
    const opened = await openFiles(files, { encodings: choices.encodings ?? {}, sqliteUrl });
    if (opened.kind === 'none') return failure(opened.issues);
    if (opened.kind === 'backup') return backupPreview(opened.file, opened.issues);
    return success(previewLayers(opened, request));
  } catch (error) {
    return failure([issueOfFault(file, error)]);
  }
}

/** Plans of a backup keep their ids: whether they replace others is decided where they are added. */
function backupPreview({ name, bytes }: PlanFile, unread: readonly Issue[]): Result<ImportPreview> {
  const { text, encoding } = decodeText(bytes);
  const read = readPlanFile(text, name);
  if (!read.ok) return read;
  const problems = [...unread, ...read.issues];
  const layer = {
    name,
    format: 'atlas',
    part: name,
    features: read.value.length,
    hasPlaces: true,
    crs: { id: 'EPSG:4326', axes: 'east-first', foundIn: 'format', alternatives: [] },
    encoding,
  } as const;
  return success({
    file: name,
    format: 'atlas',
    layers: [layer],
    counts: countsOf(read.value),
    fields: [],
    mapping: {},
    scaledAmounts: [],
    plans: read.value,
    problems,
    problemCount: problems.length,
    unmatched: [],
    corners: null,
  });
}

type Opened = Extract<OpenedFiles, { readonly kind: 'layers' }>;

interface SettledLayer {
  readonly layer: OpenedLayer;
  readonly crs: SettledCrs;
  /** What stands before the number of a row; empty: there is one layer only. */
  readonly before: string;
}

function previewLayers(
  { layers, issues }: Opened,
  { context, choices, onProgress }: ImportRequest,
): ImportPreview {
  const settled = layers.map((layer) => ({
    layer,
    crs: settleCrs(layer, context.region, choices.crs?.[layer.name]),
    before: layers.length > 1 ? `${layer.name} ` : '',
  }));
  const taken = settled.filter(({ layer }) => choices.layers?.includes(layer.name) ?? true);
  const namesByLayer = taken.map(({ layer }) => fieldNames(layer));
  const names = [...new Set(namesByLayer.flat())];
  const mapping = mappingOf(namesByLayer, choices.mapping ?? {});
  const tables = taken.filter(({ layer }) => layer.format === 'csv' || layer.format === 'xlsx');
  const shaped =
    choices.cornersAs === 'areas'
      ? taken.map((each) => (tables.includes(each) ? withAreas(each, mapping) : each))
      : taken;
  const made = previewPlans({
    features: shaped.flatMap((each) => placed(each, mapping)),
    mapping,
    names,
    context,
    choices,
    onProgress: (share) => onProgress({ step: 'placing', share }),
  });
  const problems = [
    ...issues,
    ...crsProblems(taken),
    ...placelessProblems(taken, mapping),
    ...made.problems,
  ];
  return {
    file: [...new Set(layers.map(({ file }) => file))].join(', '),
    format: layers[0]?.format ?? 'geojson',
    layers: settled.map(({ layer, crs }) => ({
      name: layer.name,
      format: layer.format,
      part: layer.part,
      features: layer.features.length,
      hasPlaces: layer.isPlaceless !== true,
      crs: crs.found,
      encoding: layer.encoding,
    })),
    counts: countsOf(made.plans),
    fields: fieldPreviews(taken, names, mapping),
    mapping,
    scaledAmounts: made.scaledAmounts,
    plans: made.plans,
    problems: problems.slice(0, MAX_PROBLEMS),
    problemCount: problems.length,
    unmatched: made.unmatched,
    corners: cornersIn(
      tables.map(({ layer }) => layer),
      mapping,
    ),
  };
}

/** What a person mapped, and for fields that were not there to be mapped what is proposed. */
function mappingOf(
  namesByLayer: readonly (readonly string[])[],
  chosen: FieldMapping,
): FieldMapping {
  const proposed = Object.entries(proposeForLayers(namesByLayer));
  const others = proposed.filter(([name]) => !Object.hasOwn(chosen, name));
  return Object.fromEntries([...Object.entries(chosen), ...others]);
}

function withAreas({ layer, ...rest }: SettledLayer, mapping: FieldMapping): SettledLayer {
  return { ...rest, layer: { ...layer, ...withAreasOfCorners(layer, mapping) } };
}

function placed(
  { layer, crs: { toWgs84 }, before }: SettledLayer,
  mapping: FieldMapping,
): readonly PlacedFeature[] {
  if (toWgs84 === null) return [];
  const { file, unitLine = null } = layer;
  const isPlaceless = hasNoPlace(layer, mapping);
  return layer.features.map((feature) => {
    return { feature, toWgs84, file, where: `${before}${feature.id}`, isPlaceless, unitLine };
  });
}

/** Whether no column of a table says where anything is, be it by coordinates or by communes. */
function hasNoPlace(layer: RawLayer, mapping: FieldMapping): boolean {
  const names = fieldNames(layer);
  return layer.isPlaceless === true && !names.some((name) => mapping[name] === 'communes');
}

function placelessProblems(
  layers: readonly SettledLayer[],
  mapping: FieldMapping,
): readonly Issue[] {
  return layers
    .filter(({ layer }) => hasNoPlace(layer, mapping))
    .map(({ layer, before }) => ({
      file: layer.file,
      feature: before.trim() || null,
      field: null,
      reason: reasonText('no-coordinate-columns', layer.features.length),
    }));
}

/** Layers whose system is not known wait for a person's choice; those far away may have another one. */
function crsProblems(layers: readonly SettledLayer[]): readonly Issue[] {
  return layers.flatMap(({ layer, crs: { found, toWgs84 } }): readonly Issue[] => {
    const { file } = layer;
    const issue = (reason: string) => ({ file, feature: null, field: layer.name, reason });
    if (toWgs84 === null) {
      return [issue(found.id === null ? 'crs-missing' : reasonText('crs-unknown', found.id))];
    }
    const isSwapped =
      found.foundIn !== 'magnitude' &&
      found.alternatives.some(({ id, axes }) => id === found.id && axes !== found.axes);
    return isSwapped ? [issue('swapped-axes')] : [];
  });
}

function fieldNames({ features }: RawLayer): readonly string[] {
  return [...new Set(features.flatMap(({ fields }) => [...fields.keys()]))];
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 80;

function fieldPreviews(
  layers: readonly SettledLayer[],
  names: readonly string[],
  mapping: FieldMapping,
): readonly FieldPreview[] {
  const continued = new Set(names.flatMap((name) => continuationsOf(name, names)));
  return names
    .filter((name) => !continued.has(name))
    .map((name) => ({ name, samples: samplesOf(layers, name), mapsTo: mapping[name] ?? null }));
}

function samplesOf(layers: readonly SettledLayer[], name: string): readonly string[] {
  const samples = new Set<string>();
  for (const { layer } of layers) {
    for (const { fields } of layer.features) {
      const text = String(fields.get(name) ?? '').trim();
      if (text !== '') samples.add(text.slice(0, SAMPLE_LENGTH));
      if (samples.size === SAMPLES) return [...samples];
    }
  }
  return [...samples];
}

function countsOf(plans: readonly Plan[]): GeometryCounts {
  const counts = {
    Point: 0,
    MultiPoint: 0,
    LineString: 0,
    MultiLineString: 0,
    Polygon: 0,
    MultiPolygon: 0,
    none: 0,
  };
  for (const { versions, chosen } of plans) {
    const version = versions.find(({ label }) => label === chosen);
    counts[(version?.geometry ?? version?.sketch)?.type ?? 'none']++;
  }
  return counts;
}
