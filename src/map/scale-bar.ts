import { type Map as MapLibreMap, ScaleControl } from 'maplibre-gl';
import type { AtlasStore } from '../state/store.ts';
import { scaleOf, sizeOf } from './theme.ts';

/** At a scale of 1. */
const LONGEST_PX = 110;

/** Keeps a bar of the map's scale in its corner, as long as its type needs it; returns what ends that. */
export function bindScaleBar(map: MapLibreMap, store: AtlasStore): () => void {
  let bar: ScaleControl | null = null;
  let shown = 0;
  const show = () => {
    const scale = scaleOf(sizeOf(map.getContainer()), store.getState().view);
    if (scale === shown) return;
    shown = scale;
    if (bar !== null) map.removeControl(bar);
    // The library's bar cannot be given another width.
    bar = new ScaleControl({ maxWidth: LONGEST_PX * scale, unit: 'metric' });
    map.addControl(bar, 'bottom-left');
  };
  show();
  map.on('resize', show);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view !== before.view) show();
  });
  return () => {
    map.off('resize', show);
    unsubscribe();
  };
}
