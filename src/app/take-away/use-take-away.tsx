import { Download, Link } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { useMessages } from '../../ui/atlas-context.ts';
import { PanelBoundary } from '../../ui/common/panel-boundary.tsx';
import { usePart } from '../../ui/common/use-part.ts';

const loadDialogs = () => import('./take-away-dialogs.tsx');

interface DialogsProps {
  readonly open: 'share' | 'take-away';
  readonly onClose: () => void;
}

function Dialogs({ open, onClose }: DialogsProps) {
  const part = usePart(loadDialogs, true);
  return part === null ? null : <part.TakeAwayDialogs open={open} onClose={onClose} />;
}

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
        <PanelBoundary name={open === 'share' ? words.share : words.takeAway}>
          <Dialogs open={open} onClose={() => setOpen(null)} />
        </PanelBoundary>,
        document.body,
      ),
  };
}
