import { lazy, Suspense, useState } from 'react';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { useMessages } from '../atlas-context.ts';
import { Modal } from '../common/modal.tsx';
import { CitationSection } from './citation-section.tsx';
import { DataSection } from './data-section.tsx';
import { PictureSection } from './picture-section.tsx';
import './take-away.css';
import type { TakeAwayServices } from './take-away-services.ts';

const PrintForm = lazy(async () => {
  const parts = await import('./print-form.tsx');
  return { default: parts.PrintForm };
});

interface TakeAwayDialogProps {
  readonly services: TakeAwayServices;
  readonly onClose: () => void;
}

/** Everything that can be carried off of what is shown: data, a picture, paper, a citation. */
export function TakeAwayDialog({ services, onClose }: TakeAwayDialogProps) {
  const words = useMessages(takeAwayMessages);
  const [isPrinting, setIsPrinting] = useState(false);
  return (
    <Modal title={words.takeAway} closeName={words.close} onClose={onClose} isWide={isPrinting}>
      {isPrinting ? (
        <Suspense fallback={<p>{words.drawing}</p>}>
          <PrintForm drawMap={services.drawMap} onBack={() => setIsPrinting(false)} />
        </Suspense>
      ) : (
        <>
          <p className="modal-note">{words.intro}</p>
          <DataSection take={services.take} />
          <PictureSection takePicture={services.takePicture} />
          <section className="modal-section" aria-label={words.onPaper}>
            <h3 className="modal-section-title">{words.onPaper}</h3>
            <p className="modal-note">{words.onPaperIntro}</p>
            <div className="modal-ways">
              <button type="button" className="button" onClick={() => setIsPrinting(true)}>
                {words.openPrint}
              </button>
            </div>
          </section>
          <CitationSection />
        </>
      )}
    </Modal>
  );
}
