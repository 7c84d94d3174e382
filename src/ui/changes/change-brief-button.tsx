import { FileClock } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { resultMessages } from '../../i18n/result-messages.ts';
import { useMessages } from '../atlas-context.ts';

const ChangeBrief = lazy(async () => {
  const parts = await import('./change-brief.tsx');
  return { default: parts.ChangeBrief };
});

/** Prints what changed since a day. */
export function ChangeBriefButton() {
  const words = useMessages(resultMessages);
  const [isPrinting, setIsPrinting] = useState(false);
  const end = useCallback(() => setIsPrinting(false), []);
  return (
    <>
      <button type="button" className="link-button" onClick={() => setIsPrinting(true)}>
        <FileClock size="1em" aria-hidden="true" /> {words.changeBrief}
      </button>
      {isPrinting && (
        <Suspense fallback={null}>
          <ChangeBrief onPrinted={end} />
        </Suspense>
      )}
    </>
  );
}
