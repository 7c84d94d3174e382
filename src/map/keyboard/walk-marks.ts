import type { Map as MapLibreMap } from 'maplibre-gl';
import { formatNumber } from '../../i18n/format.ts';
import { mapMessages } from '../../i18n/map-messages.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { selectTable } from '../../state/selectors.ts';
import { type AtlasStore, changeSession, changeView } from '../../state/store.ts';
import type { PlacedTarget } from '../marks/marks-canvas.ts';
import type { DrawnTarget } from '../marks/picture.ts';
import { type Walk, walkThrough } from './walk.ts';

export interface MarksWalkInput {
  readonly map: MapLibreMap;
  readonly store: AtlasStore;
  /** Rings and marks that are drawn. */
  readonly marks: () => readonly PlacedTarget[];
  /** Tells the map at which of them the keyboard is, by its key; null: none. */
  readonly step: (key: string | null) => void;
  /** Opens a ring, by its key. */
  readonly open: (key: string) => void;
  readonly announce: (text: string) => void;
}

/** Marks by keyboard: each is ringed and named aloud; a ring opens into its marks, a mark its record. */
export function walkMarks({ map, store, marks, step, open, announce }: MarksWalkInput): Walk {
  const propertiesOf = (row: number) => selectTable(store.getState()).recordAt(row).properties;
  const nameOf = (mark: DrawnTarget): string => {
    const { language } = store.getState().view;
    if (mark.kind === 'ring') {
      return messagesIn(mapMessages, language).cluster(formatNumber(mark.ring.count, language));
    }
    const { name, nameEn } = propertiesOf(mark.row);
    return language === 'vi' ? name : nameEn;
  };
  const walk = walkThrough<DrawnTarget>({
    map,
    stops: () => marks().map(({ x, y, item }) => ({ key: item.key, x, y, item })),
    show(stop) {
      const mark = stop?.item ?? null;
      step(mark?.key ?? null);
      const hoveredRecord = mark?.kind === 'mark' ? propertiesOf(mark.row).id : null;
      changeSession(store, { hoveredRecord });
      if (mark) announce(nameOf(mark));
    },
    open({ key, item }) {
      if (item.kind === 'mark') return changeView(store, { record: propertiesOf(item.row).id });
      walk.leave();
      open(key);
    },
  });
  return walk;
}
