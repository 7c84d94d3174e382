import type { CSSProperties, ReactNode } from 'react';
import { mapFrame, type Paper, printedSize, SHEET_PARTS_MM } from '../../core/sheet/paper.ts';
import './sheet.css';

interface SheetPageProps {
  readonly paper: Paper;
  readonly title: string;
  readonly subtitle: string;
  /** Printed in the corner; empty: nothing is. */
  readonly mark?: string;
  /** The map, and what stands beside or below it. */
  readonly children: ReactNode;
}

const mm = (length: number) => `${length}mm`;

/** The sheet with a map, exactly one page. */
export function SheetPage({ paper, title, subtitle, mark = '', children }: SheetPageProps) {
  const { widthMm, heightMm } = printedSize(paper);
  const frame = mapFrame(paper);
  const { header, gutterX, gutterY } = SHEET_PARTS_MM;
  const lengths: CSSProperties & Readonly<Record<`--${string}`, string>> = {
    width: mm(widthMm),
    // A hair less than the paper, or rounding would begin another page.
    height: mm(heightMm - 0.3),
    '--sheet-header': mm(header),
    '--sheet-map-width': mm(frame.widthMm + 2 * gutterX),
    '--sheet-map-height': mm(frame.heightMm + 2 * gutterY),
  };
  return (
    <section className="sheet sheet-page" data-orientation={paper.orientation} style={lengths}>
      <header className="sheet-header">
        <div>
          <h1 className="sheet-title">{title}</h1>
          <p className="sheet-subtitle">{subtitle}</p>
        </div>
        {mark !== '' && <p className="sheet-mark">{mark}</p>}
      </header>
      {children}
    </section>
  );
}
