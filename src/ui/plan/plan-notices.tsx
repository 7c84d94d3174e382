import { X } from 'lucide-react';
import { planStorageMessages } from '../../i18n/plan-storage-messages.ts';
import { dismissPlanNotices } from '../../state/plans/plan-store.ts';
import { useMessages } from '../atlas-context.ts';
import { usePlanStore, usePlans } from './plan-context.ts';

/** What the keeping of plans has done that its author should know of. */
export function PlanNotices() {
  const store = usePlanStore();
  const words = useMessages(planStorageMessages);
  const notices = usePlans((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <div className="plan-held" role="alert">
      {notices.map((issue) => (
        <p key={`${issue.feature} ${issue.reason}`}>{words.reason(issue)}</p>
      ))}
      <button
        type="button"
        className="button button-quiet"
        onClick={() => dismissPlanNotices(store)}
      >
        <X size="1em" aria-hidden="true" /> {words.dismissNotices}
      </button>
    </div>
  );
}
