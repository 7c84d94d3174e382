import { Download, Link } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { useMessages } from '../../ui/atlas-context.ts';

const Dialogs = lazy(async () => {
  const { TakeAwayDialogs } = await import('./take-away-dialogs.tsx');
  return { default: TakeAwayDialogs };
});

/** Buttons that open the dialogs to share what is shown, or to take it away. */
export function TakeAwayTools() {
  const words = useMessages(shellMessages);
  const [open, setOpen] = useState<'share' | 'take-away' | null>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen('take-away')}>
        <Download size="1.1em" aria-hidden="true" />
        <span className="banner-tool-name">{words.takeAway}</span>
      </button>
      <button type="button" className="button" onClick={() => setOpen('share')}>
        <Link size="1.1em" aria-hidden="true" />
        <span className="banner-tool-name">{words.share}</span>
      </button>
      {open !== null &&
        createPortal(
          <Suspense fallback={null}>
            <Dialogs open={open} onClose={() => setOpen(null)} />
          </Suspense>,
          document.body,
        )}
    </>
  );
}
