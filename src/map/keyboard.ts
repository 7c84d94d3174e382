import type { Map as MapLibreMap } from 'maplibre-gl';
import { formatNumber } from '../i18n/format.ts';
import { mapMessages } from '../i18n/map-messages.ts';
import { messagesIn } from '../i18n/messages.ts';
import { selectTable } from '../state/selectors.ts';
import { type AtlasStore, changeSession, changeView } from '../state/store.ts';
import type { PlacedTarget } from './marks/marks-canvas.ts';
import type { DrawnTarget } from './marks/picture.ts';

interface KeyboardInput {
  readonly map: MapLibreMap;
  readonly store: AtlasStore;
  /** Rings and marks that are drawn. */
  readonly marks: () => readonly PlacedTarget[];
  /** Tells the map at which of them the keyboard is, by its key; null: none. */
  readonly step: (key: string | null) => void;
  readonly open: (key: string) => void;
}

/** Marks on the screen in reading order: from north to south, then from west to east. */
function inReadingOrder(map: MapLibreMap, marks: readonly PlacedTarget[]): readonly DrawnTarget[] {
  const { clientWidth, clientHeight } = map.getContainer();
  return marks
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight)
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(({ item }) => item);
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
  let current: DrawnTarget | null = null;

  const propertiesOf = (row: number) => selectTable(store.getState()).recordAt(row).properties;
  const announce = (mark: DrawnTarget) => {
    const { language } = store.getState().view;
    if (mark.kind === 'ring') {
      const count = formatNumber(mark.ring.count, language);
      announcer.textContent = messagesIn(mapMessages, language).cluster(count);
    } else {
      const { name, nameEn } = propertiesOf(mark.row);
      announcer.textContent = language === 'vi' ? name : nameEn;
    }
  };
  const go = (mark: DrawnTarget | null) => {
    current = mark;
    step(mark?.key ?? null);
    changeSession(store, {
      hoveredRecord: mark?.kind === 'mark' ? propertiesOf(mark.row).id : null,
    });
    if (mark) announce(mark);
  };
  const goBy = (by: 1 | -1) => {
    const all = inReadingOrder(map, marks());
    const at = all.findIndex(({ key }) => key === current?.key);
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
    go(all[next] ?? null);
  };
  const enter = () => {
    if (current?.kind === 'ring') {
      const { key } = current;
      go(null);
      open(key);
    } else if (current) changeView(store, { record: propertiesOf(current.row).id });
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
  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('blur', onBlur);
  return () => {
    canvas.removeEventListener('keydown', onKey);
    canvas.removeEventListener('blur', onBlur);
    announcer.remove();
  };
}
