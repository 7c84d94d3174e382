import { wktToGeoJSON } from 'betterknown';
import type { Geometry } from 'geojson';
import { FileFault } from './file-fault.ts';
import { demandFeatureCount } from './limits.ts';
import { type Projection, projectionOfEpsg } from './projection.ts';
import type { RawCrs } from './raw-layer.ts';
import type { PlanFileReader } from './reader.ts';
import { decodeText } from './text-encoding.ts';

export const WKT_START =
  /^\s*(?:SRID=\d+;)?\s*(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\s*(?:ZM|Z|M)?\s*(?:\(|EMPTY)/i;

/** Shape of a well-known text; null: it is none, or an empty one. */
export function geometryOfWkt(text: string): Geometry | null {
  try {
    return wktToGeoJSON(text.trim().replace(/^SRID=\d+;/i, ''));
  } catch {
    // The reader's only way to tell that a text is none.
    return null;
  }
}

/** System of an extended well-known text (`SRID=3405;…`); null: it names none, or none known. */
export function projectionOfEwkt(text: string): Projection | null {
  const srid = /^\s*SRID=(\d+);/i.exec(text)?.[1];
  return srid === undefined ? null : projectionOfEpsg(Number(srid));
}

/** A file of well-known texts, one a line. */
export const readWktFile: PlanFileReader = async ({ name, bytes }, { encoding: chosen }) => {
  const { text, encoding } = decodeText(bytes, { chosen });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  demandFeatureCount(lines.length);
  const features = lines.map((line, index) => {
    const geometry = geometryOfWkt(line);
    if (geometry === null) throw new FileFault('wkt-broken', { feature: `#${index + 1}` });
    return { id: `#${index + 1}`, geometry, fields: new Map() };
  });
  const projection = projectionOfEwkt(lines[0] ?? '');
  const crs: RawCrs = projection
    ? { kind: 'known', projection, foundIn: 'format' }
    : { kind: 'unsaid' };
  return [{ name, crs, encoding, features }];
};
