import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../../core/geo.ts';
import type { ScreenBox } from '../../core/wall/leader-lines.ts';
import { onStage } from '../../layers/stage.ts';
import type { DrawnTarget, MarkPicture } from './picture.ts';
import { featuresOf, onRoomTaken } from './taken-room.ts';

export const ROOM_SOURCE = 'marks';
/** A single transparent pixel: the features say how large they want it. */
export const ROOM_IMAGE = 'room';
/** More places than this say nothing more about where names fit. */
const MOST_PLACES = 400;
/** How long a picture must rest before the names below make room for it: that repaints the map. */
const REST_MS = 300;

/** Keeps names from under the marks: takes up their room among the map's symbols, and shows nothing. */
export function roomLayers(): readonly LayerSpecification[] {
  return onStage('marks', [
    {
      id: 'mark-room',
      type: 'symbol',
      source: ROOM_SOURCE,
      layout: {
        'icon-image': ROOM_IMAGE,
        'icon-size': ['get', 'size'],
        'icon-offset': ['array', 'number', 2, ['get', 'offset']],
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
      paint: { 'icon-opacity': 0 },
    },
  ]);
}

function isWithin([lng, lat]: DrawnTarget['position'], bounds: Bounds): boolean {
  const [west, south, east, north] = bounds;
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Room that a picture takes up: all of it, or, if that is much, what lies in the view. */
function roomOf({ items }: MarkPicture, view: Bounds): readonly Feature<Point>[] {
  const targets = items.filter((item) => item.kind !== 'halo');
  const taken =
    targets.length <= MOST_PLACES
      ? targets
      : targets.filter(({ position }) => isWithin(position, view)).slice(-MOST_PLACES);
  return taken.map(({ position, offset: [x, y], roomPx }) => {
    const size = 2 * roomPx;
    // The map multiplies an offset by the icon's size.
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...position] },
      properties: { size, offset: [x / size, y / size] },
    };
  });
}

/** Hands the room of what is drawn to the map once the picture rests. */
export class LabelRoom {
  readonly #map: MapLibreMap;
  #picture: MarkPicture | null = null;
  #given = '';
  #timer: number | null = null;
  #taken: readonly ScreenBox[] = [];
  readonly #stopHearing: () => void;

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.on('moveend', this.#look);
    this.#stopHearing = onRoomTaken(map, (boxes) => {
      this.#taken = boxes;
      this.#look();
    });
  }

  /** Whether the map is still to be told of the last picture. */
  get isPending(): boolean {
    return this.#timer !== null;
  }

  /** `at-once`: while the first view is being made; `not-yet`: other pictures are about to follow. */
  show(picture: MarkPicture, when: 'at-once' | 'at-rest' | 'not-yet'): void {
    if (when === 'not-yet') {
      this.#cancel();
      return;
    }
    const isNew = picture !== this.#picture;
    this.#picture = picture;
    if (when === 'at-once') this.#give();
    else if (isNew) this.#look();
  }

  readonly #look = () => {
    this.#cancel();
    this.#timer = window.setTimeout(() => this.#give(), REST_MS);
  };

  #cancel(): void {
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#timer = null;
  }

  #give(): void {
    this.#cancel();
    const source = this.#map.getSource<GeoJSONSource>(ROOM_SOURCE);
    if (!this.#picture || !source) return;
    const [[west, south], [east, north]] = this.#map.getBounds().toArray();
    const ofMarks = roomOf(this.#picture, [west, south, east, north]);
    const features = [...ofMarks, ...featuresOf(this.#map, this.#taken)];
    const room: FeatureCollection<Point> = { type: 'FeatureCollection', features };
    const text = JSON.stringify(room);
    if (text === this.#given) return;
    this.#given = text;
    source.setData(room);
  }

  destroy(): void {
    this.#cancel();
    this.#stopHearing();
    this.#map.off('moveend', this.#look);
  }
}
