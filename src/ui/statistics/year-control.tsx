import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { selectYear, selectYears } from '../../state/statistics.ts';
import { changeView } from '../../state/store.ts';
import { selectChoosableYears } from '../../state/unit-statistics.ts';
import { useAtlas, useAtlasStore, useMessages } from '../atlas-context.ts';
import { startPlayingYears, stopPlayingYears, useYearPlayback } from './use-year-playback.ts';

/** The year of the figures: chosen, stepped, or played through. */
export function YearControl() {
  const store = useAtlasStore();
  const words = useMessages(statisticsMessages);
  const years = useAtlas(selectChoosableYears);
  const year = useAtlas(selectYear);
  return (
    <div className="year-stepper">
      <PlayYears />
      <YearStep by={-1} label={words.previousYear} />
      <select
        className="statistics-select"
        aria-label={words.year}
        value={year}
        onChange={({ target }) => changeView(store, { year: Number(target.value) })}
      >
        {years.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      <YearStep by={1} label={words.nextYear} />
    </div>
  );
}

/** There is nothing to play where fewer than two years are known. */
function PlayYears() {
  const store = useAtlasStore();
  const words = useMessages(statisticsMessages);
  const isPlaying = useAtlas(({ session }) => session.isPlayingYears);
  const canPlay = useAtlas((state) => selectYears(state).length > 1);
  useYearPlayback();
  const label = isPlaying ? words.pauseYears : words.playYears;
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={label}
      title={label}
      disabled={!canPlay}
      onClick={() => (isPlaying ? stopPlayingYears(store) : startPlayingYears(store))}
    >
      {isPlaying ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
    </button>
  );
}

function YearStep({ by, label }: { readonly by: 1 | -1; readonly label: string }) {
  const store = useAtlasStore();
  const years = useAtlas(selectChoosableYears);
  const year = useAtlas(selectYear);
  const target = years[years.indexOf(year) + by];
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={label}
      title={label}
      disabled={target === undefined}
      onClick={() => changeView(store, { year: target ?? null })}
    >
      {by < 0 ? <ChevronLeft size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
    </button>
  );
}
