import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { planMessages } from '../../i18n/plan-messages.ts';
import { useMessages } from '../atlas-context.ts';
import './plan-dialog.css';
import { usePlanDialogs } from './plan-dialogs.ts';

interface PlanDialogProps {
  readonly title: string;
  /** Nearly as wide as the page. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the plan view, open as long as it is there. */
export function PlanDialog({ title, isWide = false, children }: PlanDialogProps) {
  const words = useMessages(planMessages);
  const { close } = usePlanDialogs();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'plan-dialog plan-dialog-wide' : 'plan-dialog'}
      aria-labelledby={id}
      onClose={close}
    >
      <div className="panel-head">
        <h2 id={id} className="plan-name">
          {title}
        </h2>
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={words.closeDialog}
          onClick={() => dialog.current?.close()}
        >
          <X size="1.1em" aria-hidden="true" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
