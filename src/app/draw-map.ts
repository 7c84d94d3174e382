import { tileProtocol } from 'virtual:atlas-record-reader';
import { type SheetWindow, sheetPicture } from '../core/sheet/sheet-projection.ts';
import type { AtlasState } from '../state/store.ts';

/** Pixels in a CSS px: 288 dots an inch, as fine as office printers show a map. */
const FINE = 3;
/** Our choice, by eye: lines and relief show no blocks on paper. */
const JPEG_QUALITY = 0.93;

/** What draws maps for paper: fetched ahead by whoever may want it when the network is gone. */
export const mapPrinter = () => import('../map/print-map.ts');

/** The map of a frame on paper as a JPEG picture. Rejects as `printMap` does. */
export async function drawMap(
  state: AtlasState,
  window: SheetWindow,
  signal: AbortSignal,
): Promise<Blob> {
  const { printMap } = await mapPrinter();
  const picture = { ...sheetPicture(window), center: window.center, pixelRatio: FINE };
  const canvas = await printMap(state, picture, { tileProtocol, signal });
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no picture was made')) : resolve(blob)),
      'image/jpeg',
      JPEG_QUALITY,
    );
  });
}
