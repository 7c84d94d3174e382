import proj4 from 'proj4';
import type { LngLat } from '../../core/geo.ts';
import { CRS_LIST, type Crs, crsById, fromWgs84, toWgs84 } from '../../core/geodesy/crs.ts';

/** A reference system of a file. Planar positions are `[east, north]`, metres; geographic `[lng, lat]`. */
export interface Projection {
  /** `EPSG:9205`; a system without a code: the name that the file gives it. */
  readonly id: string;
  readonly isGeographic: boolean;
  readonly toWgs84: (position: LngLat) => LngLat;
  readonly fromWgs84: (position: LngLat) => LngLat;
}

function projectionOfCrs(crs: Crs): Projection {
  return {
    id: crs.id,
    isGeographic: crs.kind === 'geographic',
    toWgs84: (position) => toWgs84(crs, position),
    fromWgs84: (position) => fromWgs84(crs, position),
  };
}

/** A system by its definition for PROJ. Throws where PROJ does not understand it. */
export function projectionFrom(definition: string, id: string): Projection {
  const converter = proj4(definition, 'WGS84');
  return {
    id,
    isGeographic: definition.includes('+proj=longlat'),
    toWgs84: ([x, y]) => pair(converter.forward([x, y])),
    fromWgs84: ([lng, lat]) => pair(converter.inverse([lng, lat])),
  };
}

/** Not finite where PROJ gives no position. */
export function pair([x = Number.NaN, y = Number.NaN]: readonly number[]): [number, number] {
  return [x, y];
}

export const WGS84: Projection = {
  id: 'EPSG:4326',
  isGeographic: true,
  toWgs84: (position) => position,
  fromWgs84: (position) => position,
};

/** WGS 84 in three dimensions. */
const WGS84_3D = 4979;

/** Systems that only files have: nobody writes coordinates of the region in them by hand. */
const OF_FILES: Readonly<Record<number, string>> = {
  3406: `${crsById('EPSG:4756')?.definition.replace('+proj=longlat', '+proj=utm +zone=49')} +units=m`,
  32647: '+proj=utm +zone=47 +datum=WGS84 +units=m +no_defs',
  32649: '+proj=utm +zone=49 +datum=WGS84 +units=m +no_defs',
  3857: '+proj=merc +a=6378137 +b=6378137 +units=m +nadgrids=@null +no_defs',
};

/** The system of an EPSG code; null: not one that is met here. */
export function projectionOfEpsg(code: number): Projection | null {
  if (code === WGS84_3D) return WGS84;
  const id = `EPSG:${code}`;
  const crs = crsById(id);
  if (crs) return id === WGS84.id ? WGS84 : projectionOfCrs(crs);
  const definition = OF_FILES[code];
  return definition === undefined ? null : projectionFrom(definition, id);
}

const CRS84 = /(?:^|[:/])(?:OGC(?::|\/))?(?:[\d.]*(?::|\/))?CRS84h?$/i;
const EPSG = /(?:^|[:/])EPSG(?::|\/)(?:[\d.]*(?::|\/))?(\d{4,5})$/i;

/** The system of a name: `EPSG:9205`, `urn:ogc:def:crs:EPSG::3405`, `…CRS84`, or an address of one. */
export function projectionOfName(name: string): Projection | null {
  const text = name.trim();
  if (CRS84.test(text)) return WGS84;
  const code = EPSG.exec(text)?.[1];
  return code === undefined ? null : projectionOfEpsg(Number(code));
}

/** Systems that metres without a word of theirs may be in, the likeliest first. */
export const PLANAR_PROJECTIONS: readonly Projection[] = CRS_LIST.filter(
  ({ kind }) => kind === 'projected',
).map(projectionOfCrs);
