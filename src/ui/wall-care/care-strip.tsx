import { useMemo, useState } from 'react';
import { careMessages } from '../../i18n/care-messages.ts';
import { formatInstant } from '../../i18n/instant-words.ts';
import { type CareNotice, careNotices } from '../../state/wall/care.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { useCare } from '../wall/wall-context.ts';
import './wall-care.css';

/** What the room should know of the screen itself; nothing at all while all is well. */
export function CareStrip() {
  const words = useMessages(careMessages);
  const care = useCare((state) => state);
  const [startedMs] = useState(care.nowMs);
  const notices = useMemo(() => careNotices(care, startedMs), [care, startedMs]);
  const wordsOf = useNoticeWords(care.nowMs);
  if (notices.length === 0) return null;
  return (
    <aside className="care-strip" aria-label={words.name}>
      {notices.map((notice) => (
        <p key={notice.kind === 'dataset-stale' ? notice.id : notice.kind} className="care-notice">
          {wordsOf(notice)}
        </p>
      ))}
    </aside>
  );
}

function useNoticeWords(nowMs: number): (notice: CareNotice) => string {
  const words = useMessages(careMessages);
  const language = useLanguage();
  const at = (instantMs: number) => formatInstant(instantMs, nowMs);
  return (notice) => {
    switch (notice.kind) {
      case 'map-gone':
        return words.mapGone(at(notice.sinceMs));
      case 'dataset-stale':
        return words.datasetStale(notice.dataset.title[language], at(notice.dataset.sinceMs));
      case 'data-stale':
        return words.dataStale(at(notice.sinceMs));
      case 'time-break': {
        const { kind, fromMs, toMs } = notice.timeBreak;
        const say = kind === 'stood-still' ? words.stoodStill : words.clockJumped;
        return say(at(fromMs), at(toMs));
      }
      case 'may-go-dark':
        return words.mayGoDark;
      default:
        return notice satisfies never;
    }
  };
}
