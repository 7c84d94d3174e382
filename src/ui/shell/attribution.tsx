import { useRef } from 'react';
import { sourceMessages } from '../../i18n/source-messages.ts';
import { useMessages } from '../atlas-context.ts';
import './attribution.css';
import { SourcesDialog } from './sources-dialog.tsx';

/** Whose work the map stands on, and the way to every source and licence. */
export function Attribution({ isShort = false }: { readonly isShort?: boolean }) {
  const words = useMessages(sourceMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <div className="attribution">
      <span>{isShort ? words.shortCredit : words.credit}</span>
      <button
        type="button"
        className="link-button attribution-button"
        onClick={() => dialog.current?.showModal()}
      >
        {words.button}
      </button>
      <SourcesDialog ref={dialog} />
    </div>
  );
}
