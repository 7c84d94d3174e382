import { useEffect, useState } from 'react';
import type { SheetWindow } from '../../core/sheet/sheet-projection.ts';

/**
 * Draws the atlas as it stands, in its light theme, as a picture for a frame on paper. Rejects when it
 * cannot, or with the signal's reason.
 */
export type DrawMap = (mapWindow: SheetWindow, signal: AbortSignal) => Promise<Blob>;

/** What has become of a map for paper. */
export type MapPictureState =
  | { readonly status: 'drawing' }
  | { readonly status: 'drawn'; readonly url: string }
  | { readonly status: 'failed'; readonly reason: string };

const DRAWING: MapPictureState = { status: 'drawing' };

interface MapPictureInput {
  readonly drawMap: DrawMap;
  /** Null: none is wanted yet. */
  readonly mapWindow: SheetWindow | null;
  /** Another number draws the same window again. */
  readonly attempt?: number;
}

/** The map of a window as a picture: drawn anew for another window. */
export function useMapPicture(input: MapPictureInput): MapPictureState {
  const { drawMap, mapWindow, attempt = 0 } = input;
  const [drawn, setDrawn] = useState(DRAWING);
  useEffect(() => {
    void attempt;
    setDrawn(DRAWING);
    if (mapWindow === null) return;
    const stop = new AbortController();
    let url: string | null = null;
    drawMap(mapWindow, stop.signal).then(
      (picture) => {
        if (stop.signal.aborted) return;
        url = URL.createObjectURL(picture);
        setDrawn({ status: 'drawn', url });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setDrawn({ status: 'failed', reason: String(error) });
      },
    );
    return () => {
      stop.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [drawMap, mapWindow, attempt]);
  return drawn;
}
