import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { useMessages } from '../atlas-context.ts';

const CONFIRMATION_MS = 3000;

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly isMain?: boolean;
}

/** Copies a text, and says whether it could. */
export function CopyButton({ text, label, isMain = false }: CopyButtonProps) {
  const words = useMessages(takeAwayMessages);
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), CONFIRMATION_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () => {
    // Undefined where the page did not come over a secure line.
    const written =
      navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
  return (
    <>
      <button type="button" className={isMain ? 'button button-main' : 'button'} onClick={copy}>
        {outcome === 'copied' ? (
          <Check size="1.1em" aria-hidden="true" />
        ) : (
          <Copy size="1.1em" aria-hidden="true" />
        )}
        <span aria-live="polite">{outcome === 'copied' ? words.copied : label}</span>
      </button>
      {outcome === 'refused' && (
        <p className="modal-note" role="alert">
          {words.copyFailed}
        </p>
      )}
    </>
  );
}
