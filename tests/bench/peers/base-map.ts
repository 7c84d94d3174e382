import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { GROUND } from '../../../src/layers/ground-palette.ts';
import './peer.css';
import { type PageTask, taskOfAddress } from './page-task.ts';

setWorkerUrl(workerUrl);

const ground = GROUND.light;
const ADDRESS = new URL('ground/', document.baseURI).href;

function ofFile(file: string) {
  return { type: 'geojson', data: ADDRESS + file } as const;
}

/** The atlas' ground from the same files: paper, relief, water, roads, borders; no names. */
function groundStyle(): StyleSpecification {
  return {
    version: 8,
    sources: {
      terrain: {
        type: 'raster-dem',
        tiles: [`${ADDRESS}terrain/{z}/{x}/{y}.png`],
        encoding: 'terrarium',
        tileSize: 256,
        minzoom: 8,
        maxzoom: 9,
        bounds: [101.26, 20.65, 104.05, 23.23],
      },
      water: ofFile('context/water.geojson'),
      rivers: ofFile('context/rivers.geojson'),
      'roads-local': ofFile('context/roads-local.geojson'),
      roads: ofFile('context/roads.geojson'),
      neighbours: ofFile('context/neighbours-2025.geojson'),
      communes: ofFile('boundaries/communes-2025-lite.geojson'),
      borders: ofFile('context/borders.geojson'),
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': ground.paper } },
      {
        id: 'heights',
        type: 'color-relief',
        source: 'terrain',
        paint: {
          'color-relief-color': [
            'interpolate',
            ['linear'],
            ['elevation'],
            ...ground.heights.flat(),
          ] as never,
        },
      },
      { id: 'relief', type: 'hillshade', source: 'terrain' },
      { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': ground.water } },
      line('rivers', ground.river, 1),
      line('roads-local', ground.roadLocal, 0.6),
      line('roads', ground.roadMajor, 1.5),
      line('neighbours', ground.neighbour, 0.6),
      line('communes', ground.commune, 1),
      line('borders', ground.nationalBorder, 2),
    ],
  };
}

function line(source: string, colour: string, widthPx: number) {
  return {
    id: source,
    type: 'line',
    source,
    paint: { 'line-color': colour, 'line-width': widthPx },
  } as const;
}

/** A map as large as the atlas' and looking at the same place, with nothing on it but the ground. */
export function createBaseMap(): { readonly map: MapLibreMap; readonly task: PageTask } {
  const task = taskOfAddress(window.location.search);
  const container = document.querySelector<HTMLElement>('#map');
  if (container === null) throw new Error('no place for the map');
  const { x, y, w, h } = task.box;
  Object.assign(container.style, {
    left: `${x}px`,
    top: `${y}px`,
    width: `${w}px`,
    height: `${h}px`,
  });
  const map = new MapLibreMap({
    container,
    style: groundStyle(),
    center: [...task.center],
    zoom: task.zoom,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0,
  });
  return { map, task };
}

export function untilIdle(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    map.once('idle', () => resolve());
    map.triggerRepaint();
  });
}

export function sayReady(): void {
  document.documentElement.dataset.ready = 'true';
}

export function sayHovered(name: string | null): void {
  const place = document.querySelector('#hovered');
  if (place !== null) place.textContent = name;
}
