import { demandFeatureCount } from './limits.ts';
import type { RawLayer } from './raw-layer.ts';
import {
  crsOfMember,
  featureOfJson,
  featuresOfJson,
  isObject,
  parseJson,
} from './read-json-features.ts';
import type { PlanFileReader } from './reader.ts';
import { decodeText } from './text-encoding.ts';

/** GeoJSON (RFC 7946, and 2008 with its `crs` member). */
export const readGeoJsonFile: PlanFileReader = async ({ name, bytes }, { encoding: chosen }) => {
  const { text, encoding } = decodeText(bytes, { chosen });
  const json = parseJson(text);
  const crs = crsOfMember(isObject(json) ? json.crs : undefined);
  const title = isObject(json) && typeof json.name === 'string' ? json.name : name;
  return [{ name: title, crs, encoding, features: featuresOfJson(json) }];
};

/** A feature a line (RFC 8142, newline-delimited GeoJSON). */
export const readGeoJsonLinesFile: PlanFileReader = async (
  { name, bytes },
  { encoding: chosen },
) => {
  const { text, encoding } = decodeText(bytes, { chosen });
  const lines = text
    .replaceAll('\u001e', '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  demandFeatureCount(lines.length);
  const values = lines.map(parseJson);
  const first = values.find(isObject);
  const layer: RawLayer = {
    name,
    crs: crsOfMember(first?.crs),
    encoding,
    features: values.map(featureOfJson),
  };
  return [layer];
};
