import { Pause, Play, StepBack, StepForward } from 'lucide-react';
import { limitsOfSpan, monthsIn, shiftSpan } from '../../core/month-span.ts';
import { formatNumber } from '../../i18n/format.ts';
import { timeMessages } from '../../i18n/time-messages.ts';
import { changeView } from '../../state/store.ts';
import { selectPeriodSpan, selectVisibleMonths } from '../../state/timeline.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { SPEEDS, type Speed, startPlaying, stopPlaying } from './use-playback.ts';

interface PlayControlsProps {
  readonly speed: Speed;
  readonly onSpeed: (speed: Speed) => void;
}

/** Play and pause, its speed, and steps by the length of the window. */
export function PlayControls({ speed, onSpeed }: PlayControlsProps) {
  const store = useAtlasStore();
  const words = useMessages(timeMessages);
  const isPlaying = useAtlas((state) => state.session.isPlaying);
  const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? speed;
  return (
    <div className="time-play">
      <button
        type="button"
        className="button time-play-button"
        onClick={() => (isPlaying ? stopPlaying(store) : startPlaying(store))}
      >
        {isPlaying ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
        <span>{isPlaying ? words.pause : words.play}</span>
      </button>
      <StepButton by={-1} />
      <StepButton by={1} />
      <button
        type="button"
        className="button button-quiet time-speed"
        aria-label={`${words.speed}: ${speed}×`}
        onClick={() => onSpeed(next)}
      >
        {speed}×
      </button>
    </div>
  );
}

/** Moves the window by its own length; without a window there is nothing to move. */
function StepButton({ by }: { readonly by: 1 | -1 }) {
  const store = useAtlasStore();
  const language = useLanguage();
  const words = useMessages(timeMessages);
  const span = useAtlas(selectPeriodSpan);
  const extent = useAtlas(selectVisibleMonths);
  const length = monthsIn(span);
  const isAtEnd = by < 0 ? span.first <= extent.first : span.last >= extent.last;
  const label = (by < 0 ? words.back : words.forward)(formatNumber(length, language));
  return (
    <button
      type="button"
      className="button button-icon button-quiet"
      aria-label={label}
      title={label}
      disabled={isAtEnd}
      onClick={() => changeView(store, { ...limitsOfSpan(shiftSpan(span, by * length, extent)) })}
    >
      {by < 0 ? <StepBack size={16} aria-hidden /> : <StepForward size={16} aria-hidden />}
    </button>
  );
}
