import { Download, Link } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { useMessages } from '../../ui/atlas-context.ts';

const Dialogs = lazy(async () => {
  const { TakeAwayDialogs } = await import('./take-away-dialogs.tsx');
  return { default: TakeAwayDialogs };
});

interface TakeAway {
  /** What opens the dialogs. */
  readonly buttons: ReactNode;
  /** The one that is open; it must keep its place in the tree while the layout changes, as it does for paper. */
  readonly dialog: ReactNode;
}

/** Sharing what is shown, and taking it away. */
export function useTakeAway(): TakeAway {
  const words = useMessages(shellMessages);
  const [open, setOpen] = useState<'share' | 'take-away' | null>(null);
  return {
    buttons: (
      <>
        <button type="button" className="button" onClick={() => setOpen('take-away')}>
          <Download size="1.1em" aria-hidden="true" />
          {words.takeAway}
        </button>
        <button type="button" className="button" onClick={() => setOpen('share')}>
          <Link size="1.1em" aria-hidden="true" />
          {words.share}
        </button>
      </>
    ),
    dialog:
      open !== null &&
      createPortal(
        <Suspense fallback={null}>
          <Dialogs open={open} onClose={() => setOpen(null)} />
        </Suspense>,
        document.body,
      ),
  };
}
