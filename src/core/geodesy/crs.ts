import proj4, { type Converter } from 'proj4';
import type { LngLat } from '../geo.ts';
import { CENTRAL_MERIDIANS } from './vn2000-zones.ts';

/** Two coordinates in the order that computing has everywhere: east (or longitude), then north (or latitude). */
export type EastNorth = readonly [east: number, north: number];

/** Which of two coordinates is written first. */
export type AxisOrder = 'north_first' | 'east_first';

interface CrsOfDatum {
  /** `EPSG:` and its number. */
  readonly id: string;
  readonly datum: 'WGS84' | 'VN2000';
  /** The order in which people write its coordinates down when they do not name them. */
  readonly writtenOrder: AxisOrder;
  /** What a column or a label "X" means in it: the cadastre's X is north, a GIS's X is east. */
  readonly xAxis: 'north' | 'east';
  /** Definition for PROJ, with the way to WGS 84. */
  readonly definition: string;
}

/** Coordinates in degrees. */
export interface GeographicCrs extends CrsOfDatum {
  readonly kind: 'geographic';
}

/** Coordinates in metres on a transverse Mercator plane; false easting 500,000 m. */
export interface ProjectedCrs extends CrsOfDatum {
  readonly kind: 'projected';
  readonly centralMeridianDegrees: number;
  /** On the central meridian: 0.9999 in a 3° zone, 0.9996 in a 6° (UTM) zone. */
  readonly scaleFactor: number;
}

export type Crs = GeographicCrs | ProjectedCrs;

/**
 * VN-2000 to WGS 84 by seven parameters (metres, arc seconds, parts per million), PROJ's `towgs84`, that
 * is the position vector convention: EPSG:6960 "VN-2000 to WGS 84 (2)", Department of Survey and Mapping
 * of Vietnam, accuracy 1 m. EPSG states it as coordinate frame rotation, with the three rotations negated;
 * taking those for `towgs84` moves everything by 0.79 m. GDAL and PROJ choose this one by default.
 */
const VN2000_TO_WGS84 =
  '-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278';
/** VN-2000 has the ellipsoid of WGS 84 (Decision 83/2000/QĐ-TTg, Article 1). */
const VN2000_DATUM = `+ellps=WGS84 +towgs84=${VN2000_TO_WGS84}`;

const THREE_DEGREES_SCALE = 0.9999;
const SIX_DEGREES_SCALE = 0.9996;

export const WGS84_GEOGRAPHIC: GeographicCrs = {
  id: 'EPSG:4326',
  kind: 'geographic',
  datum: 'WGS84',
  writtenOrder: 'north_first',
  xAxis: 'east',
  definition: '+proj=longlat +datum=WGS84 +no_defs',
};

const VN2000_GEOGRAPHIC: GeographicCrs = {
  id: 'EPSG:4756',
  kind: 'geographic',
  datum: 'VN2000',
  writtenOrder: 'north_first',
  xAxis: 'east',
  definition: `+proj=longlat ${VN2000_DATUM} +no_defs`,
};

/** A plane of VN-2000. The cadastre writes X, which is north, before Y, which is east. */
function vn2000Plane(
  code: number,
  centralMeridianDegrees: number,
  scaleFactor: number,
): ProjectedCrs {
  return {
    id: `EPSG:${code}`,
    kind: 'projected',
    datum: 'VN2000',
    writtenOrder: 'north_first',
    xAxis: 'north',
    centralMeridianDegrees,
    scaleFactor,
    definition: `+proj=tmerc +lat_0=0 +lon_0=${centralMeridianDegrees} +k=${scaleFactor} +x_0=500000 +y_0=0 ${VN2000_DATUM} +units=m +no_defs`,
  };
}

const ZONES_3_DEGREES = CENTRAL_MERIDIANS.map(([code, meridian]) =>
  vn2000Plane(code, meridian, THREE_DEGREES_SCALE),
);

/** VN-2000 / UTM zone 48N, the 6° zone (102°–108° E) of the topographic maps of this region. */
const VN2000_UTM_48N = vn2000Plane(3405, 105, SIX_DEGREES_SCALE);

/** WGS 84 / UTM zone 48N: what hand-held receivers show here. */
const WGS84_UTM_48N: ProjectedCrs = {
  id: 'EPSG:32648',
  kind: 'projected',
  datum: 'WGS84',
  writtenOrder: 'east_first',
  xAxis: 'east',
  centralMeridianDegrees: 105,
  scaleFactor: SIX_DEGREES_SCALE,
  definition: '+proj=utm +zone=48 +datum=WGS84 +units=m +no_defs',
};

/**
 * The zone of the cadastre of Điện Biên and of Lai Châu: VN-2000 / TM-3 103-00. See `CENTRAL_MERIDIANS`
 * for where that is laid down.
 */
export const OFFICIAL_ZONE_ID = 'EPSG:9205';

/**
 * All systems that are known, the likeliest first: that order is the one in which another system is
 * proposed for coordinates that make no sense in theirs.
 */
export const CRS_LIST: readonly Crs[] = [
  WGS84_GEOGRAPHIC,
  ...ZONES_3_DEGREES.filter(({ id }) => id === OFFICIAL_ZONE_ID),
  VN2000_UTM_48N,
  WGS84_UTM_48N,
  VN2000_GEOGRAPHIC,
  ...ZONES_3_DEGREES.filter(({ id }) => id !== OFFICIAL_ZONE_ID),
];

/** What a menu offers: the systems in use in the region. The others are there to be recognised. */
export const OFFERED_CRS_IDS: readonly string[] = [
  'EPSG:4326',
  OFFICIAL_ZONE_ID,
  'EPSG:3405',
  'EPSG:32648',
  'EPSG:4756',
];

/** A system by its id, `EPSG:` and number; null: not known here. */
export function crsById(id: string): Crs | null {
  return CRS_LIST.find((crs) => crs.id === id) ?? null;
}

const converters = new Map<string, Converter>();

/** From WGS 84 into the system; made once, because reading a definition takes far longer than using it. */
function converterOf({ id, definition }: Crs): Converter {
  const known = converters.get(id);
  if (known) return known;
  const converter = proj4(WGS84_GEOGRAPHIC.definition, definition);
  converters.set(id, converter);
  return converter;
}

/** proj4 throws for what is not finite; here such numbers come back as they are. */
function areFinite(a: number, b: number): boolean {
  return Number.isFinite(a) && Number.isFinite(b);
}

/**
 * WGS 84 position of coordinates `[east, north]` of a system (metres, or degrees `[lng, lat]`), whatever
 * order people write them in. Not finite where they cannot be anywhere.
 */
export function toWgs84(crs: Crs, [east, north]: EastNorth): [lng: number, lat: number] {
  const isIdentity = crs === WGS84_GEOGRAPHIC || !areFinite(east, north);
  if (isIdentity) return [east, north];
  const [lng = Number.NaN, lat = Number.NaN] = converterOf(crs).inverse([east, north]);
  return [lng, lat];
}

/** Coordinates `[east, north]` of a system for a WGS 84 position `[lng, lat]`. */
export function fromWgs84(crs: Crs, [lng, lat]: LngLat): [east: number, north: number] {
  const isIdentity = crs === WGS84_GEOGRAPHIC || !areFinite(lng, lat);
  if (isIdentity) return [lng, lat];
  const [east = Number.NaN, north = Number.NaN] = converterOf(crs).forward([lng, lat]);
  return [east, north];
}
