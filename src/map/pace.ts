import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Least time between two frames while the first view arrives. What it is made of comes piece by piece,
 * some thirty times, and a frame of each costs an office PC without a graphics card half a second: that
 * much of every other part of the page would stand still.
 */
const REST_MS = 300;

/**
 * Has a map that opens paint at once, but then only now and then, until it is let go: everything that
 * asks for a frame in between gets the next one together. A hand that moves it ends this, too.
 */
export function paceOpening(map: MapLibreMap): () => void {
  const paint = map.triggerRepaint;
  let rest: ReturnType<typeof setTimeout> | null = null;
  let isAsked = false;
  const wake = () => {
    rest = null;
    if (isAsked) paint.call(map);
    isAsked = false;
  };
  const onRender = () => {
    rest ??= setTimeout(wake, REST_MS);
  };
  const onMoveStart = ({ originalEvent }: { readonly originalEvent?: unknown }) => {
    if (originalEvent !== undefined) letGo();
  };
  const letGo = () => {
    map.off('render', onRender).off('movestart', onMoveStart);
    map.triggerRepaint = paint;
    if (rest === null) return;
    clearTimeout(rest);
    wake();
  };
  map.triggerRepaint = () => {
    if (rest === null) paint.call(map);
    else isAsked = true;
  };
  map.on('render', onRender);
  map.on('movestart', onMoveStart);
  return letGo;
}
