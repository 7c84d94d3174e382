import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { planMessages } from '../../i18n/plan-messages.ts';
import { planStorageMessages } from '../../i18n/plan-storage-messages.ts';
import { useMessages } from '../atlas-context.ts';
import { usePlans } from './plan-context.ts';
import { usePlanServices } from './plan-services.ts';
import './saving-status.css';

/** Whether everything on screen is kept; if not, why, and what can be done about it. */
export function SavingStatus() {
  const words = useMessages(planMessages);
  const reasons = useMessages(planStorageMessages);
  const saving = usePlans((state) => state.saving);
  const { saveAgain, downloadBackup } = usePlanServices();
  if (saving.status !== 'failed') {
    const isDone = saving.status === 'saved';
    const Icon = isDone ? Check : LoaderCircle;
    return (
      <p className="saving-status" data-saving={saving.status}>
        <Icon size="1em" aria-hidden="true" />
        {words[saving.status]}
      </p>
    );
  }
  return (
    <div className="saving-failed" role="alert" data-saving="failed">
      <p>
        <CloudOff size="1em" aria-hidden="true" /> {words.savingFailed}
      </p>
      {saving.issues.map((issue) => (
        <p key={`${issue.feature} ${issue.reason}`}>{reasons.reason(issue)}</p>
      ))}
      <div className="saving-ways">
        <button type="button" className="button" onClick={saveAgain}>
          {words.saveAgain}
        </button>
        <button type="button" className="button" onClick={downloadBackup}>
          {words.downloadBackup}
        </button>
      </div>
    </div>
  );
}
