import { Check, Link } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { useMessages } from '../atlas-context.ts';
import './share-button.css';

const CONFIRMATION_MS = 3000;

/** Copies the address of what is on screen. Where copying is not allowed, it shows it for the taking. */
export function ShareButton() {
  const words = useMessages(shellMessages);
  const [isCopied, setIsCopied] = useState(false);
  const byHand = useRef<HTMLDialogElement>(null);
  const address = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), CONFIRMATION_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const share = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setIsCopied(true);
    } catch {
      // Not a secure origin, or refused: the reader copies it from the dialog.
      byHand.current?.showModal();
      if (address.current) address.current.value = window.location.href;
      address.current?.select();
    }
  };

  return (
    <>
      <button type="button" className="button" onClick={share}>
        {isCopied ? <Check size="1.1em" /> : <Link size="1.1em" />}
        <span aria-live="polite">{isCopied ? words.shared : words.share}</span>
      </button>
      <dialog ref={byHand} className="share-dialog" aria-label={words.share} closedby="any">
        <label className="share-label">
          {words.shareByHand}
          <input ref={address} className="share-address" readOnly />
        </label>
        <form method="dialog">
          <button type="submit" className="button">
            {words.close}
          </button>
        </form>
      </dialog>
    </>
  );
}
