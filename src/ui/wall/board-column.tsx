import { useLayoutEffect, useRef } from 'react';
import { setPageCount } from '../../state/wall/board-pages.ts';
import type { BoardSection } from './board-section.ts';
import { useBoardLayout } from './use-board-layout.ts';
import { useBoardPages, useWall } from './wall-context.ts';

interface BoardColumnProps {
  readonly sections: readonly BoardSection[];
}

/**
 * The body of a board: its sections laid into pages of the panel's height, of which one is shown. All
 * blocks are there and measured at their real size; those of other pages are only not seen.
 */
export function BoardColumn({ sections }: BoardColumnProps) {
  const room = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const { pages: store } = useWall();
  const pages = useBoardLayout(room, column, sections);
  const { page: asked } = useBoardPages();
  useLayoutEffect(() => setPageCount(store, pages.length), [store, pages]);
  const { from, to } = pages[Math.min(asked, pages.length - 1)] ?? { from: 0, to: 0 };
  const isOnPage = (index: number) => index >= from && index < to;
  let next = 0;
  const parts = sections.flatMap(({ key, heading, blocks }, section) => {
    const first = next;
    next += blocks.length;
    const isSeen = blocks.some((_, index) => isOnPage(first + index));
    const head = heading !== null && (
      <div
        key={key}
        className="board-heading"
        data-section={section}
        data-part="heading"
        data-seen={isSeen}
      >
        {heading}
      </div>
    );
    return [
      head,
      ...blocks.map((block, index) => (
        <div
          key={`${key} ${block.key}`}
          className="board-block"
          data-section={section}
          data-seen={isOnPage(first + index)}
        >
          {block.node}
        </div>
      )),
    ];
  });
  return (
    <div className="board-room" ref={room}>
      <div className="board-column" ref={column}>
        {parts}
      </div>
    </div>
  );
}
