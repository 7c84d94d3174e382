import { type ReactNode, useState } from 'react';
import type { Paper } from '../../core/sheet/paper.ts';
import type { SheetWindow } from '../../core/sheet/sheet-projection.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { useMessages } from '../atlas-context.ts';
import '../common/controls.css';
import './print-layout.css';
import { PrintRoot } from './print-root.tsx';
import { type DrawMap, useMapPicture } from './use-map-picture.ts';

interface PrintLayoutProps {
  readonly paper: Paper;
  readonly mapWindow: SheetWindow;
  readonly drawMap: DrawMap;
  /** The form's fields. */
  readonly fields: ReactNode;
  /** Where to go instead of to the printer. */
  readonly wayBack?: ReactNode;
  /** The page with the map, and everything that goes to the printer, around the map's picture. */
  readonly mapPage: (picture: string | null) => ReactNode;
  readonly sheet: (picture: string | null) => ReactNode;
}

/** A form beside a preview of the sheet that it makes, and the way to the printer. */
export function PrintLayout(props: PrintLayoutProps) {
  const { paper, mapWindow, drawMap, fields, wayBack, mapPage, sheet } = props;
  const words = useMessages(sheetMessages);
  const [attempt, setAttempt] = useState(0);
  const drawn = useMapPicture({ drawMap, mapWindow, attempt });
  const picture = drawn.status === 'drawn' ? drawn.url : null;
  return (
    <div className="print-form">
      <div className="print-choices">
        {fields}
        <p aria-live="polite" className="modal-note">
          {drawn.status === 'drawing' && words.drawing}
          {drawn.status === 'failed' && `${words.drawFailed} ${drawn.reason}`}
        </p>
        <div className="modal-ways modal-ways-end">
          {wayBack}
          {drawn.status === 'failed' && (
            <button type="button" className="button" onClick={() => setAttempt(attempt + 1)}>
              {words.drawAgain}
            </button>
          )}
          <button
            type="button"
            className="button button-main"
            disabled={picture === null}
            onClick={() => window.print()}
          >
            {words.toPrinter}
          </button>
        </div>
      </div>
      <figure className="print-preview" aria-label={words.preview}>
        <div className="print-preview-sheet paper" data-paper={paper.name}>
          {mapPage(picture)}
        </div>
      </figure>
      <PrintRoot paper={paper}>{sheet(picture)}</PrintRoot>
    </div>
  );
}
