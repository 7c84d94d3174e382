import type { Document } from '@xmldom/xmldom';
import type { Feature, Geometry } from 'geojson';
import { endingOf, type PlanFile, unpack } from './archive.ts';
import { FileFault } from './file-fault.ts';
import { demandFeatureCount, LIMITS } from './limits.ts';
import { WGS84 } from './projection.ts';
import { type FieldValue, fieldValueOf, type RawFeature, type RawLayer } from './raw-layer.ts';
import type { PlanFileReader, ReadContext } from './reader.ts';
import { decodeText } from './text-encoding.ts';

/** KML: the features of all its folders. */
export const readKmlFile: PlanFileReader = async (file, context) => {
  const { kmlGen } = await import('@tmcw/togeojson');
  return [await layerOfXml(file, context, (document) => kmlGen(document))];
};

/** KMZ: the KML files of the archive. */
export const readKmzFile: PlanFileReader = async ({ bytes }, context) => {
  const documents = unpack(bytes).filter(({ name }) => endingOf(name) === 'kml');
  if (documents.length === 0) throw new FileFault('zip-nothing-inside');
  const layers = await Promise.all(documents.map((file) => readKmlFile(file, context)));
  const filled = layers.flat().filter(({ features }) => features.length > 0);
  return filled.length > 0 ? filled : layers.flat();
};

/** GPX: waypoints, routes and tracks. */
export const readGpxFile: PlanFileReader = async (file, context) => {
  const { gpxGen } = await import('@tmcw/togeojson');
  return [await layerOfXml(file, context, (document) => gpxGen(document))];
};

/** Links to other files and pictures laid over the ground: nothing that a person drew. */
const NOT_DRAWN: readonly unknown[] = ['networklink', 'groundoverlay'];

type Converter = (document: Document) => Iterable<Feature<Geometry | null>>;

async function layerOfXml(
  { name, bytes }: PlanFile,
  { encoding: chosen }: ReadContext,
  convert: Converter,
): Promise<RawLayer> {
  const { text, encoding } = decodeText(bytes, { chosen, declared: declaredEncoding(bytes) });
  const features: RawFeature[] = [];
  for (const feature of convert(await parseXml(text))) {
    if (NOT_DRAWN.includes(feature.properties?.['@geometry-type'])) continue;
    features.push({
      id: `#${features.length + 1}`,
      geometry: feature.geometry,
      fields: fieldsOf(feature),
    });
    demandFeatureCount(features.length);
  }
  return { name, crs: { kind: 'known', projection: WGS84, foundIn: 'format' }, encoding, features };
}

/** `encoding` of the XML declaration; null: none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? null;
}

/**
 * An XML document. Entities of its own are refused, so none can grow or reach for another file, and
 * so are elements within elements beyond the limit.
 */
export async function parseXml(text: string): Promise<Document> {
  if (/<!(?:ENTITY|DOCTYPE)/i.test(text)) throw new FileFault('xml-entities');
  demandDepth(text);
  const { DOMParser, onErrorStopParsing } = await import('@xmldom/xmldom');
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  } catch (error) {
    throw new FileFault('xml-broken', {
      detail: error instanceof Error ? firstLine(error.message) : '',
    });
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)[A-Za-z_][^<>]*?(\/?)>/g;

function demandDepth(text: string): void {
  let depth = 0;
  for (const [, closing, empty] of text.matchAll(TAG)) {
    if (closing === undefined || empty === '/') continue;
    depth += closing === '/' ? -1 : 1;
    if (depth > LIMITS.depth) throw new FileFault('too-deep', { detail: LIMITS.depth });
  }
}

/** What the converter adds about styles, times of track points and itself: no words of a person. */
const FURNITURE =
  /^(?:coordinateProperties|_gpxType|styleUrl|styleHash|styleMapHash|stroke|stroke-width|stroke-opacity|fill|fill-opacity|icon.*|label-.*|visibility|tessellate|extrude|altitudeMode|@geometry-type|timespan|sym)$/;

function fieldsOf({ properties }: Feature<Geometry | null>): ReadonlyMap<string, FieldValue> {
  // Links of GPX come as a list of objects; a field of that name holds a text.
  const entries = Object.entries(properties ?? {}).filter(
    ([name, value]) => !FURNITURE.test(name) && !(name === 'links' && Array.isArray(value)),
  );
  return new Map(entries.map(([name, value]) => [name, fieldText(value)]));
}

/** A description in HTML comes as `{ @type: 'html', value }`. */
function fieldText(value: unknown): FieldValue {
  const isHtml =
    typeof value === 'object' && value !== null && '@type' in value && 'value' in value;
  return isHtml ? plainText(String(value.value)) : fieldValueOf(value);
}

function plainText(html: string): string {
  const lines = html.replace(/<br\s*\/?>|<\/(?:p|div|tr|li)>/gi, '\n').replace(/<[^>]*>/g, ' ');
  const text = lines
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
