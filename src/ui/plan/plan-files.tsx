import { FileDown, FileUp, Save, Table2 } from 'lucide-react';
import { planMessages } from '../../i18n/plan-messages.ts';
import { useMessages } from '../atlas-context.ts';
import { usePlans } from './plan-context.ts';
import { usePlanDialogs } from './plan-dialogs.ts';
import { usePlanServices } from './plan-services.ts';

/** Ways in and out for plans. */
export function PlanFiles() {
  const words = useMessages(planMessages);
  const { open } = usePlanDialogs();
  const { downloadBackup } = usePlanServices();
  const hasPlans = usePlans(({ plans }) => Object.keys(plans).length > 0);
  return (
    <div className="plan-files">
      <button type="button" className="button" onClick={() => open('corners')}>
        <Table2 size="1.05em" aria-hidden="true" /> {words.pasteTable}
      </button>
      <button type="button" className="button" onClick={() => open('import')}>
        <FileUp size="1.05em" aria-hidden="true" /> {words.importFile}
      </button>
      <button type="button" className="button" disabled={!hasPlans} onClick={() => open('export')}>
        <FileDown size="1.05em" aria-hidden="true" /> {words.exportFile}
      </button>
      <button type="button" className="button" disabled={!hasPlans} onClick={downloadBackup}>
        <Save size="1.05em" aria-hidden="true" /> {words.backup}
      </button>
    </div>
  );
}
