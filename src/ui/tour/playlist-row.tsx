import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { DWELL_RANGE_S } from '../../core/wall/playlist.ts';
import { formatNumber } from '../../i18n/format.ts';
import { tourMessages } from '../../i18n/tour-messages.ts';
import { decodeView } from '../../state/url.ts';
import { faultsOf, queryOf, type StopDraft } from '../../state/wall/playlist-draft.ts';
import { titleOf } from '../../state/wall/stops.ts';
import { useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';

interface PlaylistRowProps {
  readonly stop: StopDraft;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly onChange: (patch: Partial<Omit<StopDraft, 'key'>>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One stop of the list: its name in both languages, its address, its time, its place. */
export function PlaylistRow({ stop, number, count, onChange, onMove, onRemove }: PlaylistRowProps) {
  const words = useMessages(tourMessages);
  const language = useLanguage();
  const store = useAtlasStore();
  const faults = faultsOf(stop);
  const derived = titleOf(decodeView(queryOf(stop.url)).view, store.getState());
  const name = (language === 'vi' ? stop.titleVi : stop.titleEn) || derived[language];
  const numberText = formatNumber(number, language);
  return (
    <li className="playlist-stop">
      <span className="playlist-number">{numberText}</span>
      <div className="playlist-fields">
        <input
          aria-label={words.stopTitleIs(numberText)}
          placeholder={derived.vi}
          value={stop.titleVi}
          onChange={({ target }) => onChange({ titleVi: target.value })}
        />
        <input
          aria-label={words.stopTitleEnIs(numberText)}
          placeholder={derived.en}
          value={stop.titleEn}
          onChange={({ target }) => onChange({ titleEn: target.value })}
        />
        <input
          className="playlist-url"
          aria-label={words.stopUrlIs(numberText)}
          aria-invalid={faults.url}
          value={stop.url}
          spellCheck={false}
          onChange={({ target }) => onChange({ url: target.value })}
        />
        <label className="playlist-dwell">
          {words.dwell}
          <input
            type="number"
            min={DWELL_RANGE_S[0]}
            max={DWELL_RANGE_S[1]}
            aria-label={words.dwellIs(numberText)}
            aria-invalid={faults.dwellS}
            value={stop.dwellS}
            onChange={({ target }) => onChange({ dwellS: target.value })}
          />
        </label>
        {faults.url && <p className="playlist-fault">{words.badUrl}</p>}
      </div>
      <div className="playlist-moves">
        <button
          type="button"
          className="button button-icon"
          aria-label={words.up(name)}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size="1.1em" aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button button-icon"
          aria-label={words.down(name)}
          disabled={number === count}
          onClick={() => onMove(1)}
        >
          <ArrowDown size="1.1em" aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button button-icon"
          aria-label={words.remove(name)}
          onClick={onRemove}
        >
          <Trash2 size="1.1em" aria-hidden="true" />
        </button>
      </div>
    </li>
  );
}
