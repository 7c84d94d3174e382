import { tileProtocol } from 'virtual:atlas-record-reader';
import type { Bounds } from '../../core/geo.ts';
import { HOME_BOUNDS } from '../../core/home-view.ts';
import { middleOf } from '../../core/sheet/map-scale.ts';
import {
  groundMPerPx,
  PICTURE_SIZES,
  type PictureSizeName,
  type PixelSize,
  zoomThatHolds,
} from '../../core/sheet/picture-size.ts';
import type { AtlasState } from '../../state/store.ts';
import { addressOfView, selectLastingView } from '../../state/take-away/address.ts';
import { posterOf } from '../../state/take-away/poster.ts';
import { mapPrinter } from '../draw-map.ts';

/** Shorter side that a picture of the screen has at least, so that its words are legible. */
const LEAST_SIDE_PX = 900;

function screenSize(): PixelSize {
  const { clientWidth, clientHeight } = document.documentElement;
  const map = document.querySelector('.map-pane')?.getBoundingClientRect();
  const [width, height] = [map?.width || clientWidth, map?.height || clientHeight];
  const factor = Math.max(window.devicePixelRatio, LEAST_SIDE_PX / Math.min(width, height));
  return { widthPx: Math.round(width * factor), heightPx: Math.round(height * factor) };
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no picture was made')) : resolve(blob)),
      'image/png',
    );
  });
}

/** What is in view as a PNG with title, legend, scale, north, day, sources and badge. Rejects as `printMap` does. */
export async function drawPoster(
  state: AtlasState,
  name: PictureSizeName,
  signal: AbortSignal,
): Promise<Blob> {
  const [poster, { printMap }] = await Promise.all([
    import('../../map/poster/draw-poster.ts'),
    mapPrinter(),
  ]);
  const bounds: Bounds = state.session.window?.bounds ?? HOME_BOUNDS;
  const center = middleOf(bounds);
  const canvas = await poster.drawPoster({
    poster: posterOf(state, addressOfView(selectLastingView(state), window.location.href)),
    size: name === 'screen' ? screenSize() : PICTURE_SIZES[name],
    language: state.view.language,
    async drawMap(size) {
      const zoom = zoomThatHolds(bounds, size);
      const drawn = { ...size, center, zoom, pixelRatio: 1 };
      const picture = await printMap(state, drawn, { tileProtocol, signal });
      return { picture, groundMPerPx: groundMPerPx(zoom, center[1]) };
    },
  });
  return pngOf(canvas);
}
