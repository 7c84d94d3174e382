import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Page } from 'playwright-core';
import type { MarksProbe } from '../../src/map/mount-map.ts';

/** The map's container carries its map and its marks, so that tests can ask what is drawn. */
interface MapElement extends HTMLElement {
  readonly atlasMap?: MapLibreMap;
  readonly atlasMarks?: MarksProbe;
}

export interface DrawnFeature {
  readonly layer: string;
  readonly source: string;
  readonly id: string | number | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A mark or ring on the screen; its middle in CSS px of the page. */
export interface DrawnOnScreen {
  readonly kind: 'mark' | 'ring';
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  /** Records that it stands for. */
  readonly count: number;
  /** Clause of each record that it stands for, without repeats. */
  readonly clauses: readonly string[];
}

const MAP_SELECTOR = '.maplibregl-map';

/** Waits until the map has drawn all it knows: no change, tile, image or transition is pending. */
export async function untilMapIdle(page: Page): Promise<void> {
  await page.waitForFunction(
    (selector) => document.querySelector<MapElement>(selector)?.atlasMarks?.isSettled(),
    MAP_SELECTOR,
  );
  await page.evaluate(async (selector) => {
    const map = document.querySelector<MapElement>(selector)?.atlasMap;
    if (map === undefined) throw new Error('no map on the page');
    await new Promise<void>((resolve) => {
      map.once('idle', () => resolve());
      map.triggerRepaint();
    });
  }, MAP_SELECTOR);
}

/** Where a position is on the page, CSS px. */
export async function pointOnMap(
  page: Page,
  [lng, lat]: readonly [lng: number, lat: number],
): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate(
    ([selector, position]) => {
      const container = document.querySelector<MapElement>(selector);
      if (!container?.atlasMap) throw new Error('no map on the page');
      const { left, top } = container.getBoundingClientRect();
      const { x, y } = container.atlasMap.project(position);
      return { x: left + x, y: top + y };
    },
    [MAP_SELECTOR, [lng, lat] as [number, number]] as const,
  );
}

/** Marks and rings whose middle is on the map, bottom first. */
export async function drawnMarks(page: Page): Promise<readonly DrawnOnScreen[]> {
  await untilMapIdle(page);
  return page.evaluate((selector) => {
    const container = document.querySelector<MapElement>(selector);
    const marks = container?.atlasMarks;
    if (!container || !marks) throw new Error('no map on the page');
    const box = container.getBoundingClientRect();
    return marks
      .placed()
      .filter(({ x, y }) => x >= 0 && y >= 0 && x <= box.width && y <= box.height)
      .map(({ item, x, y, size }) => ({
        kind: item.kind,
        key: item.key,
        x: box.left + x,
        y: box.top + y,
        radiusPx: item.radiusPx * size,
        count: item.kind === 'ring' ? item.ring.count : 1,
        clauses:
          item.kind === 'ring' ? item.ring.shares.map(([clause]) => clause) : [item.symbol.clause],
      }));
  }, MAP_SELECTOR);
}

/** Colours that the marks' canvas has within a radius of a point of the page, as `#rrggbb`; clear ones left out. */
export async function markColours(
  page: Page,
  { x, y, radiusPx }: Pick<DrawnOnScreen, 'x' | 'y' | 'radiusPx'>,
): Promise<ReadonlySet<string>> {
  const colours = await page.evaluate(
    ([pageX, pageY, radius]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-marks]');
      const context = canvas?.getContext('2d');
      if (!canvas || !context) throw new Error('no marks on the page');
      const box = canvas.getBoundingClientRect();
      const ratio = canvas.width / box.width;
      const [left, top] = [(pageX - box.left - radius) * ratio, (pageY - box.top - radius) * ratio];
      const side = Math.ceil(2 * radius * ratio);
      const { data } = context.getImageData(Math.round(left), Math.round(top), side, side);
      const found: string[] = [];
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] !== 255) continue;
        const channels = [...data.subarray(at, at + 3)];
        found.push(`#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`);
      }
      return [...new Set(found)];
    },
    [x, y, radiusPx] as const,
  );
  return new Set(colours);
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
