import { encode } from 'uqr';

/** White modules around a code (ISO/IEC 18004 asks for four). */
const QUIET_ZONE = 4;

/** A QR code as SVG: one path over a square of `size` modules. */
export interface QrCodeDrawing {
  readonly size: number;
  /** Path of all dark modules. */
  readonly path: string;
}

/** Draws a text as a QR code of medium error correction; null when it is too long for any. */
export function qrCodeOf(text: string): QrCodeDrawing | null {
  try {
    const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
    const path = data
      .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
      .join('');
    return { size, path };
  } catch (error) {
    // The library throws this for more than 2.3 kB.
    if (error instanceof RangeError || String(error).includes('too long')) return null;
    throw error;
  }
}

/** The drawing as a file of its own. */
export function qrCodeSvg({ size, path }: QrCodeDrawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
}
