import { useState } from 'react';
import { timeMessages } from '../../i18n/time-messages.ts';
import { useMessages } from '../atlas-context.ts';
import '../common/controls.css';
import { PeriodCount } from './period-count.tsx';
import { PeriodFields } from './period-fields.tsx';
import { PeriodPresets } from './period-presets.tsx';
import { PlayControls } from './play-controls.tsx';
import './time-bar.css';
import './timeline-plot.css';
import { TimelinePlot } from './timeline-plot.tsx';
import { type Speed, usePlayback } from './use-playback.ts';

/** The clock of the atlas: what was active when, and the period that everything else shows. */
export function TimeBar() {
  const words = useMessages(timeMessages);
  const [speed, setSpeed] = useState<Speed>(1);
  usePlayback(speed);
  return (
    <fieldset className="panel time-bar" aria-label={words.title}>
      <div className="time-controls">
        <PlayControls speed={speed} onSpeed={setSpeed} />
        <PeriodFields />
        <PeriodPresets />
        <PeriodCount />
      </div>
      <TimelinePlot />
    </fieldset>
  );
}
