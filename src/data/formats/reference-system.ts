import { isObject } from './feature-reader.ts';
import { FormatFault } from './format-fault.ts';

/**
 * Names of WGS 84 in longitude and latitude: `OGC:CRS84`, `EPSG:4326`, and both as URNs (`urn:ogc:
 * def:crs:OGC:1.3:CRS84`). GeoParquet and FlatGeobuf write `[lng, lat]` under either.
 */
const WGS84 = /^(?:urn:ogc:def:crs:)?(?:OGC:(?:[\d.]*:)?CRS84|EPSG:(?:[\d.]*:)?4326)$/i;

/** Throws a fault unless the name is one of WGS 84. */
export function demandWgs84(name: string): void {
  if (WGS84.test(name)) return;
  throw new FormatFault(`coordinates are in ${name}: only WGS 84 (EPSG:4326) is read`, {
    field: 'crs',
  });
}

/** The `crs` member that old GeoJSON may have (GeoJSON 2008, section 3). Absent or null: WGS 84. */
export function demandWgs84OfMember(crs: unknown): void {
  if (crs === undefined || crs === null) return;
  const properties = isObject(crs) && isObject(crs.properties) ? crs.properties : {};
  demandWgs84(typeof properties.name === 'string' ? properties.name : 'an unknown system');
}
