import {
  type ClauseCode,
  parentClause,
  SELECTABLE_CLAUSES,
  selectionBits,
} from '../../core/clause.ts';
import type { Bounds } from '../../core/geo.ts';
import type { Bilingual } from '../../core/record.ts';
import { DISTRICT_CODES, isInZone27, type Unit, type UnitIndex, unitId } from '../../core/unit.ts';
import { type Stop, USUAL_DWELL_S } from '../../core/wall/playlist.ts';
import type { LayerId } from '../../layers/registry.ts';
import { selectCatalogue, selectLayerIds, selectTable, selectUnits } from '../selectors.ts';
import type { AtlasState, CameraRequest } from '../store.ts';
import { decodeView, encodeView } from '../url.ts';
import { DEFAULT_VIEW, type View } from '../view.ts';
import { isActivityLayer } from './activities.ts';
import { titleOfView } from './stop-title.ts';
import type { TourStop } from './tour.ts';

/** Why the atlas cannot show an address; null: it can. */
export function reasonAgainst(url: string): string | null {
  const [bad] = decodeView(url).bad;
  return bad === undefined ? null : `${bad.parameter}=${bad.value} cannot be used`;
}

function recordNamed(id: string, state: AtlasState): Bilingual | null {
  const properties = selectTable(state).recordById(id)?.properties;
  return properties === undefined ? null : { vi: properties.name, en: properties.nameEn };
}

/** What a view shows, in few words. */
export function titleOf(view: View, state: AtlasState): Bilingual {
  const { units, clauses, indicators } = selectCatalogue(state);
  return titleOfView(view, {
    units,
    clauses,
    indicators,
    recordName: (id) => recordNamed(id, state),
  });
}

/** A stop with what its address asks for, named by that where it has no title of its own. */
export function tourStop({ url, dwellS, title }: Stop, state: AtlasState): TourStop {
  const { view } = decodeView(url);
  return { url, dwellS, title: title ?? titleOf(view, state), view };
}

const GROUND: readonly LayerId[] = ['boundaries', 'terrain', 'rivers', 'roads', 'places'];
/** Relief and roads would change the colours of a choropleth, and its legend could not be told by them. */
const CALM_GROUND = GROUND.filter((id) => id !== 'terrain' && id !== 'roads');
const HAZARDS: readonly LayerId[] = ['disasters', 'rescue-plans'];

/** Whether some layers hold a record of a clause. */
function isClauseOf(code: ClauseCode, layers: readonly LayerId[], state: AtlasState): boolean {
  const { clauses, layer, layerIds } = selectTable(state);
  const bits = selectionBits([code]);
  const isAsked = layerIds.map((id) => (layers as readonly string[]).includes(id));
  return clauses.some((held, row) => (held & bits) !== 0 && isAsked[layer[row] ?? -1] === true);
}

/** A stop for each clause of its own, not sub-clause, of which layers tell that a wall may show. */
function clauseViews(layers: readonly LayerId[], state: AtlasState): readonly Partial<View>[] {
  const wider = withActivities(layers);
  return SELECTABLE_CLAUSES.filter((code) => parentClause(code) === null).flatMap((code) => {
    const view = { clauses: [code], board: 'agenda' as const };
    if (isClauseOf(code, DEFAULT_VIEW.layers, state)) return view;
    // Meetings are shown only where they are asked for.
    return isClauseOf(code, wider, state) ? { ...view, layers: wider } : [];
  });
}

/** The usual layers, and every layer of activities that the build holds. */
function withActivities(held: readonly LayerId[]): readonly LayerId[] {
  return held.filter((id) => DEFAULT_VIEW.layers.includes(id) || isActivityLayer(id));
}

function addressOf(patch: Partial<View>): string {
  return `?${encodeView({ ...DEFAULT_VIEW, ...patch })}`;
}

/**
 * The list of a wall that was given none: everything, the zone, each district, each clause that has
 * records, hazards, poverty, and what the figures rest on. What this build lacks is left out.
 */
export function builtInStops(state: AtlasState): readonly Stop[] {
  const layers = selectLayerIds(state);
  const hazards = HAZARDS.filter((id) => layers.includes(id));
  const views: readonly Partial<View>[] = [
    {},
    // All that clauses are kept by, meetings too, which no map shows unless asked.
    { layers: withActivities(layers), board: 'matrix' },
    { isZoneOnly: true, board: 'agenda' },
    ...DISTRICT_CODES.map((code) => ({ districts: [code], board: 'agenda' as const })),
    ...clauseViews(layers, state),
    ...(hazards.length > 0 ? [{ layers: [...GROUND, ...hazards], board: 'hazards' as const }] : []),
    ...(layers.includes('indicators')
      ? [{ layers: [...CALM_GROUND, 'indicators' as const], board: 'indicator' as const }]
      : []),
    { board: 'data' },
  ];
  return views.map((view) => ({ url: addressOf(view), dwellS: USUAL_DWELL_S, title: null }));
}

function union(units: readonly Unit[]): Bounds | null {
  const boxes = units.map(({ bbox }) => bbox);
  if (boxes.length === 0) return null;
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}

/** Box of the place that a view is about, degrees; null: it is about all of it. */
export function boundsOfPlace(view: View, units: UnitIndex): Bounds | null {
  if (view.isZoneOnly) {
    const isMeant = ({ district }: Unit) =>
      view.districts.length === 0 || (district !== null && view.districts.includes(district));
    return union(units.communes('2020').filter((unit) => isInZone27(unit) && isMeant(unit)));
  }
  return union(view.districts.flatMap((code) => units.get(unitId('2020', code)) ?? []));
}

/** Where the camera goes for a view: as it says, else to what it is about. */
export function cameraFor(view: View, state: AtlasState): CameraRequest {
  if (view.camera !== null) return { kind: 'camera', camera: view.camera };
  if (view.record !== null) return { kind: 'record', record: view.record };
  if (view.unit !== null) return { kind: 'unit', unit: view.unit };
  const bounds = boundsOfPlace(view, selectUnits(state));
  return bounds === null ? { kind: 'home' } : { kind: 'bounds', bounds };
}

/** What belongs to the room, not to what is shown in it. */
export type RoomSettings = Pick<
  View,
  'language' | 'theme' | 'isPublishedOnly' | 'diagonalIn' | 'distanceM' | 'playlist' | 'isStill'
>;

/**
 * A view as this room shows it. Language and theme are the room's unless the address says; a room for
 * published facts only stays one. The camera is left where it is: the tour glides.
 */
export function viewInRoom(url: string, room: RoomSettings, camera: View['camera']): View {
  const { view } = decodeView(url);
  const given = new URLSearchParams(url);
  return {
    ...view,
    view: 'wall',
    language: given.has('lang') ? view.language : room.language,
    theme: given.has('theme') ? view.theme : room.theme,
    isPublishedOnly: view.isPublishedOnly || room.isPublishedOnly,
    diagonalIn: room.diagonalIn,
    distanceM: room.distanceM,
    playlist: room.playlist,
    isStill: room.isStill,
    camera,
  };
}

/** The address of what is shown, without what belongs to the room: what a stop or a desk can say. */
export function addressOfShown(view: View): string {
  const { language, theme, diagonalIn, distanceM, playlist, isStill } = DEFAULT_VIEW;
  const shown = {
    ...view,
    view: 'explore',
    language,
    theme,
    diagonalIn,
    distanceM,
    playlist,
    isStill,
  } as const;
  return `?${encodeView(shown)}`;
}

/**
 * The stop that shows a view, that at `first` before all others that do; -1: none. The camera is not
 * asked.
 */
export function stopShowing(view: View, stops: readonly TourStop[], first = 0): number {
  const plain = (asked: View) => addressOfShown({ ...asked, camera: null });
  const isShown = (stop: TourStop | undefined) =>
    stop !== undefined && plain(stop.view) === plain(view);
  return isShown(stops[first]) ? first : stops.findIndex(isShown);
}
