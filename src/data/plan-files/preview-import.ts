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
import { openFiles } from './open-files.ts';
import { continuationsOf, proposeMapping } from './plan-fields.ts';
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
    const opened = await openFiles(files, { encoding: choices.encoding, sqliteUrl });
    if (opened.format === 'atlas') return backupPreview(opened.file);
    const { format, layers } = opened;
    return success(previewLayers({ format, layers, file: opened.file.name }, request));
  } catch (error) {
    return failure([issueOfFault(file, error)]);
  }
}

/** Plans of a backup keep their ids: whether they replace others is decided where they are added. */
function backupPreview({ name, bytes }: PlanFile): Result<ImportPreview> {
  const { text, encoding } = decodeText(bytes);
  const read = readPlanFile(text, name);
  if (!read.ok) return read;
  const layer = {
    name,
    features: read.value.length,
    crs: { id: 'EPSG:4326', axes: 'east-first', foundIn: 'format', alternatives: [] },
    encoding,
  } as const;
  return success({
    file: name,
    format: 'atlas',
    layers: [layer],
    counts: countsOf(read.value),
    fields: [],
    plans: read.value,
    problems: read.issues,
    problemCount: read.issues.length,
    unmatched: [],
    corners: null,
  });
}

interface Opened {
  readonly file: string;
  readonly format: ImportPreview['format'];
  readonly layers: readonly RawLayer[];
}

interface SettledLayer {
  readonly layer: RawLayer;
  readonly crs: SettledCrs;
}

function previewLayers(
  { file, format, layers }: Opened,
  { context, choices, onProgress }: ImportRequest,
): ImportPreview {
  const settled = layers.map((layer) => ({
    layer,
    crs: settleCrs(layer, context.region, choices.crs?.[layer.name]),
  }));
  const taken = settled.filter(({ layer }) => choices.layers?.includes(layer.name) ?? true);
  const names = [...new Set(taken.flatMap(({ layer }) => fieldNames(layer)))];
  const mapping = choices.mapping ?? proposeMapping(names);
  const isTable = format === 'csv' || format === 'xlsx';
  const isOfAreas = isTable && choices.cornersAs === 'areas';
  const shaped = isOfAreas ? taken.map((each) => withAreas(each, mapping)) : taken;
  const made = previewPlans({
    file,
    features: shaped.flatMap(placed),
    mapping,
    names,
    context,
    choices,
    onProgress: (share) => onProgress({ step: 'placing', share }),
  });
  const problems = [...crsProblems(file, taken), ...made.problems];
  return {
    file,
    format,
    layers: settled.map(({ layer, crs }) => ({
      name: layer.name,
      features: layer.features.length,
      crs: crs.found,
      encoding: layer.encoding,
    })),
    counts: countsOf(made.plans),
    fields: fieldPreviews(taken, names, mapping),
    plans: made.plans,
    problems: problems.slice(0, MAX_PROBLEMS),
    problemCount: problems.length,
    unmatched: made.unmatched,
    corners: isTable
      ? cornersIn(
          taken.map(({ layer }) => layer),
          mapping,
        )
      : null,
  };
}

function withAreas({ layer, crs }: SettledLayer, mapping: FieldMapping): SettledLayer {
  return { layer: withAreasOfCorners(layer, mapping), crs };
}

function placed({ layer, crs: { toWgs84 } }: SettledLayer): readonly PlacedFeature[] {
  if (toWgs84 === null) return [];
  return layer.features.map((feature) => ({ feature, toWgs84 }));
}

/** Layers whose system is not known wait for a person's choice; those far away may have another one. */
function crsProblems(file: string, layers: readonly SettledLayer[]): readonly Issue[] {
  return layers.flatMap(({ layer, crs: { found, toWgs84 } }): readonly Issue[] => {
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
