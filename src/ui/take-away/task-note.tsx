import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { useMessages } from '../atlas-context.ts';
import type { TaskState } from './use-task.ts';

/** How a task stands, told to everyone. */
export function TaskNote({
  state,
  running,
}: {
  readonly state: TaskState;
  readonly running: string;
}) {
  const words = useMessages(takeAwayMessages);
  return (
    <>
      <p className="modal-note" aria-live="polite">
        {state.status === 'running' && running}
        {state.status === 'done' && words.written(state.name)}
      </p>
      {state.status === 'failed' && <p role="alert">{words.failed(state.reason)}</p>}
    </>
  );
}
