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

function WholeList({ rows }: ResultListProps) {
  const words = useMessages(resultMessages);
  const { recordAt } = useAtlas(selectTable);
  const focus = useRovingFocus(rows.length, () => undefined);
  return (
    <ul className="results-list" aria-label={words.results}>
      {Array.from(rows, (row, index) => (
        <li key={recordAt(row).properties.id} data-record={recordAt(row).properties.id}>
          <ResultItem
            ref={focus.itemRef(index)}
            row={row}
            isTabStop={index === focus.index}
            onFocus={() => focus.setIndex(index)}
            onKeyDown={focus.onKeyDown}
          />
        </li>
      ))}
    </ul>
  );
}

function VirtualList({ rows }: ResultListProps) {
  const words = useMessages(resultMessages);
  const { recordAt } = useAtlas(selectTable);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ITEM_PX,
    getItemKey: (index) => rows[index] ?? index,
    overscan: 8,
  });
  const focus = useRovingFocus(rows.length, (index) => virtualizer.scrollToIndex(index));
  return (
    <div ref={scroller} className="results-scroller">
      <ul
        className="results-list results-list-virtual"
        aria-label={words.results}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-record={recordAt(row).properties.id}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ translate: `0 ${start}px` }}
            >
              <ResultItem
                ref={focus.itemRef(index)}
                row={row}
                isTabStop={index === focus.index}
                onFocus={() => focus.setIndex(index)}
                onKeyDown={focus.onKeyDown}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
