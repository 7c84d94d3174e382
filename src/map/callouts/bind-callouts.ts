import type { Map as MapLibreMap } from 'maplibre-gl';
import { type CalloutFrame, layOutCallouts, type ScreenBox } from '../../core/wall/leader-lines.ts';
import { formatNumber } from '../../i18n/format.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { tourMessages } from '../../i18n/tour-messages.ts';
import type { AtlasState, AtlasStore } from '../../state/store.ts';
import { plainCanvas } from '../marks/plain-canvas.ts';
import { boxesAlong, roomAround, takeRoom } from '../marks/taken-room.ts';
import type { MarksProbe } from '../mount-map.ts';
import { type CalloutCandidate, calloutCandidates } from './callout-candidates.ts';
import './callouts.css';
import {
  type CalloutText,
  type CalloutType,
  calloutImage,
  calloutType,
  drawCallouts,
  labelHeight,
} from './draw-callouts.ts';
import { type Measure, wrapText } from './wrap-text.ts';

/** More lines than these would be a second map. */
const MOST_CALLOUTS = 10;
/** So many are looked at to find those: some lie beneath the columns. */
const MOST_CANDIDATES = 40;
/** A column takes this share of the map's width, and never less than some words of its type. */
const COLUMN_SHARE = 0.2;
const LEAST_COLUMN_EM = 9;
/** Together the columns leave at least this share of the width to the map. */
const MOST_COLUMN_SHARE = 0.28;

const MARKS_DRAWN = 'atlas:marks-drawn';

/** Null: the map is so narrow for its type that columns would break words, and leave it too little. */
function columnWidth(mapWidth: number, { fontPx }: CalloutType): number | null {
  const wanted = Math.max(mapWidth * COLUMN_SHARE, fontPx * LEAST_COLUMN_EM);
  return wanted > mapWidth * MOST_COLUMN_SHARE ? null : Math.round(wanted);
}

/** Measures text as the callouts are written. */
function measureIn(fontPx: number): Measure {
  const { context } = plainCanvas();
  context.font = `600 ${fontPx}px "Be Vietnam Pro", sans-serif`;
  return (text) => context.measureText(text).width;
}

/** What the labels say, in lines as wide as their column. */
function writeTexts(
  candidates: readonly CalloutCandidate[],
  width: number,
  {
    type,
    language,
  }: { readonly type: CalloutType; readonly language: AtlasState['view']['language'] },
): readonly CalloutText[] {
  const measure = measureIn(type.fontPx);
  const { more } = messagesIn(tourMessages, language);
  const widthPx = width - 2 * type.paddingPx;
  return candidates.map((candidate) => {
    const rest = candidate.moreCount;
    return {
      candidate,
      lines: wrapText(candidate.name, { widthPx, firstIndentPx: type.tabPx, measure }),
      more:
        rest === 0
          ? []
          : wrapText(more(formatNumber(rest, language)), { widthPx, firstIndentPx: 0, measure }),
    };
  });
}

/** What is named, and where. */
function compose(
  state: AtlasState,
  marks: MarksProbe,
  { space, type }: { readonly space: CalloutFrame; readonly type: CalloutType },
) {
  const candidates = calloutCandidates(state, marks, MOST_CANDIDATES);
  const { language } = state.view;
  const texts = writeTexts(candidates, space.columnWidth, { type, language });
  const sites = texts.map((text) => ({
    key: text.candidate.key,
    at: { x: text.candidate.x, y: text.candidate.y },
    labelHeight: labelHeight(text, type),
  }));
  const textOf = new Map(texts.map((text) => [text.candidate.key, text]));
  return layOutCallouts(sites, space).flatMap((callout) => {
    const text = textOf.get(callout.key);
    return text === undefined ? [] : [{ callout, text }];
  });
}

/** What of the state the names follow from; the marks tell of the rest themselves. */
function partsOf({ view, session }: AtlasState): readonly unknown[] {
  const { language, theme, diagonalIn, distanceM } = view;
  return [language, theme, diagonalIn, distanceM, session.today, session.isMapIdle];
}

/** What else stands upon the map, px from its upper left corner, as it is when asked. */
export interface CalloutSigns {
  /** Where callouts end, since something else begins below. */
  readonly bottomOf: () => number;
  /** Signs with a ground of their own: a name beneath one would be cut. */
  readonly signsOf: () => readonly ScreenBox[];
}

export interface BoundCallouts {
  /** Lays them out anew: what lies upon the map has changed. */
  redraw(): void;
  destroy(): void;
}

/**
 * Names the active records on the map at its left and right edges, with lines to their marks, while
 * the camera rests. The edges are kept free for that: the camera fits what it shows between them.
 */
export function bindCallouts(
  map: MapLibreMap,
  store: AtlasStore,
  { bottomOf, signsOf }: CalloutSigns,
): BoundCallouts {
  const container = map.getContainer();
  const images = { leaders: calloutImage('map-leaders'), labels: calloutImage('map-labels') };
  // Leaders pass beneath the marks: a line over a ring would hide its number.
  map.getCanvas().after(images.leaders);
  container.append(images.labels);
  const both = [images.leaders, images.labels];
  let frame = 0;

  const typeNow = () => calloutType(Number.parseFloat(getComputedStyle(images.labels).fontSize));
  const frameOf = (type: CalloutType): CalloutFrame | null => {
    const { clientWidth: width, clientHeight: height } = container;
    const column = columnWidth(width, type);
    if (column === null) return null;
    const room = type.fontPx * 0.8;
    const box = {
      left: room,
      top: room,
      right: width - room,
      bottom: Math.min(height, bottomOf()) - room,
    };
    return { box, columnWidth: column, gap: room / 2, most: MOST_CALLOUTS };
  };
  /** What is fitted to the screen is then fitted anew between the columns. */
  const keepEdgesFree = () => {
    const type = typeNow();
    const column = columnWidth(container.clientWidth, type);
    const inset = column === null ? 0 : column + type.fontPx * 0.8;
    const [value, edges] = [`${inset}px`, ['--map-inset-left', '--map-inset-right']];
    if (edges.every((edge) => container.style.getPropertyValue(edge) === value)) return;
    for (const edge of edges) container.style.setProperty(edge, value);
    map.resize();
  };
  const draw = () => {
    const marks = container.atlasMarks;
    if (map.isMoving() || marks === undefined) return;
    // Another room has type of another size, also where the map stays as large as it was.
    keepEdgesFree();
    const state = store.getState();
    const type = typeNow();
    const space = frameOf(type);
    const callouts = space === null ? [] : compose(state, marks, { space, type });
    drawCallouts(images, callouts, type);
    // Names keep out from under labels and lines.
    takeRoom(map, [
      ...roomAround(container),
      ...signsOf(),
      ...callouts.flatMap(({ callout }) => [callout.box, ...boxesAlong(callout.leader)]),
    ]);
    for (const image of both) image.classList.remove('map-callouts-away');
  };
  const request = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  const hide = () => {
    for (const image of both) image.classList.add('map-callouts-away');
  };
  const onResize = () => {
    keepEdgesFree();
    request();
  };

  map.on('movestart', hide);
  map.on('moveend', request);
  map.on('resize', onResize);
  container.addEventListener(MARKS_DRAWN, request);
  const unsubscribe = store.subscribe((state, before) => {
    const known = partsOf(before);
    if (partsOf(state).some((part, index) => part !== known[index])) request();
  });
  void document.fonts.load('600 20px "Be Vietnam Pro"', 'Nậm Pồ').then(request);
  keepEdgesFree();
  request();
  const destroy = () => {
    cancelAnimationFrame(frame);
    unsubscribe();
    map.off('movestart', hide);
    map.off('moveend', request);
    map.off('resize', onResize);
    container.removeEventListener(MARKS_DRAWN, request);
    takeRoom(map, []);
    container.style.removeProperty('--map-inset-left');
    container.style.removeProperty('--map-inset-right');
    for (const image of both) image.remove();
    // A map that has itself been put away has no size any more.
    if (container.atlasMap === map) map.resize();
  };
  return { redraw: request, destroy };
}
