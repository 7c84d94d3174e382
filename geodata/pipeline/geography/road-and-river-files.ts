import type { Feature, LineString, MultiLineString } from 'geojson';
import * as v from 'valibot';
import { type FileText, formatFeatures, roundGeometry } from '../write-json.ts';
import { readSourceFeatures } from './read-source.ts';
import { readableName } from './readable-name.ts';
import { simplifyLines, type ToleranceOf } from './simplify-lines.ts';
import { tidyLines } from './tidy-lines.ts';

type Lines = LineString | MultiLineString;

const nameSchema = v.nullable(v.string());
const roadSchema = v.object({
  class: v.string(),
  ref: nameSchema,
  kind: v.picklist(['quoc_lo', 'tinh_lo', 'foreign', 'other']),
  name: nameSchema,
});
const localRoadSchema = v.object({ name: nameSchema });
const riverSchema = v.object({ class: v.string(), label: nameSchema, rank: v.number() });

const KINDS = {
  quoc_lo: 'national',
  tinh_lo: 'provincial',
  foreign: 'foreign',
  other: 'other',
} as const;

function recoded<P>(
  features: readonly Feature<Lines, P>[],
  recode: (properties: P) => Record<string, unknown>,
): Feature<Lines>[] {
  return features.map((feature) => ({ ...feature, properties: recode(feature.properties) }));
}

function fileOf(name: string, features: readonly Feature<Lines>[]): FileText {
  const written = features.flatMap((feature) => {
    const geometry = tidyLines(roundGeometry(feature.geometry));
    return geometry === null ? [] : [{ ...feature, geometry }];
  });
  return [`context/${name}.geojson`, formatFeatures(written)];
}

/** context/roads, roads-local and rivers. */
export function roadAndRiverFiles(toleranceOf: ToleranceOf): FileText[] {
  const roads = recoded(
    readSourceFeatures<Lines, v.InferOutput<typeof roadSchema>>(
      'context/roads.geojson',
      roadSchema,
    ),
    ({ class: roadClass, ref, kind, name }) => ({
      class: roadClass,
      ref,
      kind: KINDS[kind],
      name: readableName(name),
    }),
  );
  const local = recoded(
    readSourceFeatures<Lines, v.InferOutput<typeof localRoadSchema>>(
      'context/roads-local.geojson',
      localRoadSchema,
    ),
    ({ name }) => ({ class: 'local', name: readableName(name) }),
  );
  const rivers = recoded(
    readSourceFeatures<Lines, v.InferOutput<typeof riverSchema>>(
      'context/rivers.geojson',
      riverSchema,
    ),
    ({ class: riverClass, label, rank }) => ({
      class: riverClass,
      name: readableName(label),
      rank,
    }),
  );
  const simplifiedRoads = simplifyLines({ roads, local }, toleranceOf);
  return [
    fileOf('roads', simplifiedRoads.roads),
    fileOf('roads-local', simplifiedRoads.local),
    fileOf('rivers', simplifyLines({ rivers }, toleranceOf).rivers),
  ];
}
