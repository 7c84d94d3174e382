import type { ReactNode } from 'react';
import { planMessages } from '../../i18n/plan-messages.ts';
import { useMessages } from '../atlas-context.ts';
import { Modal } from '../common/modal.tsx';
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
  return (
    <Modal title={title} closeName={words.closeDialog} onClose={close} isWide={isWide} isHeldOpen>
      <DropNotice />
      {children}
    </Modal>
  );
}

/** That a file which was dropped is not opened over what stands here; nothing where none was. */
export function DropNotice() {
  const words = useMessages(planMessages);
  const { isDropRefused } = usePlanDialogs();
  if (!isDropRefused) return null;
  return (
    <p className="plan-held" role="alert">
      {words.dropRefused}
    </p>
  );
}
