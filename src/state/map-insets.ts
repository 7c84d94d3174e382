import type { Insets } from '../core/home-view.ts';

/** What the page lays over the edges of a map, by the map's own `--map-inset-top` and so on. */
export function insetsOf(container: HTMLElement): Insets {
  const style = getComputedStyle(container);
  const inset = (edge: keyof Insets) =>
    Number.parseFloat(style.getPropertyValue(`--map-inset-${edge}`)) || 0;
  return {
    top: inset('top'),
    bottom: inset('bottom'),
    left: inset('left'),
    right: inset('right'),
  };
}
