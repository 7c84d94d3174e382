import type { Map as MapLibreMap } from 'maplibre-gl';

/** What somebody is told whose gesture was left to the page around. */
export interface GestureWords {
  readonly desktop: string;
  readonly mac: string;
  readonly touch: string;
}

/**
 * Leaves the wheel and one finger to the page around the frame, and says how the map is moved instead.
 * The library takes such words only when a map is made; the page may change its language later.
 */
export function bindCooperativeGestures(map: MapLibreMap, words: GestureWords): () => void {
  map.cooperativeGestures.enable();
  const isMac = navigator.userAgent.includes('Mac');
  const screen = map.getCanvasContainer().querySelector('.maplibregl-cooperative-gesture-screen');
  const say = (selector: string, text: string) => {
    const place = screen?.querySelector(selector);
    if (place) place.textContent = text;
  };
  say('.maplibregl-desktop-message', isMac ? words.mac : words.desktop);
  say('.maplibregl-mobile-message', words.touch);
  return () => map.cooperativeGestures.disable();
}
