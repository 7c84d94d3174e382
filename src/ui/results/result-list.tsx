import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { RowList } from '../../core/record-order.ts';
import { formatNumber } from '../../i18n/format.ts';
import { resultMessages } from '../../i18n/result-messages.ts';
import { selectTable } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { ResultItem } from './result-item.tsx';
import { useRovingFocus } from './use-roving-focus.ts';

/** Beyond this many, only what is in sight is drawn. */
const VIRTUAL_FROM = 500;
const ESTIMATED_ITEM_PX = 72;

/** So many items are in the list at once: browsers end a page's height at some millions of px. */
const PART_SIZE = 10_000;

/** A list of results, of very many a part at a time. */
export function ResultList({ list }: { readonly list: RowList }) {
  // Another list begins at its beginning.
  const [place, setPlace] = useState({ list, start: 0 });
  const start = place.list === list ? place.start : 0;
  const rows = useMemo(() => list.part(start, PART_SIZE), [list, start]);
  const part = { rows, start, size: list.size };
  return (
    <>
      {list.size > PART_SIZE && (
        <PartChoice {...part} onChange={(next) => setPlace({ list, start: next })} />
      )}
      {rows.length > VIRTUAL_FROM ? <VirtualList {...part} /> : <WholeList {...part} />}
    </>
  );
}

interface ListPart {
  /** Rows of the table, in the order of the list. */
  readonly rows: Uint32Array;
  /** Place of the first of them in the whole list, and its size. */
  readonly start: number;
  readonly size: number;
}

function PartChoice({ rows, start, size, onChange }: ListPart & { onChange(start: number): void }) {
  const words = useMessages(resultMessages);
  const language = useLanguage();
  const write = (count: number) => formatNumber(count, language);
  return (
    <div className="results-part">
      <button
        type="button"
        className="button button-icon button-quiet"
        aria-label={words.partBefore}
        disabled={start === 0}
        onClick={() => onChange(start - PART_SIZE)}
      >
        <ChevronLeft size="1.1em" aria-hidden="true" />
      </button>
      <span>{words.partOf(write(start + 1), write(start + rows.length), write(size))}</span>
      <button
        type="button"
        className="button button-icon button-quiet"
        aria-label={words.partAfter}
        disabled={start + rows.length >= size}
        onClick={() => onChange(start + PART_SIZE)}
      >
        <ChevronRight size="1.1em" aria-hidden="true" />
      </button>
    </div>
  );
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

function WholeList({ rows }: ListPart) {
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

function VirtualList({ rows, start, size }: ListPart) {
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
        {virtualizer.getVirtualItems().map(({ index, key, start: topPx }) => {
          const item = itemAt(index);
          if (!item) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-record={item.id}
              aria-setsize={size}
              aria-posinset={start + index + 1}
              style={{ translate: `0 ${topPx}px` }}
            >
              <ResultItem {...item.props} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
