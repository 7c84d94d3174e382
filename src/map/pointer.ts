import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { type UnitId, unitId } from '../core/unit.ts';
import { selectUnits } from '../state/selectors.ts';
import { selectFigureLevel } from '../state/statistics.ts';
import { type AtlasStore, changeSession, changeView } from '../state/store.ts';
import type { DrawnTarget } from './marks/picture.ts';
import { type Picked, pickGround } from './picking.ts';

interface PointerInput {
  readonly map: MapLibreMap;
  readonly store: AtlasStore;
  /** The mark or ring at a point of the screen (CSS px); null: none. */
  readonly pickMark: (point: { readonly x: number; readonly y: number }) => DrawnTarget | null;
  /** Id of the record in a row. */
  readonly recordOf: (row: number) => string;
  /** Opens the ring of that key. */
  readonly open: (key: string) => void;
  /** Puts away marks that were laid out. */
  readonly close: () => void;
}

/** Coordinates shown are no finer than a metre or so. */
function rounded({ lng, lat }: { lng: number; lat: number }): readonly [number, number] {
  return [Number(lng.toFixed(5)), Number(lat.toFixed(5))];
}

/** The unit that a commune's place stands for: its district while districts are shown. */
function unitShown(store: AtlasStore, id: UnitId): UnitId {
  const state = store.getState();
  if (selectFigureLevel(state) !== 'district') return id;
  const district = selectUnits(state).get(id)?.district ?? null;
  return district === null ? id : unitId('2020', district);
}

/** What the pointer is over goes into the session; what is clicked, into the view. */
export function bindPointer(input: PointerInput): () => void {
  const { map, store, pickMark, recordOf, open, close } = input;
  let frame = 0;

  /** Marks lie on top of what the map has. */
  const pick = (point: { x: number; y: number }): Picked | null => {
    const mark = pickMark(point);
    if (mark === null) {
      const ground = pickGround(map, point);
      return ground?.kind === 'unit' ? { ...ground, id: unitShown(store, ground.id) } : ground;
    }
    return mark.kind === 'ring'
      ? { kind: 'cluster', key: mark.key }
      : { kind: 'record', id: recordOf(mark.row) };
  };

  const hover = (picked: Picked | null, pointer: readonly [number, number] | null) => {
    changeSession(store, {
      pointer,
      hoveredRecord: picked?.kind === 'record' ? picked.id : null,
      hoveredUnit: picked?.kind === 'unit' ? picked.id : null,
    });
    map.getCanvas().style.cursor = picked === null || picked.kind === 'unit' ? '' : 'pointer';
  };
  const onMove = (event: MapMouseEvent) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (!map.isMoving()) hover(pick(event.point), rounded(event.lngLat));
    });
  };
  const onOut = () => {
    cancelAnimationFrame(frame);
    hover(null, null);
  };
  const onClick = (event: MapMouseEvent) => {
    const picked = pick(event.point);
    const { view } = store.getState();
    if (picked?.kind === 'cluster') return open(picked.key);
    if (picked?.kind === 'record') return changeView(store, { record: picked.id });
    close();
    if (picked?.kind === 'unit') changeView(store, { unit: picked.id, record: null });
    else if (view.unit !== null || view.record !== null) {
      changeView(store, { unit: null, record: null });
    }
  };
  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  map.on('click', onClick);
  return () => {
    cancelAnimationFrame(frame);
    map.off('mousemove', onMove);
    map.off('mouseout', onOut);
    map.off('click', onClick);
  };
}
