import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { AtlasRecord } from '../../core/record.ts';
import { resultMessages } from '../../i18n/result-messages.ts';
import { useMessages } from '../atlas-context.ts';
import { ResultItem } from './result-item.tsx';
import { useRovingFocus } from './use-roving-focus.ts';

/** Beyond this many, only what is in sight is drawn. */
const VIRTUAL_FROM = 500;
const ESTIMATED_ITEM_PX = 72;

interface ResultListProps {
  readonly records: readonly AtlasRecord[];
}

export function ResultList({ records }: ResultListProps) {
  return records.length > VIRTUAL_FROM ? (
    <VirtualList records={records} />
  ) : (
    <WholeList records={records} />
  );
}

function WholeList({ records }: ResultListProps) {
  const words = useMessages(resultMessages);
  const focus = useRovingFocus(records.length, () => undefined);
  return (
    <ul className="results-list" aria-label={words.results}>
      {records.map((record, index) => (
        <li key={record.properties.id} data-record={record.properties.id}>
          <ResultItem
            ref={focus.itemRef(index)}
            record={record}
            isTabStop={index === focus.index}
            onFocus={() => focus.setIndex(index)}
            onKeyDown={focus.onKeyDown}
          />
        </li>
      ))}
    </ul>
  );
}

function VirtualList({ records }: ResultListProps) {
  const words = useMessages(resultMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: records.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ITEM_PX,
    getItemKey: (index) => records[index]?.properties.id ?? index,
    overscan: 8,
  });
  const focus = useRovingFocus(records.length, (index) => virtualizer.scrollToIndex(index));
  return (
    <div ref={scroller} className="results-scroller">
      <ul
        className="results-list results-list-virtual"
        aria-label={words.results}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const record = records[index];
          if (!record) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-record={record.properties.id}
              aria-setsize={records.length}
              aria-posinset={index + 1}
              style={{ translate: `0 ${start}px` }}
            >
              <ResultItem
                ref={focus.itemRef(index)}
                record={record}
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
