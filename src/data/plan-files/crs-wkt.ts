import type { Crs } from '../../core/geodesy/crs.ts';

const DEGREE = 0.0174532925199433;
const ELLIPSOID = '6378137.0,298.257223563';

interface Datum {
  readonly esriSystem: string;
  readonly esriDatum: string;
  readonly system: string;
  readonly datum: string;
  readonly code: number;
}

const DATUMS: Readonly<Record<Crs['datum'], Datum>> = {
  WGS84: {
    esriSystem: 'GCS_WGS_1984',
    esriDatum: 'D_WGS_1984',
    system: 'WGS 84',
    datum: 'WGS_1984',
    code: 4326,
  },
  VN2000: {
    esriSystem: 'GCS_VN_2000',
    esriDatum: 'D_Vietnam_2000',
    system: 'VN-2000',
    datum: 'Vietnam_2000',
    code: 4756,
  },
};

/** Zones whose name in ESRI's list is not that of their meridian. */
const ESRI_NAMES: Readonly<Record<string, string>> = {
  'EPSG:3405': 'VN_2000_UTM_Zone_48N',
  'EPSG:32648': 'WGS_1984_UTM_Zone_48N',
  'EPSG:5896': 'VN_2000_TM-3_zone_481',
  'EPSG:5897': 'VN_2000_TM-3_zone_482',
  'EPSG:5898': 'VN_2000_TM-3_zone_491',
  'EPSG:5899': 'VN_2000_TM-3_107-45',
};

/** `103-00`. */
function meridianName(degrees: number): string {
  const minutes = Math.round((degrees % 1) * 60);
  return `${Math.floor(degrees)}-${String(minutes).padStart(2, '0')}`;
}

/** Well-known text as ESRI and GDAL write `.prj` files. */
export function esriWkt(crs: Crs): string {
  const { esriSystem, esriDatum } = DATUMS[crs.datum];
  const system = `GEOGCS["${esriSystem}",DATUM["${esriDatum}",SPHEROID["WGS_1984",${ELLIPSOID}]],PRIMEM["Greenwich",0.0],UNIT["Degree",${DEGREE}]]`;
  if (crs.kind === 'geographic') return system;
  const name = ESRI_NAMES[crs.id] ?? `VN-2000_TM-3_${meridianName(crs.centralMeridianDegrees)}`;
  return `PROJCS["${name}",${system},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${crs.centralMeridianDegrees}],PARAMETER["Scale_Factor",${crs.scaleFactor}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
}

/** Well-known text of OGC 01-009 with EPSG's codes, as GeoPackages hold it. */
export function ogcWkt(crs: Crs): string {
  const { system, datum, code } = DATUMS[crs.datum];
  const geographic = `GEOGCS["${system}",DATUM["${datum}",SPHEROID["WGS 84",${ELLIPSOID},AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","${code + DATUM_OFFSET}"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",${DEGREE},AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","${code}"]]`;
  if (crs.kind === 'geographic') return geographic;
  return `PROJCS["${crsName(crs)}",${geographic},PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",${crs.centralMeridianDegrees}],PARAMETER["scale_factor",${crs.scaleFactor}],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","${crs.id.slice(5)}"]]`;
}

/** EPSG numbers a datum 2,000 above its system in degrees. */
const DATUM_OFFSET = 2000;

/** EPSG's name of a system. */
export function crsName(crs: Crs): string {
  const { system } = DATUMS[crs.datum];
  if (crs.kind === 'geographic') return system;
  if (crs.id === 'EPSG:3405' || crs.id === 'EPSG:32648') return `${system} / UTM zone 48N`;
  return `${system} / TM-3 ${meridianName(crs.centralMeridianDegrees)}`;
}
