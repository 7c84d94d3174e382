import { createSelector } from '../../state/create-selector.ts';
import { selectCountedPlaces, selectSites } from '../../state/marks.ts';
import { selectResult, selectTable } from '../../state/selectors.ts';
import type { MapState } from '../map-state.ts';
import { withCountedPlaces } from './counted-points.ts';
import { focusTargets } from './focus.ts';
import { type MarkGroup, MarkGroups } from './mark-groups.ts';
import { EMPTY_PICTURE, pictureOf } from './picture.ts';
import { MOST_SITES, pointPerSite, pointsInWindow, siteWorld } from './point-table.ts';
import { weighPoints } from './weighted-points.ts';

/** Marks whose middles come nearer than this at a whole zoom are joined in a ring. */
const JOIN_RADIUS_PX = 44;

const NONE: readonly MarkGroup[] = [];

const selectScale = ({ local }: MapState) => local.scale;
const selectZoom = ({ local }: MapState) => local.zoom;
const selectAllSites = ({ atlas }: MapState) => selectSites(atlas);
const selectRecords = ({ atlas }: MapState) => selectTable(atlas);
const selectShown = ({ atlas }: MapState) => selectResult(atlas);

export const selectJoinRadius = createSelector([selectScale], (scale) => JOIN_RADIUS_PX * scale);

const selectSiteWorld = createSelector([selectAllSites], siteWorld);

const selectWholeTable = createSelector([selectAllSites], pointPerSite);

const selectWindowTable = createSelector(
  [selectAllSites, selectSiteWorld, ({ local }: MapState) => local.window, selectJoinRadius],
  (sites, world, window, radiusPx) =>
    pointsInWindow({ sites, world, window, cellPx: radiusPx / 2 }),
);

/** Few sites are drawn wherever they lie: then nothing depends on the view. */
const selectPointTable = (state: MapState) =>
  selectAllSites(state).size > MOST_SITES ? selectWindowTable(state) : selectWholeTable(state);

const selectWeightedRecords = createSelector(
  [selectRecords, selectAllSites, selectPointTable, selectShown],
  (table, sites, points, shown) => weighPoints({ table, sites, points, shown }),
);

/** What is shown, as points with counts: for marks and rings, and for the density. */
export const selectWeightedPoints = createSelector(
  [selectWeightedRecords, ({ atlas }: MapState) => selectCountedPlaces(atlas)],
  withCountedPlaces,
);

export const selectMarkGroups = createSelector(
  [selectWeightedPoints, selectZoom, selectJoinRadius],
  (points, zoom, radiusPx) => new MarkGroups(points, { zoom, radiusPx }),
);

/** Rings and stacks drawn at the zoom; none while the density of the records is shown instead. */
export const selectDrawn = (state: MapState): readonly MarkGroup[] =>
  state.atlas.view.hasDensity ? NONE : selectGroups(state);

const selectGroups = createSelector(
  [selectMarkGroups, ({ local }: MapState) => local.openSite],
  (groups, openSite) => groups.groups(openSite),
);

export const selectPicture = createSelector(
  [selectDrawn, selectWeightedPoints, selectRecords, selectScale],
  (groups, points, table, scale) =>
    groups === NONE ? EMPTY_PICTURE : pictureOf({ groups, points, table, scale }),
);

/** What is ringed because it is selected, pointed at or stepped to. */
export const selectFocus = createSelector(
  [
    selectDrawn,
    selectWeightedPoints,
    selectPicture,
    selectRecords,
    ({ atlas }: MapState) => atlas.view.record,
    ({ atlas }: MapState) => atlas.session.hoveredRecord,
    ({ local }: MapState) => local.stepped,
  ],
  (groups, points, picture, table, selected, hovered, stepped) =>
    focusTargets({
      groups,
      points,
      picture,
      table,
      records: [selected, hovered].filter((id) => id !== null),
      stepped,
    }),
);
