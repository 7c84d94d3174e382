import proj4 from 'proj4';
import { FileFault } from './file-fault.ts';
import { type Projection, pair, projectionFrom, projectionOfEpsg, WGS84 } from './projection.ts';

/** `VN-2000`, `VN_2000`, `Vietnam_2000`, `Viet Nam 2000`, `D_VN2000`: all spellings of the datum. */
const VN2000_DATUM = /(?:vn|viet[ _-]?nam)[ _-]?2000/i;
const WGS84_DATUM = /wgs[ _-]?(?:19)?84|World Geodetic System 1984/i;

/** Length of a well-known text that is still one: the longest of EPSG's has about 9,000 letters. */
const MAX_WKT_LENGTH = 50_000;

/** What proj4's reader of well-known text makes of it; only what is used here. */
interface WktSystem {
  readonly projName?: unknown;
  readonly long0?: unknown;
  readonly lat0?: unknown;
  readonly k0?: unknown;
  readonly x0?: unknown;
  readonly y0?: unknown;
  readonly to_meter?: unknown;
  readonly from_greenwich?: unknown;
  readonly datum_params?: unknown;
  readonly a?: unknown;
  readonly rf?: unknown;
  readonly name?: unknown;
}

const DEGREES_PER_RADIAN = 180 / Math.PI;

/**
 * The system that a well-known text (OGC 1, ESRI, or 2) describes. VN-2000 without shift parameters
 * of its own, or with zeros in their place, gets the official seven; other datums than it and
 * WGS 84 are only taken with parameters. Null: a system that is not known here. Throws a fault on a
 * text that is none.
 */
export function projectionOfWkt(wkt: string): Projection | null {
  const text = wkt.trim();
  if (text.length > MAX_WKT_LENGTH)
    throw new FileFault('crs-unknown', { detail: text.slice(0, 40) });
  const named = rootAuthority(text);
  const own = ownParameters(text);
  const known = named === null || own !== null ? null : projectionOfEpsg(named);
  if (known) return known;
  const datum = own ?? datumOf(text);
  const system = datum && parsed(text);
  return system && built(system, datum, rootName(text));
}

/** Shift parameters of a text's own (3 or 7), or a datum whose shift is known. */
type Datum = readonly number[] | 'vn2000' | 'wgs84';

/** The EPSG code of the whole system: the authority that stands last, before the outermost bracket. */
function rootAuthority(wkt: string): number | null {
  const match =
    /(?:AUTHORITY\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]|ID\[\s*"EPSG"\s*,\s*(\d+)\s*\])\s*\]$/i.exec(wkt);
  const code = match?.[1] ?? match?.[2];
  return code === undefined ? null : Number(code);
}

/** TOWGS84 of the text; null: it has none, or one of zeros for a datum that is not at zero. */
function ownParameters(wkt: string): readonly number[] | null {
  const match = /TOWGS84\s*\[([^\]]*)\]/i.exec(wkt);
  if (!match) return null;
  const values = (match[1] ?? '').split(',').map(Number);
  const isUsable = [3, 7].includes(values.length) && values.every(Number.isFinite);
  return isUsable && values.some((value) => value !== 0) ? values : null;
}

/** What the text names, where it has no parameters of its own; null: a datum that is not known here. */
function datumOf(wkt: string): Datum | null {
  const datum = /(?:DATUM|ENSEMBLE)\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1] ?? '';
  const base = /(?:GEOGCS|(?:BASE)?GEO[GD]CRS)\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1] ?? '';
  const names = `${datum} ${base}`;
  if (VN2000_DATUM.test(names) || VN2000_DATUM.test(rootName(wkt))) return 'vn2000';
  return WGS84_DATUM.test(names) ? 'wgs84' : null;
}

function rootName(wkt: string): string {
  return /^\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? '';
}

function parsed(wkt: string): WktSystem | null {
  try {
    // proj4 reads the text when the system is made; what it types it as does not list the parts.
    return new proj4.Proj(wkt) as unknown as WktSystem;
  } catch {
    // proj4 tells of texts that it cannot read by throwing, a string at times: it is no system then.
    return null;
  }
}

function built(system: WktSystem, datum: Datum, name: string): Projection | null {
  const plane = planeOf(system);
  if (plane === null) return null;
  const ellipsoid = `+a=${number(system.a, 6378137)} +rf=${number(system.rf, 298.257223563)}`;
  if (datum === 'vn2000') return onVn2000(plane, ellipsoid, name);
  if (datum === 'wgs84') {
    return plane === GEOGRAPHIC ? WGS84 : projectionFrom(`${plane} +datum=WGS84 +no_defs`, name);
  }
  return projectionFrom(`${plane} ${ellipsoid} +towgs84=${datum.join(',')} +no_defs`, name);
}

/** A plane over VN-2000: down to its degrees, and from there by the official parameters. */
function onVn2000(plane: string, ellipsoid: string, name: string): Projection | null {
  const datum = projectionOfEpsg(VN2000_CODE);
  if (plane === GEOGRAPHIC || datum === null) return datum;
  const toPlane = proj4(`+proj=longlat ${ellipsoid} +no_defs`, `${plane} ${ellipsoid} +no_defs`);
  return {
    id: name,
    isGeographic: false,
    toWgs84: ([x, y]) => datum.toWgs84(pair(toPlane.inverse([x, y]))),
    fromWgs84: (position) => pair(toPlane.forward([...datum.fromWgs84(position)])),
  };
}

const VN2000_CODE = 4756;
const GEOGRAPHIC = '+proj=longlat';

/** The projection as PROJ writes it; null: one that no map of the region is in. */
function planeOf(system: WktSystem): string | null {
  const kind = String(system.projName);
  if (kind === 'longlat') return number(system.from_greenwich, 0) === 0 ? GEOGRAPHIC : null;
  if (!/transverse[ _]mercator|gauss[ _]kruger|tmerc|utm/i.test(kind)) return null;
  const degrees = (value: unknown) => number(value, 0) * DEGREES_PER_RADIAN;
  return [
    '+proj=tmerc',
    `+lat_0=${degrees(system.lat0)}`,
    `+lon_0=${degrees(system.long0)}`,
    `+k=${number(system.k0, 1)}`,
    `+x_0=${number(system.x0, 0)}`,
    `+y_0=${number(system.y0, 0)}`,
    `+to_meter=${number(system.to_meter, 1)}`,
  ].join(' ');
}

function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}
