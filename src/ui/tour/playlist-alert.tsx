import { X } from 'lucide-react';
import { formatIssue } from '../../core/result.ts';
import { tourMessages } from '../../i18n/tour-messages.ts';
import { useMessages } from '../atlas-context.ts';
import '../messages/alerts.css';
import { useTour, useWall } from '../wall/wall-context.ts';

/** Issues that are told: a room needs to know that the list is broken, not all of how. */
const MOST_TOLD = 3;

/** Says what is wrong with the list that the wall was given. */
export function PlaylistAlert() {
  const { tour } = useWall();
  const words = useMessages(tourMessages);
  const fault = useTour((state) => state.fault);
  if (fault === null) return null;
  return (
    <div className="alerts tour-alerts">
      <div className="alert" role="alert">
        <div className="alert-text">
          <p>{fault.isRefused ? words.badPlaylist(fault.file) : words.badStops(fault.file)}</p>
          {fault.issues.slice(0, MOST_TOLD).map((issue) => (
            <p className="alert-reason" key={formatIssue(issue)}>
              {formatIssue(issue)}
            </p>
          ))}
        </div>
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={words.dismiss}
          onClick={() => tour.setState({ fault: null })}
        >
          <X size="1.1em" />
        </button>
      </div>
    </div>
  );
}
