import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Page } from 'playwright-core';

/** The map's container carries its map, so that tests can ask what is drawn. */
interface MapElement extends HTMLElement {
  readonly atlasMap?: MapLibreMap;
}

export interface DrawnFeature {
  readonly layer: string;
  readonly source: string;
  readonly id: string | number | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

const MAP_SELECTOR = '.maplibregl-map';

/** Waits until the map has drawn all it knows: no tile, image or transition is pending. */
export async function untilMapIdle(page: Page): Promise<void> {
  await page.evaluate(async (selector) => {
    const map = document.querySelector<MapElement>(selector)?.atlasMap;
    if (map === undefined) throw new Error('no map on the page');
    await new Promise<void>((resolve) => {
      map.once('idle', () => resolve());
      map.triggerRepaint();
    });
  }, MAP_SELECTOR);
}

/**
 * Features that the map has on the screen in the style layers named, or in all. A feature that lies
 * in several tiles is listed once per tile.
 */
export async function drawnFeatures(
  page: Page,
  layers: readonly string[] | null = null,
): Promise<readonly DrawnFeature[]> {
  await untilMapIdle(page);
  return page.evaluate(
    ([selector, only]) => {
      const map = document.querySelector<MapElement>(selector)?.atlasMap;
      if (map === undefined) throw new Error('no map on the page');
      return map
        .queryRenderedFeatures(only === null ? {} : { layers: [...only] })
        .map(({ layer, source, id, properties }) => ({
          layer: layer.id,
          source,
          id: id ?? null,
          properties,
        }));
    },
    [MAP_SELECTOR, layers] as const,
  );
}

/** Ids of the style layers that are there and visible, in draw order. */
export async function visibleStyleLayers(page: Page): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const map = document.querySelector<MapElement>(selector)?.atlasMap;
    if (map === undefined) throw new Error('no map on the page');
    return map
      .getStyle()
      .layers.filter(({ id }) => map.getLayoutProperty(id, 'visibility') !== 'none')
      .map(({ id }) => id);
  }, MAP_SELECTOR);
}
