import type { Map as MapLibreMap } from 'maplibre-gl';
import { formatNumber } from '../i18n/format.ts';
import { mapMessages } from '../i18n/map-messages.ts';
import { messagesIn } from '../i18n/messages.ts';
import { type AtlasStore, changeSession, changeView } from '../state/store.ts';
import type { MarkFeature } from './marks/mark-features.ts';

interface KeyboardInput {
  readonly map: MapLibreMap;
  readonly store: AtlasStore;
  /** Rings and marks that are drawn. */
  readonly marks: () => readonly MarkFeature[];
  /** Tells the map which of them the keyboard is at; null: none. */
  readonly step: (id: string | null) => void;
  readonly open: (key: string) => void;
}

/** Marks on the screen in reading order: from north to south, then from west to east. */
function inReadingOrder(map: MapLibreMap, marks: readonly MarkFeature[]): readonly MarkFeature[] {
  const bounds = map.getBounds();
  const place = ({ geometry, properties }: MarkFeature) => {
    const [lng = 0, lat = 0] = geometry.coordinates;
    const { x, y } = map.project([lng, lat]);
    return { x: x + properties.offset[0], y: y + properties.offset[1] };
  };
  return marks
    .filter(({ geometry, properties }) => {
      const [lng = 0, lat = 0] = geometry.coordinates;
      return properties.kind !== 'halo' && bounds.contains([lng, lat]);
    })
    .map((mark) => ({ mark, ...place(mark) }))
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(({ mark }) => mark);
}

/** A region that screen readers speak when its text changes. */
function createAnnouncer(container: HTMLElement): HTMLElement {
  const region = document.createElement('div');
  region.className = 'map-announcer';
  region.setAttribute('aria-live', 'polite');
  container.append(region);
  return region;
}

/**
 * Marks by keyboard: N and P step, each is named aloud and ringed, Enter opens it, Escape leaves.
 * Arrows and plus and minus are the map library's own.
 */
export function bindKeyboard({ map, store, marks, step, open }: KeyboardInput): () => void {
  const canvas = map.getCanvas();
  const announcer = createAnnouncer(map.getContainer());
  let current: MarkFeature | null = null;

  const announce = (mark: MarkFeature) => {
    const { language } = store.getState().view;
    const { kind, count, name, nameEn } = mark.properties;
    announcer.textContent =
      kind === 'cluster'
        ? messagesIn(mapMessages, language).cluster(formatNumber(count, language))
        : language === 'vi'
          ? name
          : nameEn;
  };
  const go = (mark: MarkFeature | null) => {
    current = mark;
    step(mark?.properties.id ?? null);
    const isRecord = mark?.properties.kind === 'mark';
    changeSession(store, { hoveredRecord: isRecord ? (mark?.properties.id ?? null) : null });
    if (mark) announce(mark);
  };
  const goBy = (by: 1 | -1) => {
    const all = inReadingOrder(map, marks());
    const at = all.findIndex(({ properties }) => properties.id === current?.properties.id);
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
    go(all[next] ?? null);
  };
  const enter = () => {
    if (!current) return;
    const { kind, id } = current.properties;
    if (kind === 'cluster') {
      go(null);
      open(id);
    } else changeView(store, { record: id });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'n' || event.key === 'N') goBy(1);
    else if (event.key === 'p' || event.key === 'P') goBy(-1);
    else if (event.key === 'Enter') enter();
    else if (event.key === 'Escape' && current) go(null);
    else return;
    event.preventDefault();
  };
  const onBlur = () => {
    if (current) go(null);
  };
  const write = () => {
    const words = messagesIn(mapMessages, store.getState().view.language);
    // The region named "Map" is the page's; the canvas is what takes the keys in it.
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', words.canvas);
  };
  // The page's region is the map; the canvas within it takes the keys.
  canvas.setAttribute('role', 'application');
  write();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view.language !== before.view.language) write();
  });
  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('blur', onBlur);
  return () => {
    unsubscribe();
    canvas.removeEventListener('keydown', onKey);
    canvas.removeEventListener('blur', onBlur);
    announcer.remove();
  };
}
