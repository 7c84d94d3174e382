import type { LngLat } from '../geo.ts';
import type { SizeMm } from './paper.ts';

/** Equatorial radius in metres and first eccentricity squared of WGS 84 (NGA.STND.0036). */
const RADIUS_M = 6_378_137;
const ECCENTRICITY2 = 6.694_379_990_14e-3;

/** Width of the Mercator world in CSS px at zoom 0, as the map library counts. */
const WORLD_PX = 512;
/** CSS: an inch has 96 px and 25.4 mm. */
const MM_PER_PX = 25.4 / 96;

/** What of the world a frame on paper shows. */
export interface SheetWindow {
  /** WGS 84. */
  readonly center: LngLat;
  /** Of the scale: 25000 for 1:25.000. */
  readonly denominator: number;
  readonly frame: SizeMm;
  /** Left and upper edge on the Mercator plane (the world from 0 to 1, y downward). */
  readonly left: number;
  readonly top: number;
  /** Mercator units that one millimetre of the frame covers. */
  readonly unitsPerMmX: number;
  readonly unitsPerMmY: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function mercatorX(lng: number): number {
  return (lng + 180) / 360;
}

function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2)) / (2 * Math.PI);
}

/**
 * The window of a frame around a centre at a true scale. The web's Mercator map takes the earth for a sphere,
 * and so draws it 0.6 % too tall here; each direction gets the scale of the ellipsoid of its own, so that
 * a ruler measures right both ways. True at the centre; off by tan(lat) × (distance / radius) elsewhere:
 * 0.02 % at the edge of a map of 5 km.
 */
export function sheetWindow({
  center,
  denominator,
  frame,
}: Pick<SheetWindow, 'center' | 'denominator' | 'frame'>): SheetWindow {
  const [lng, lat] = center;
  const cos = Math.cos(radians(lat));
  const curve = 1 - ECCENTRICITY2 * Math.sin(radians(lat)) ** 2;
  const primeVerticalM = RADIUS_M / Math.sqrt(curve);
  const meridionalM = (RADIUS_M * (1 - ECCENTRICITY2)) / curve ** 1.5;
  const groundMPerMm = denominator / 1000;
  const unitsPerMmX = groundMPerMm / (2 * Math.PI * primeVerticalM * cos);
  const unitsPerMmY = groundMPerMm / (2 * Math.PI * meridionalM * cos);
  return {
    center,
    denominator,
    frame,
    left: mercatorX(lng) - (unitsPerMmX * frame.widthMm) / 2,
    top: mercatorY(lat) - (unitsPerMmY * frame.heightMm) / 2,
    unitsPerMmX,
    unitsPerMmY,
  };
}

/** Where a WGS 84 position lies in the frame, mm from its left upper corner. */
export function toFrameMm(
  { left, top, unitsPerMmX, unitsPerMmY }: SheetWindow,
  [lng, lat]: LngLat,
): readonly [xMm: number, yMm: number] {
  return [(mercatorX(lng) - left) / unitsPerMmX, (mercatorY(lat) - top) / unitsPerMmY];
}

/** WGS 84 position of a place in the frame. */
export function fromFrameMm(
  { left, top, unitsPerMmX, unitsPerMmY }: SheetWindow,
  [xMm, yMm]: readonly [number, number],
): LngLat {
  const y = top + yMm * unitsPerMmY;
  const lat = 2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2;
  return [(left + xMm * unitsPerMmX) * 360 - 180, (lat * 180) / Math.PI];
}

/** How the map library draws the window: the picture's size in CSS px, and the zoom that fits it. */
export interface SheetPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly zoom: number;
}

/** The picture is as wide as the frame, and somewhat taller or less tall: it is fitted into the frame. */
export function sheetPicture({ frame, unitsPerMmX, unitsPerMmY }: SheetWindow): SheetPicture {
  const widthPx = Math.round(frame.widthMm / MM_PER_PX);
  const worldPx = widthPx / (unitsPerMmX * frame.widthMm);
  return {
    widthPx,
    heightPx: Math.round(unitsPerMmY * frame.heightMm * worldPx),
    zoom: Math.log2(worldPx / WORLD_PX),
  };
}
