import type { Feature, Point } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ScreenBox, ScreenPoint } from '../../core/wall/leader-lines.ts';

const ROOM_TAKEN = 'atlas:room-taken';
/** A line needs no more room than keeps it out of a name. */
const LINE_ROOM_PX = 14;

/** Says what stands upon the map where no name shall be: all of it, each time; nothing: an empty list. */
export function takeRoom(map: MapLibreMap, boxes: readonly ScreenBox[]): void {
  map.getContainer().dispatchEvent(new CustomEvent(ROOM_TAKEN, { detail: boxes }));
}

/** Hears of what stands upon the map; returns what ends that. */
export function onRoomTaken(
  map: MapLibreMap,
  hear: (boxes: readonly ScreenBox[]) => void,
): () => void {
  const container = map.getContainer();
  const onTaken = (event: Event) => {
    // Only `takeRoom` sends events of this name.
    hear((event as CustomEvent<readonly ScreenBox[]>).detail);
  };
  container.addEventListener(ROOM_TAKEN, onTaken);
  return () => container.removeEventListener(ROOM_TAKEN, onTaken);
}

/** Of the rows of room just outside of the map, px; the map looks no farther than 100. */
const EDGE_PX = 64;

/** Room around a map: a name that its edge would cut moves, or is left out. */
export function roomAround({ clientWidth, clientHeight }: Element): readonly ScreenBox[] {
  const [left, top, right, bottom] = [
    -EDGE_PX,
    -EDGE_PX,
    clientWidth + EDGE_PX,
    clientHeight + EDGE_PX,
  ];
  return [
    { left, top, right, bottom: 0 },
    { left, top: clientHeight, right, bottom },
    { left, top: 0, right: 0, bottom: clientHeight },
    { left: clientWidth, top: 0, right, bottom: clientHeight },
  ];
}

/** A line as a row of boxes. */
export function boxesAlong([from, to]: readonly [ScreenPoint, ScreenPoint]): readonly ScreenBox[] {
  const half = LINE_ROOM_PX / 2;
  const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / LINE_ROOM_PX);
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = count === 0 ? 0 : index / count;
    const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)];
    return { left: x - half, top: y - half, right: x + half, bottom: y + half };
  });
}

/** Squares that cover a box, the last one to the edge: the map knows only square room. */
export function squaresOf({ left, top, right, bottom }: ScreenBox): readonly {
  readonly center: ScreenPoint;
  readonly side: number;
}[] {
  const [width, height] = [right - left, bottom - top];
  const side = Math.min(width, height);
  if (!(side > 0)) return [];
  const count = Math.ceil(Math.max(width, height) / side);
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0 : index / (count - 1);
    const center = {
      x: left + side / 2 + share * (width - side),
      y: top + side / 2 + share * (height - side),
    };
    return { center, side };
  });
}

/** The room of boxes among the map's symbols, as the camera stands. */
export function featuresOf(
  map: MapLibreMap,
  boxes: readonly ScreenBox[],
): readonly Feature<Point>[] {
  return boxes.flatMap(squaresOf).map(({ center, side }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: map.unproject([center.x, center.y]).toArray() },
    properties: { size: side, offset: [0, 0] },
  }));
}
