import { HeatmapLayer } from '@deck.gl/aggregation-layers';
import type { Color, Layer } from '@deck.gl/core';
import { ArcLayer, ColumnLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { RAMPS, type Theme } from '../../core/palette.ts';
import type { Arc, Column, DeckScene, Weight } from './deck-scene.ts';

const COLUMN_RADIUS_M = 1_500;
const HEAT_RADIUS_PX = 46;

export interface DeckDrawing {
  readonly theme: Theme;
  readonly scale: number;
}

/** `#rrggbb` as deck.gl wants it. */
function rgb(colour: string, alpha = 255): [number, number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, alpha];
}

function columnLayer(data: readonly Column[]): Layer {
  return new ColumnLayer<Column>({
    id: 'columns',
    data: [...data],
    getPosition: ({ position }) => [...position],
    getElevation: ({ heightM }) => heightM,
    getFillColor: ({ colour }) => rgb(colour),
    getLineColor: [60, 50, 40, 160],
    radius: COLUMN_RADIUS_M,
    diskResolution: 6,
    extruded: true,
    material: { ambient: 0.65, diffuse: 0.45, shininess: 8, specularColor: [30, 30, 30] },
  });
}

function arcLayer(data: readonly Arc[], scale: number): Layer {
  return new ArcLayer<Arc>({
    id: 'arcs',
    data: [...data],
    getSourcePosition: ({ from }) => [...from],
    getTargetPosition: ({ to }) => [...to],
    getSourceColor: ({ colour }) => rgb(colour),
    getTargetColor: ({ colour }) => rgb(colour, 150),
    getHeight: 0.5,
    getWidth: 2.6 * scale,
  });
}

function densityLayer(density: DeckScene['density'], { theme, scale }: DeckDrawing): Layer {
  const ramp: Color[] = RAMPS[theme].density.map((colour, index) => rgb(colour, 110 + index * 30));
  return new HeatmapLayer<Weight>({
    id: 'density',
    data: [...density],
    getPosition: ({ position }) => [...position],
    getWeight: ({ count }) => count,
    radiusPixels: HEAT_RADIUS_PX * scale,
    intensity: 1,
    threshold: 0.06,
    colorRange: ramp,
    opacity: 0.75,
    debounceTimeout: 0,
  });
}

/** What deck.gl draws over the map: columns, arcs, density. Fetched only when one is asked for. */
export class DeckOverlay {
  readonly #map: MapLibreMap;
  readonly #overlay = new MapLibreOverlay({ interleaved: false, layers: [] });

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.addControl(this.#overlay);
  }

  show({ columns, arcs, density }: DeckScene, drawing: DeckDrawing): void {
    this.#overlay.setProps({
      layers: [
        ...(density.length > 0 ? [densityLayer(density, drawing)] : []),
        ...(columns.length > 0 ? [columnLayer(columns)] : []),
        ...(arcs.length > 0 ? [arcLayer(arcs, drawing.scale)] : []),
      ],
    });
  }

  destroy(): void {
    this.#map.removeControl(this.#overlay);
  }
}
