import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { mapControlsMessages } from '../../i18n/map-controls-messages.ts';
import { useMessages } from '../atlas-context.ts';
import './bottom-sheet.css';

const HEIGHTS = ['peek', 'half', 'full'] as const;
type SheetHeight = (typeof HEIGHTS)[number];

/** Shares of the sheet's container, as in bottom-sheet.css. */
const SHARES: Readonly<Record<SheetHeight, number>> = { peek: 0.16, half: 0.52, full: 0.92 };
const CLICK_SLOP_PX = 6;

function nearestHeight(share: number): SheetHeight {
  return HEIGHTS.reduce((best, each) =>
    Math.abs(SHARES[each] - share) < Math.abs(SHARES[best] - share) ? each : best,
  );
}

/** Where a press goes, so that every height is reached without a drag (WCAG 2.2, 2.5.7). */
const NEXT: Readonly<Record<SheetHeight, SheetHeight>> = {
  peek: 'half',
  half: 'full',
  full: 'peek',
};

function neighbour(height: SheetHeight, by: 1 | -1): SheetHeight {
  return HEIGHTS[HEIGHTS.indexOf(height) + by] ?? height;
}

interface BottomSheetProps {
  readonly children: ReactNode;
}

/**
 * A sheet over the map, for phones, in three heights: drag its handle, press it, or use the arrow
 * keys. The map behind it stays reachable. It fills the width of its positioned container.
 */
export function BottomSheet({ children }: BottomSheetProps) {
  const words = useMessages(mapControlsMessages);
  const [height, setHeight] = useState<SheetHeight>('half');
  const [dragged, setDragged] = useState<number | null>(null);
  const drag = useRef<{ readonly y: number; readonly share: number } | null>(null);
  const sheet = useRef<HTMLElement>(null);

  const shareAt = (clientY: number): number => {
    const whole = sheet.current?.parentElement?.clientHeight ?? 0;
    const from = drag.current;
    if (from === null || whole === 0) return SHARES[height];
    const share = from.share + (from.y - clientY) / whole;
    return Math.min(Math.max(share, SHARES.peek / 2), SHARES.full);
  };
  const onPointerDown = (event: PointerEvent) => {
    drag.current = { y: event.clientY, share: SHARES[height] };
    event.currentTarget.setPointerCapture?.(event.pointerId);
  };
  const onPointerMove = ({ clientY }: PointerEvent) => {
    if (drag.current !== null) setDragged(shareAt(clientY));
  };
  const onPointerUp = ({ clientY }: PointerEvent) => {
    const from = drag.current;
    if (from !== null && Math.abs(from.y - clientY) > CLICK_SLOP_PX) {
      setHeight(nearestHeight(shareAt(clientY)));
    }
    setDragged(null);
  };
  const onClick = ({ clientY, detail }: { clientY: number; detail: number }) => {
    const from = drag.current;
    drag.current = null;
    // A drag ends in a click, too; keys press without a pointer (detail 0).
    const wasDragged = from !== null && Math.abs(from.y - clientY) > CLICK_SLOP_PX;
    if (detail > 0 && wasDragged) return;
    setHeight(NEXT[height]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    setHeight(neighbour(height, event.key === 'ArrowUp' ? 1 : -1));
  };

  return (
    <section
      ref={sheet}
      className={dragged === null ? 'bottom-sheet' : 'bottom-sheet bottom-sheet-dragged'}
      data-height={height}
      aria-label={words.sheet}
      style={dragged === null ? undefined : { height: `${dragged * 100}%` }}
    >
      <button
        type="button"
        className="sheet-handle"
        aria-expanded={height !== 'peek'}
        aria-label={words.sheetTo[NEXT[height]]}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDragged(null)}
        onClick={onClick}
        onKeyDown={onKeyDown}
      />
      <div className="sheet-body">{children}</div>
    </section>
  );
}
