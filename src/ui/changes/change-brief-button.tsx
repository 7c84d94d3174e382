import { FileClock } from 'lucide-react';
import { useCallback, useState } from 'react';
import { resultMessages } from '../../i18n/result-messages.ts';
import { useMessages } from '../atlas-context.ts';
import { PanelBoundary } from '../common/panel-boundary.tsx';
import { usePart } from '../common/use-part.ts';

const loadBrief = () => import('./change-brief.tsx');

function ChangeBrief({ onPrinted }: { readonly onPrinted: () => void }) {
  const part = usePart(loadBrief, true);
  return part && <part.ChangeBrief onPrinted={onPrinted} />;
}

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
        <PanelBoundary name={words.changeBrief}>
          <ChangeBrief onPrinted={end} />
        </PanelBoundary>
      )}
    </>
  );
}
