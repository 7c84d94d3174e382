import { type Ref, useId } from 'react';
import {
  arcMinutesOf,
  DEFAULT_DIAGONAL_IN,
  DEFAULT_DISTANCE_M,
  mmPerPx,
  wallType,
} from '../../core/wall/legibility.ts';
import { formatNumber } from '../../i18n/format.ts';
import { wallMessages } from '../../i18n/wall-messages.ts';
import { changeView } from '../../state/store.ts';
import { isDiagonal, isDistance } from '../../state/view-parameters.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { useWallScreen } from './use-wall-sizes.ts';
import './wall-dialog.css';

const DIAGONALS_IN = [55, 65, 75, 86, 98];
const DISTANCES_M = [3, 4, 5, 6];
const RULER_MM = 100;

/** Where a room says how large its screen is and how far its readers sit, and sees what follows. */
export function WallSetup({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  const words = useMessages(wallMessages);
  const store = useAtlasStore();
  const diagonalIn = useAtlas(({ view }) => view.diagonalIn) ?? DEFAULT_DIAGONAL_IN;
  const distanceM = useAtlas(({ view }) => view.distanceM) ?? DEFAULT_DISTANCE_M;
  return (
    <dialog className="wall-dialog wall-setup" ref={ref} aria-labelledby="wall-setup-title">
      <h2 id="wall-setup-title">{words.setUpTitle}</h2>
      <p className="wall-setup-label">{words.setUpIntro}</p>
      <Measure
        label={words.diagonal}
        value={diagonalIn}
        presets={DIAGONALS_IN}
        inWords={words.inches}
        onChange={(value) => {
          if (isDiagonal(value)) changeView(store, { diagonalIn: value }, 'replace');
        }}
      />
      <Measure
        label={words.distance}
        value={distanceM}
        presets={DISTANCES_M}
        inWords={words.metres}
        onChange={(value) => {
          if (isDistance(value)) changeView(store, { distanceM: value }, 'replace');
        }}
      />
      <TestChart />
      <form method="dialog">
        <button type="submit" className="button button-main">
          {words.done}
        </button>
      </form>
    </dialog>
  );
}

interface MeasureProps {
  readonly label: string;
  readonly value: number;
  readonly presets: readonly number[];
  readonly inWords: (value: string) => string;
  /** Also told of values that cannot be: it must judge them. */
  readonly onChange: (value: number) => void;
}

/** A number that is typed or picked. */
function Measure({ label, value, presets, inWords, onChange }: MeasureProps) {
  const language = useLanguage();
  const id = useId();
  return (
    <div className="wall-setup-row">
      <label htmlFor={id}>{label}</label>
      <div className="wall-setup-choices">
        <input
          id={id}
          key={value}
          type="number"
          step="any"
          defaultValue={value}
          onBlur={(event) => onChange(event.currentTarget.valueAsNumber)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onChange(event.currentTarget.valueAsNumber);
          }}
        />
        {presets.map((preset) => (
          <button
            key={preset}
            type="button"
            className="button"
            aria-pressed={preset === value}
            onClick={() => onChange(preset)}
          >
            {inWords(formatNumber(preset, language, 1))}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Type at both sizes with the angles they are seen under, and ten centimetres to lay a rule on. */
function TestChart() {
  const words = useMessages(wallMessages);
  const language = useLanguage();
  const screen = useWallScreen();
  const { primaryPx, secondaryPx } = wallType(screen);
  const number = (value: number) => formatNumber(value, language, 1);
  return (
    <div className="wall-setup-chart">
      <p className="wall-setup-primary">{words.sample}</p>
      <p className="wall-setup-label">
        {words.primarySample(number(arcMinutesOf(primaryPx, screen)), number(primaryPx))}
      </p>
      <p className="wall-setup-secondary">{words.sample}</p>
      <p className="wall-setup-label">
        {words.secondarySample(number(arcMinutesOf(secondaryPx, screen)), number(secondaryPx))}
      </p>
      <div className="wall-ruler" style={{ width: `${RULER_MM / mmPerPx(screen)}px` }} />
      <p className="wall-setup-label">{words.ruler}</p>
    </div>
  );
}
