import { type ComponentProps, useState } from 'react';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { useMessages } from '../atlas-context.ts';
import { Modal } from '../common/modal.tsx';
import { PanelBoundary } from '../common/panel-boundary.tsx';
import { usePart } from '../common/use-part.ts';
import { CitationSection } from './citation-section.tsx';
import { DataSection } from './data-section.tsx';
import { PictureSection } from './picture-section.tsx';
import './take-away.css';
import type { TakeAwayServices } from './take-away-services.ts';

const loadPrintForm = () => import('./print-form.tsx');
type LoadedPrintForm = Awaited<ReturnType<typeof loadPrintForm>>['PrintForm'];

function PrintForm(props: ComponentProps<LoadedPrintForm>) {
  const words = useMessages(takeAwayMessages);
  const part = usePart(loadPrintForm, true);
  return part === null ? <p>{words.drawing}</p> : <part.PrintForm {...props} />;
}

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
        <PanelBoundary name={words.onPaper}>
          <PrintForm drawMap={services.drawMap} onBack={() => setIsPrinting(false)} />
        </PanelBoundary>
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
