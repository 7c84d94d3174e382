import 'maplibre-gl/dist/maplibre-gl.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { isLargeSet } from '../state/catalogue.ts';
import type { AtlasStore } from '../state/store.ts';
import { bindCamera } from './camera.ts';
import { createMap } from './create-map.ts';
import { bindKeyboard } from './keyboard/bind-keyboard.ts';
import './map.css';
import { bindWhile } from './bind-while.ts';
import { MapController } from './map-controller.ts';
import type { PlacedTarget } from './marks/marks-canvas.ts';
import { nameCanvas } from './name-canvas.ts';
import { bindPointer } from './pointer.ts';
import { bindScaleBar } from './scale-bar.ts';
import { themeShown, watchSystemTheme } from './theme.ts';
import type { TileProtocol } from './tile-protocol.ts';

/** Tells what is drawn; changes nothing. */
export interface MarksProbe {
  /** Whether the map library, too, has been told of the last change. */
  isSettled(): boolean;
  /** Marks and rings on or near the screen, bottom first. */
  placed(): readonly PlacedTarget[];
  /** Rows of the records that one of them stands for. */
  rowsOf(target: PlacedTarget['item']): readonly number[];
}

export interface MapHandle {
  readonly map: MapLibreMap;
  destroy(): void;
}

declare global {
  interface HTMLElement {
    /** The map drawn in this container, for whoever must ask what is drawn. */
    atlasMap?: MapLibreMap;
    /** The marks drawn over it, likewise. */
    atlasMarks?: MarksProbe;
  }
}

/**
 * Draws the atlas into a container, and keeps both in step until destroyed. `tileProtocol`: null in a
 * build that holds no archive of tiles.
 */
export function mountMap(
  container: HTMLElement,
  store: AtlasStore,
  tileProtocol: TileProtocol | null,
): MapHandle {
  const { view, datasets } = store.getState();
  const map = createMap({
    container,
    theme: themeShown(view),
    camera: view.camera,
    isBounded: !Object.values(datasets).some(({ ref }) => isLargeSet(ref)),
  });
  container.classList.add('atlas-map');
  container.atlasMap = map;
  const controller = new MapController(map, store, tileProtocol);
  container.atlasMarks = {
    isSettled: () => controller.isSettled,
    placed: () => controller.marks(),
    rowsOf: (target) => controller.rowsOf(target),
  };
  const open = (key: string) => controller.open(key);
  const undo = [
    bindCamera(map, store),
    bindScaleBar(map, store),
    nameCanvas(map.getCanvas(), store),
    // While planning, pointer and keys draw.
    bindWhile(
      store,
      ({ view }) => view.view !== 'plan',
      () => [
        bindPointer({
          map,
          store,
          pickMark: (point) => controller.pick(point),
          recordOf: (row) => controller.recordOf(row),
          open,
          close: () => controller.close(),
        }),
        bindKeyboard({
          map,
          store,
          marks: () => controller.marks(),
          step: (id) => controller.step(id),
          open,
        }),
      ],
    ),
    watchSystemTheme(() => controller.update()),
  ];
  return {
    map,
    destroy() {
      for (const unbind of undo) unbind();
      controller.destroy();
      map.remove();
      delete container.atlasMap;
      delete container.atlasMarks;
    },
  };
}
