import { shellMessages } from '../i18n/shell-messages.ts';
import { useMessages } from '../ui/atlas-context.ts';
import { PanelBoundary } from '../ui/common/panel-boundary.tsx';
import { TimeBar } from '../ui/time-bar/time-bar.tsx';

/** Below the map: when. */
export function TimeStrip() {
  const words = useMessages(shellMessages);
  return (
    <div className="time-strip">
      <PanelBoundary name={words.time}>
        <TimeBar />
      </PanelBoundary>
    </div>
  );
}
