import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Paper } from '../../core/sheet/paper.ts';
import './print-root.css';

interface PrintRootProps {
  readonly paper: Paper;
  readonly children: ReactNode;
}

/**
 * What the printer gets instead of the page, as long as it is there: unseen on the screen. At most one
 * stands at a time.
 */
export function PrintRoot({ paper, children }: PrintRootProps) {
  return createPortal(
    <div className="print-root paper" data-paper={`${paper.name}-${paper.orientation}`}>
      {children}
    </div>,
    document.body,
  );
}
