import { Pause, Radio } from 'lucide-react';
import { formatNumber } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { tourMessages } from '../../i18n/tour-messages.ts';
import { decodeView } from '../../state/url.ts';
import { stopShowing, titleOf } from '../../state/wall/stops.ts';
import type { Hold } from '../../state/wall/tour.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { useTour } from '../wall/wall-context.ts';
import './tour.css';

const CLOCK = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Which stop this is, and whether the tour waits; pressing it opens the list. */
export function TourSign({ onOpen }: { readonly onOpen: () => void }) {
  const words = useMessages(tourMessages);
  const language = useLanguage();
  const { stops, index, hold } = useTour((state) => state);
  const store = useAtlasStore();
  const view = useAtlas((state) => state.view);
  if (stops.length === 0) return null;
  // What a link or a hand has brought up may be another stop of the list, or none.
  const shown = stopShowing(view, stops, index);
  const number =
    shown < 0
      ? null
      : `${formatNumber(shown + 1, language)}/${formatNumber(stops.length, language)}`;
  const title = (stops[shown]?.title ?? titleOf(view, store.getState()))[language];
  return (
    <button type="button" className="tour-sign" aria-label={words.sign} onClick={onOpen}>
      {hold === null ? (
        <TourPlace number={number} title={title} />
      ) : (
        <HeldSign hold={hold} number={number} title={title} language={language} />
      )}
    </button>
  );
}

interface TourPlaceProps {
  /** Null: no stop of the list. */
  readonly number: string | null;
  readonly title: string;
}

function TourPlace({ number, title }: TourPlaceProps) {
  return (
    <>
      {number !== null && <b className="tour-number">{number}</b>}
      <span>{title}</span>
    </>
  );
}

interface HeldSignProps {
  readonly hold: Hold;
  readonly number: string | null;
  readonly title: string;
  readonly language: Language;
}

function HeldSign({ hold, number, title, language }: HeldSignProps) {
  const words = useMessages(tourMessages);
  const store = useAtlasStore();
  const isStill = useAtlas(({ view }) => view.isStill);
  if (hold.kind === 'sent') {
    const shown = titleOf(decodeView(hold.query).view, store.getState());
    return (
      <>
        <Radio size="1.1em" aria-hidden="true" />
        <b>{shown[language]}</b>
        <span>{isStill ? words.sentForGood : words.sent(CLOCK.format(hold.untilMs))}</span>
      </>
    );
  }
  return (
    <>
      <Pause size="1.1em" aria-hidden="true" />
      <TourPlace number={number} title={title} />
      <span>
        {hold.untilMs === null ? words.paused : words.pausedUntil(CLOCK.format(hold.untilMs))}
      </span>
    </>
  );
}
