import { useEffect, useMemo, useState } from 'react';
import type { PlanDialogName, PlanDialogs } from '../../ui/plan/plan-dialogs.ts';
import { bindFileDrop } from '../bind-file-drop.ts';

interface Drop {
  readonly files: readonly File[];
  readonly count: number;
}

interface Dialogs {
  readonly dialogs: PlanDialogs;
  /** Files to import, and a number of their own for each drop. */
  readonly dropped: Drop;
}

/** Which dialog is open. Files dropped on the page open the import, but never over another dialog. */
export function useDialogs(): Dialogs {
  const [opened, setOpened] = useState<PlanDialogName | null>(null);
  const [isDropRefused, setDropRefused] = useState(false);
  const [dropped, setDropped] = useState<Drop>({ files: [], count: 0 });
  const dialogs = useMemo(
    () => ({
      opened,
      isDropRefused,
      open(name: PlanDialogName) {
        setDropRefused(false);
        setOpened(name);
      },
      close() {
        setDropRefused(false);
        setOpened(null);
        setDropped(({ count }) => ({ files: [], count }));
      },
    }),
    [opened, isDropRefused],
  );
  useEffect(
    () =>
      bindFileDrop(window, (files) => {
        // What was typed into another dialog would be lost.
        const isOther = opened !== null && opened !== 'import';
        setDropRefused(isOther);
        if (isOther) return;
        setDropped(({ count }) => ({ files, count: count + 1 }));
        setOpened('import');
      }),
    [opened],
  );
  return { dialogs, dropped };
}
