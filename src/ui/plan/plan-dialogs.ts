import { createContext, useContext } from 'react';

export const PLAN_DIALOGS = ['corners', 'import', 'export', 'print'] as const;
export type PlanDialogName = (typeof PLAN_DIALOGS)[number];

export interface PlanDialogs {
  /** The dialog that stands open; null: none. */
  readonly opened: PlanDialogName | null;
  /** A file was dropped that this dialog has no place for, and that was not opened over it. */
  readonly isDropRefused: boolean;
  open(name: PlanDialogName): void;
  close(): void;
}

const DialogsContext = createContext<PlanDialogs | null>(null);

export const PlanDialogsProvider = DialogsContext.Provider;

/** Throws outside of PlanDialogsProvider: a programmer error. */
export function usePlanDialogs(): PlanDialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('No PlanDialogsProvider above this component');
  return dialogs;
}
