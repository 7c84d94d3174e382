import type { Feature, Geometry, Position } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { boundsOf } from '../../core/geo.ts';
import type { Theme } from '../../core/palette.ts';
import type { AreaDraft } from '../../core/rescue/area-draft.ts';
import type { PartNear } from '../../core/rescue/parts-near.ts';
import type { Situation } from '../../core/rescue/situation.ts';
import type { AnyArea } from '../../core/shapes/area-geometry.ts';
import { roundCamera } from '../../state/camera-text.ts';
import type { Camera } from '../../state/view.ts';
import { RESCUE_HATCH, RESCUE_SOURCE, rescueLayers } from './rescue-layers.ts';

/** What is drawn over the map in rescue mode. */
export interface RescuePicture {
  /** Null: what is being marked encloses nothing yet. */
  readonly area: AnyArea | null;
  /** What is being marked by hand; null: nothing is. */
  readonly draft: AreaDraft | null;
  readonly situation: Situation | null;
  /** Keys of roads that were marked as cut. */
  readonly cutRoads: readonly string[];
  /** `#rrggbb`, of outline and hatching. */
  readonly colour: string;
  readonly theme: Theme;
  /** How much larger than on a desk (scaleOf). */
  readonly scale: number;
  /** Words beside a point. */
  readonly labelOf: (near: PartNear) => string;
}

const HATCH_PX = 14;
const HATCH_LINE_PX = 2;
const HATCH_ALPHA = 150;

/** Diagonal stripes in a colour, a seamless tile. */
function hatch(colour: string): ImageData {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const data = new Uint8ClampedArray(4 * HATCH_PX * HATCH_PX);
  for (let y = 0; y < HATCH_PX; y++) {
    for (let x = 0; x < HATCH_PX; x++) {
      if ((x + y) % HATCH_PX >= HATCH_LINE_PX) continue;
      data.set([...channels, HATCH_ALPHA], 4 * (y * HATCH_PX + x));
    }
  }
  return new ImageData(data, HATCH_PX, HATCH_PX);
}

function pointFeatures(
  kind: 'assembly' | 'team',
  parts: readonly PartNear[],
  labelOf: RescuePicture['labelOf'],
): readonly Feature[] {
  return parts.map((near, index) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...near.position] },
    properties: { kind, label: labelOf(near), rank: kind === 'team' ? index + 1000 : index },
  }));
}

function partFeatures(kind: 'risk' | 'route', parts: readonly PartNear[]): readonly Feature[] {
  return parts.map(({ part }) => ({
    type: 'Feature',
    geometry: part.geometry,
    properties: { kind, riskLevel: part.riskLevel },
  }));
}

/** Corners so far, the line through them, and the cross-hair of the keys. */
function draftFeatures(draft: AreaDraft | null): readonly Feature[] {
  if (draft === null || draft.kind === 'circle') return [];
  const corners = draft.corners.map((corner) => [...corner]);
  const feature = (kind: string, geometry: Geometry): Feature => ({
    type: 'Feature',
    geometry,
    properties: { kind },
  });
  return [
    ...(corners.length < 2 ? [] : [feature('edge', { type: 'LineString', coordinates: corners })]),
    feature('corner', { type: 'MultiPoint', coordinates: corners }),
    feature('cross', { type: 'Point', coordinates: [...draft.at] }),
  ];
}

function featuresOf({ area, draft, situation, cutRoads, labelOf }: RescuePicture): Feature[] {
  const cut = (situation?.roads ?? [])
    .filter(({ key }) => cutRoads.includes(key))
    .flatMap(({ geometries }) => geometries);
  return [
    ...(area === null
      ? []
      : [{ type: 'Feature' as const, geometry: area, properties: { kind: 'area' } }]),
    ...draftFeatures(draft),
    ...partFeatures('risk', situation?.plans?.riskAreas ?? []),
    ...partFeatures('route', situation?.plans?.routes ?? []),
    ...cut.map((geometry): Feature => ({ type: 'Feature', geometry, properties: { kind: 'cut' } })),
    ...pointFeatures('assembly', situation?.plans?.assemblyPoints ?? [], labelOf),
    ...pointFeatures('team', situation?.plans?.teams ?? [], labelOf),
  ];
}

/** Draws the situation above all that the map shows, until destroyed. */
export class RescueOnMap {
  readonly #map: MapLibreMap;
  #picture: RescuePicture | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.on('styledata', this.#raise);
  }

  /** What else the map comes to draw would be added above. */
  readonly #raise = () => {
    if (this.#map.getSource(RESCUE_SOURCE) === undefined) return;
    const own = this.#ids();
    if (this.#map.getLayersOrder().at(-1) === own.at(-1)) return;
    for (const id of own) this.#map.moveLayer(id);
  };

  #ids(): readonly string[] {
    return rescueLayers('dark', '#ffffff', 1).map(({ id }) => id);
  }

  #clear(): void {
    for (const id of this.#ids()) if (this.#map.getLayer(id)) this.#map.removeLayer(id);
    if (this.#map.getSource(RESCUE_SOURCE)) this.#map.removeSource(RESCUE_SOURCE);
    if (this.#map.hasImage(RESCUE_HATCH)) this.#map.removeImage(RESCUE_HATCH);
  }

  /** Null: nothing. */
  show(picture: RescuePicture | null): void {
    const before = this.#picture;
    this.#picture = picture;
    if (picture === null) {
      this.#clear();
      return;
    }
    const data = { type: 'FeatureCollection' as const, features: featuresOf(picture) };
    const isSameStyle =
      before?.colour === picture.colour &&
      before.theme === picture.theme &&
      before.scale === picture.scale;
    if (isSameStyle) {
      void this.#map.getSource<GeoJSONSource>(RESCUE_SOURCE)?.setData(data);
      return;
    }
    this.#clear();
    this.#map.addImage(RESCUE_HATCH, hatch(picture.colour));
    this.#map.addSource(RESCUE_SOURCE, { type: 'geojson', data });
    for (const layer of rescueLayers(picture.theme, picture.colour, picture.scale)) {
      this.#map.addLayer(layer);
    }
  }

  destroy(): void {
    this.#map.off('styledata', this.#raise);
    this.#clear();
  }
}

/** Of the map's shorter side, left free around the area for what lies near it. */
const ROOM = 0.14;
const CLOSEST_ZOOM = 12.5;

/** The camera that shows an area with the help that is near it; null: the map has no size. */
export function cameraOfArea(
  map: MapLibreMap,
  area: AnyArea,
  situation: Situation | null,
): Camera | null {
  const { assemblyPoints = [], teams = [] } = situation?.plans ?? {};
  const points = [...assemblyPoints, ...teams].map(({ position }): Position => [...position]);
  const [west, south, east, north] = boundsOf({
    type: 'GeometryCollection',
    geometries: [area, { type: 'MultiPoint', coordinates: points }],
  });
  const { clientWidth, clientHeight } = map.getContainer();
  const padding = Math.round(Math.min(clientWidth, clientHeight) * ROOM);
  const camera = map.cameraForBounds(
    [
      [west, south],
      [east, north],
    ],
    { padding, maxZoom: CLOSEST_ZOOM, bearing: 0 },
  );
  if (camera?.center === undefined || camera.zoom === undefined) return null;
  const [lng, lat] = Array.isArray(camera.center)
    ? camera.center
    : 'lng' in camera.center
      ? [camera.center.lng, camera.center.lat]
      : [camera.center.lon, camera.center.lat];
  return roundCamera({ zoom: camera.zoom, center: [lng, lat], bearing: 0, pitch: 0 });
}
