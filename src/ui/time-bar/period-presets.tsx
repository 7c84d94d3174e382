import { SIGNING_DAY } from '../../core/clause.ts';
import { type Day, dayFrom, partsOfDay } from '../../core/day.ts';
import type { DayLimits } from '../../core/month-span.ts';
import { timeMessages } from '../../i18n/time-messages.ts';
import { selectToday } from '../../state/selectors.ts';
import { changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useMessages } from '../atlas-context.ts';

type PresetName = 'sinceSigning' | 'thisYear' | 'lastYear' | 'all';

/** Ready-made periods. The last twelve months end today and begin a day after today a year ago. */
function presetLimits(today: Day): Readonly<Record<PresetName, DayLimits>> {
  const { year, month, dayOfMonth } = partsOfDay(today);
  return {
    sinceSigning: { from: SIGNING_DAY, to: null },
    thisYear: { from: dayFrom(year, 1, 1), to: dayFrom(year, 12, 31) },
    lastYear: { from: dayFrom(year - 1, month, dayOfMonth + 1), to: today },
    all: { from: null, to: null },
  };
}

const PRESET_NAMES: readonly PresetName[] = ['sinceSigning', 'thisYear', 'lastYear', 'all'];

export function PeriodPresets() {
  const store = useAtlasStore();
  const words = useMessages(timeMessages);
  const presets = presetLimits(useAtlas(selectToday));
  const from = useAtlas((state) => state.view.from);
  const to = useAtlas((state) => state.view.to);
  return (
    <fieldset className="panel time-presets" aria-label={words.presets}>
      {PRESET_NAMES.map((name) => {
        const limits = presets[name];
        return (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={limits.from === from && limits.to === to}
            onClick={() => changeView(store, { ...limits })}
          >
            {words[name]}
          </button>
        );
      })}
    </fieldset>
  );
}
