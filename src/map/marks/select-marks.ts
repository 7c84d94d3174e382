import { createSelector } from 'reselect';
import { selectMarks } from '../../state/marks.ts';
import type { MapState } from '../map-state.ts';
import { ClusterIndex, type DrawnMark } from './cluster-index.ts';
import { focusFeatures } from './focus.ts';
import { markFeatures } from './mark-features.ts';
import { sitesOf } from './site.ts';

/** Marks whose middles come nearer than this at a whole zoom are joined in a ring. */
const CLUSTER_RADIUS_PX = 44;

const NONE: readonly DrawnMark[] = [];

const selectScale = ({ local }: MapState) => local.scale;

const selectIndex = createSelector(
  [({ atlas }: MapState) => selectMarks(atlas), selectScale],
  (marks, scale) => new ClusterIndex(sitesOf(marks), CLUSTER_RADIUS_PX * scale),
);

/** Rings and stacks drawn at the zoom; none while the density of the records is shown instead. */
export const selectDrawn = createSelector(
  [
    selectIndex,
    ({ local }: MapState) => local.zoom,
    ({ local }: MapState) => local.openSite,
    ({ atlas }: MapState) => atlas.view.hasDensity,
  ],
  (index, zoom, openSite, hasDensity): readonly DrawnMark[] =>
    hasDensity ? NONE : index.at(zoom, openSite),
);

export const selectMarkScene = createSelector([selectDrawn, selectScale], markFeatures);

export const selectFocus = createSelector(
  [
    selectDrawn,
    selectMarkScene,
    ({ atlas }: MapState) => atlas.view.record,
    ({ atlas }: MapState) => atlas.session.hoveredRecord,
    ({ local }: MapState) => local.stepped,
  ],
  (drawn, scene, selected, hovered, stepped) =>
    focusFeatures({
      drawn,
      scene,
      ids: [selected, hovered, stepped].filter((id) => id !== null),
    }),
);
