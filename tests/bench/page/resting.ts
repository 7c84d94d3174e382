import type { Map as MapLibreMap } from 'maplibre-gl';
import { untilNextFrame } from './painted.ts';

/** Resolves once the map has let two frames go by without drawing: nothing is left to do. */
export async function untilResting(map: MapLibreMap): Promise<void> {
  let isDrawing = true;
  const note = () => {
    isDrawing = true;
  };
  map.on('render', note);
  while (isDrawing) {
    isDrawing = false;
    await untilNextFrame();
    await untilNextFrame();
  }
  map.off('render', note);
}
