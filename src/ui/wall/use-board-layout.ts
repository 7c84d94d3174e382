import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Page, packPages } from '../../core/wall/pack-pages.ts';

const UNMEASURED: readonly Page[] = [{ from: 0, to: 0 }];

interface Measured {
  readonly pages: readonly Page[];
  /** Whether a block alone is higher than a page. */
  readonly isTooHigh: boolean;
}

/** Lays the blocks of a column into pages as high as the room that it stands in. */
function measure(room: HTMLElement, column: HTMLElement): Measured {
  const children = [...column.children].filter((child) => child instanceof HTMLElement);
  const gapPx = Number.parseFloat(getComputedStyle(column).rowGap) || 0;
  const headingsPx: number[] = [];
  const blocks = children.flatMap((child) => {
    const section = Number(child.dataset.section);
    const heightPx = child.getBoundingClientRect().height;
    if (child.dataset.part !== 'heading') return [{ heightPx, section }];
    headingsPx[section] = heightPx + gapPx;
    return [];
  });
  const availablePx = room.getBoundingClientRect().height;
  const isTooHigh = blocks.some(
    ({ heightPx, section }) => heightPx + (headingsPx[section] ?? 0) > availablePx,
  );
  return { pages: packPages({ blocks, headingsPx, gapPx, availablePx }), isTooHigh };
}

/**
 * The pages of a board, measured in place whenever its room, its type or what stands in it changes. If
 * a block alone is higher than a page, parts of second rank (`board-spare`) go: `data-trimmed`.
 */
export function useBoardLayout(
  room: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  content: unknown,
): readonly Page[] {
  const [pages, setPages] = useState(UNMEASURED);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content is measured anew
  useLayoutEffect(() => {
    const [roomElement, columnElement] = [room.current, column.current];
    if (roomElement === null || columnElement === null) return;
    const look = () => {
      delete columnElement.dataset.trimmed;
      let measured = measure(roomElement, columnElement);
      if (measured.isTooHigh) {
        columnElement.dataset.trimmed = '';
        measured = measure(roomElement, columnElement);
      }
      const next = measured.pages;
      setPages((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(roomElement);
    observer.observe(columnElement);
    // A block of another page that grows does not change its column.
    for (const block of columnElement.children) observer.observe(block);
    document.fonts.addEventListener('loadingdone', look);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', look);
    };
  }, [room, column, content]);
  return pages;
}
