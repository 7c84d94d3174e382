import jsQR from 'jsqr';

/** Pixels of a module, as a camera might see them. */
const MODULE_PX = 4;

/** What a decoder reads in a QR code drawn as one path of squares; null: nothing. */
export function readQrPath({ size, path }: { readonly size: number; readonly path: string }) {
  const side = size * MODULE_PX;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < MODULE_PX; row++) {
      const start = (Number(y) * MODULE_PX + row) * side + Number(x) * MODULE_PX;
      for (let at = start; at < start + MODULE_PX; at++) data.fill(0, at * 4, at * 4 + 3);
    }
  }
  return jsQR(data, side, side)?.data ?? null;
}
