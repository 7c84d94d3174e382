import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { shellMessages } from '../i18n/shell-messages.ts';
import { useAtlas, useMessages } from '../ui/atlas-context.ts';
import { PanelBoundary } from '../ui/common/panel-boundary.tsx';
import { DetailsPanel } from '../ui/details/details-panel.tsx';
import { ResultsPanel } from '../ui/results/results-panel.tsx';
import { BottomSheet } from '../ui/sheet/bottom-sheet.tsx';
import { StatisticsPanel } from '../ui/statistics/statistics-panel.tsx';
import { Filters } from './filters.tsx';
import './phone-sheet.css';
import { TimeStrip } from './time-strip.tsx';

const TABS = ['results', 'filters', 'figures', 'details'] as const;
type Tab = (typeof TABS)[number];

const WORDS = {
  results: 'tabResults',
  filters: 'tabFilters',
  figures: 'tabFigures',
  details: 'tabDetails',
} as const;

/** On a phone, everything but the map lies in a sheet with tabs. */
export function PhoneSheet() {
  const words = useMessages(shellMessages);
  const id = useId();
  const [tab, setTab] = useState<Tab>('results');
  const selected = useAtlas(({ view }) => view.record ?? view.unit);
  const tabs = useRef<HTMLDivElement>(null);

  useEffect(() => {
    setTab((shown) => (selected !== null ? 'details' : shown === 'details' ? 'results' : shown));
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    setTab(next);
    tabs.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };

  return (
    <BottomSheet>
      <div className="phone-sheet">
        <div ref={tabs} className="phone-tabs" role="tablist" aria-label={words.tabs}>
          {TABS.map((name) => (
            <button
              key={name}
              id={`${id}${name}`}
              type="button"
              role="tab"
              className="phone-tab"
              data-tab={name}
              aria-selected={name === tab}
              aria-controls={`${id}${name}-panel`}
              tabIndex={name === tab ? 0 : -1}
              onClick={() => setTab(name)}
              onKeyDown={onKeyDown}
            >
              {words[WORDS[name]]}
            </button>
          ))}
        </div>
        {TABS.map((name) => (
          <div
            key={name}
            id={`${id}${name}-panel`}
            className="phone-page"
            role="tabpanel"
            aria-labelledby={`${id}${name}`}
            hidden={name !== tab}
          >
            <PanelBoundary name={words[WORDS[name]]}>
              <Page tab={name} />
            </PanelBoundary>
          </div>
        ))}
      </div>
    </BottomSheet>
  );
}

function Page({ tab }: { readonly tab: Tab }) {
  switch (tab) {
    case 'results':
      return <ResultsPanel hasCount={false} />;
    case 'filters':
      return (
        <>
          <TimeStrip />
          <Filters />
        </>
      );
    case 'figures':
      return <StatisticsPanel />;
    case 'details':
      return <DetailsPanel />;
    default:
      return tab satisfies never;
  }
}
