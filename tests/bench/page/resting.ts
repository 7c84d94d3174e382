import type { Map as MapLibreMap } from 'maplibre-gl';
import { untilNextFrame } from './painted.ts';

/**
 * Resolves once nothing is left to do: whoever draws with the map says that it has been told all, its
 * sources are loaded, and two frames have gone by without drawing.
 */
export async function untilResting(
  map: MapLibreMap,
  isTold: () => boolean = () => true,
): Promise<void> {
  let isDrawing = true;
  const note = () => {
    isDrawing = true;
  };
  map.on('render', note);
  while (isDrawing || !isTold() || !map.loaded()) {
    isDrawing = false;
    await untilNextFrame();
    await untilNextFrame();
  }
  map.off('render', note);
}
