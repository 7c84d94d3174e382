import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { resultMessages } from '../../i18n/result-messages.ts';
import { selectTable } from '../../state/selectors.ts';
import { useAtlas, useMessages } from '../atlas-context.ts';
import { ResultItem } from './result-item.tsx';
import { useRovingFocus } from './use-roving-focus.ts';

/** Beyond this many, only what is in sight is drawn. */
const VIRTUAL_FROM = 500;
const ESTIMATED_ITEM_PX = 72;

interface ResultListProps {
  /** Rows of the table, in the order of the list. */
  readonly rows: Uint32Array;
}

export function ResultList({ rows }: ResultListProps) {
  return rows.length > VIRTUAL_FROM ? <VirtualList rows={rows} /> : <WholeList rows={rows} />;
}

/** What the items need, looked up once for all of them. */
function useItems(rows: Uint32Array, focusIndex: number) {
  const table = useAtlas(selectTable);
  const selected = useAtlas(({ view }) => view.record);
  const hovered = useAtlas(({ session }) => session.hoveredRecord);
  return (index: number) => {
    const row = rows[index];
    if (row === undefined) return null;
    const record = table.recordAt(row);
    const { id } = record.properties;
    return {
      id,
      props: {
        record,
        isMarked: !Number.isNaN(table.lng[row]),
        isTabStop: index === focusIndex,
        isSelected: id === selected,
        isHovered: id === hovered,
      },
    };
  };
}

function WholeList({ rows }: ResultListProps) {
  const words = useMessages(resultMessages);
  const list = useRef<HTMLUListElement>(null);
  const focus = useRovingFocus({ list, count: rows.length, reveal: () => undefined });
  const itemAt = useItems(rows, focus.index);
  return (
    // The buttons in the items take the focus and the keys; the list listens for all of them.
    <ul
      ref={list}
      className="results-list"
      aria-label={words.results}
      onKeyDown={focus.onKeyDown}
      onFocus={focus.onFocus}
    >
      {Array.from(rows, (_, index) => {
        const item = itemAt(index);
        if (!item) return null;
        return (
          <li key={item.id} className="results-item" data-index={index} data-record={item.id}>
            <ResultItem {...item.props} />
          </li>
        );
      })}
    </ul>
  );
}

function VirtualList({ rows }: ResultListProps) {
  const words = useMessages(resultMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ITEM_PX,
    getItemKey: (index) => rows[index] ?? index,
    overscan: 8,
  });
  const reveal = (index: number) => virtualizer.scrollToIndex(index);
  const focus = useRovingFocus({ list, count: rows.length, reveal });
  const itemAt = useItems(rows, focus.index);
  return (
    <div ref={scroller} className="results-scroller">
      <ul
        ref={list}
        className="results-list results-list-virtual"
        aria-label={words.results}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={focus.onKeyDown}
        onFocus={focus.onFocus}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = itemAt(index);
          if (!item) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-record={item.id}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ translate: `0 ${start}px` }}
            >
              <ResultItem {...item.props} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
