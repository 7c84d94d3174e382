/**
 * Type of a wall is sized by the angle under which its readers see it, so that it reads alike on any
 * screen, at any resolution and from any seat.
 */

/** A screen that the page fills, and those who read it. */
export interface WallScreen {
  /** Inches from corner to corner; null: not said. */
  readonly diagonalIn: number | null;
  /** Metres from the screen to the reader farthest away; null: not said. */
  readonly distanceM: number | null;
  /** Of the whole screen, CSS px: what a device px is cancels out. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Font sizes, CSS px. */
export interface WallType {
  /** Key figures, headings, names. */
  readonly primaryPx: number;
  /** The smallest type of all. */
  readonly secondaryPx: number;
}

/** A screen of which nothing is said: a common one in a meeting room, read from the second row. */
export const DEFAULT_DIAGONAL_IN = 75;
export const DEFAULT_DISTANCE_M = 4;

/**
 * Height of capitals in minutes of arc. 20′ is what ISO 9241-303 recommends for characters (20′ to
 * 22′); 12′ is some two and a half times the 5′ of the smallest letters that normal sight tells
 * apart (6/6, ISO 8596).
 */
export const PRIMARY_ARC_MINUTES = 20;
export const SECONDARY_ARC_MINUTES = 12;

/**
 * Height of the capitals of Be Vietnam Pro by its font size: sCapHeight 740 of 1000 units per em
 * (OS/2 and head tables of @fontsource/be-vietnam-pro 5.3.0, be-vietnam-pro-latin-400-normal.woff2).
 */
export const CAP_HEIGHT_EM = 0.74;

const MM_PER_INCH = 25.4;
const MM_PER_METRE = 1000;
const RADIANS_PER_ARC_MINUTE = Math.PI / (180 * 60);

/** Millimetres of a CSS px on the screen. */
export function mmPerPx({ diagonalIn, widthPx, heightPx }: WallScreen): number {
  return ((diagonalIn ?? DEFAULT_DIAGONAL_IN) * MM_PER_INCH) / Math.hypot(widthPx, heightPx);
}

function distanceMm({ distanceM }: WallScreen): number {
  return (distanceM ?? DEFAULT_DISTANCE_M) * MM_PER_METRE;
}

/** Height in CSS px that is seen under an angle: distance · tan(angle). */
export function capHeightPx(arcMinutes: number, screen: WallScreen): number {
  return (distanceMm(screen) * Math.tan(arcMinutes * RADIANS_PER_ARC_MINUTE)) / mmPerPx(screen);
}

/** Angle in minutes of arc under which the capitals of a font size (CSS px) are seen. */
export function arcMinutesOf(fontPx: number, screen: WallScreen): number {
  const capMm = fontPx * CAP_HEIGHT_EM * mmPerPx(screen);
  return Math.atan(capMm / distanceMm(screen)) / RADIANS_PER_ARC_MINUTE;
}

/** The font sizes that a screen needs. */
export function wallType(screen: WallScreen): WallType {
  const fontPx = (arcMinutes: number) => capHeightPx(arcMinutes, screen) / CAP_HEIGHT_EM;
  return {
    primaryPx: fontPx(PRIMARY_ARC_MINUTES),
    secondaryPx: fontPx(SECONDARY_ARC_MINUTES),
  };
}
