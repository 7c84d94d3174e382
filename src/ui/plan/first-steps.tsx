import { FileUp, Pentagon, Table2 } from 'lucide-react';
import { planMessages } from '../../i18n/plan-messages.ts';
import { changePlanning } from '../../state/plans/plan-store.ts';
import { useMessages } from '../atlas-context.ts';
import { usePlanStore } from './plan-context.ts';
import { usePlanDialogs } from './plan-dialogs.ts';

/** How to begin, for who has never drawn here. */
export function FirstSteps() {
  const store = usePlanStore();
  const words = useMessages(planMessages);
  const { open } = usePlanDialogs();
  return (
    <div className="first-steps">
      <h3>{words.firstSteps}</h3>
      <ul>
        <li>
          <button
            type="button"
            className="first-step"
            onClick={() => changePlanning(store, { tool: 'polygon' })}
          >
            <Pentagon aria-hidden="true" />
            <span>
              <b>{words.toolNames.polygon}</b>
              {words.firstStepDraw}
            </span>
          </button>
        </li>
        <li>
          <button type="button" className="first-step" onClick={() => open('corners')}>
            <Table2 aria-hidden="true" />
            <span>
              <b>{words.pasteTable}</b>
              {words.firstStepTable}
            </span>
          </button>
        </li>
        <li>
          <button type="button" className="first-step" onClick={() => open('import')}>
            <FileUp aria-hidden="true" />
            <span>
              <b>{words.importFile}</b>
              {words.firstStepFile}
            </span>
          </button>
        </li>
      </ul>
    </div>
  );
}
