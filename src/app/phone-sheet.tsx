import { useEffect, useId, useState } from 'react';
import { shellMessages } from '../i18n/shell-messages.ts';
import { useAtlas, useMessages } from '../ui/atlas-context.ts';
import { OnceOpen } from '../ui/common/once-open.tsx';
import { PanelBoundary } from '../ui/common/panel-boundary.tsx';
import { TabList } from '../ui/common/tab-list.tsx';
import { DetailsPanel } from '../ui/details/details-panel.tsx';
import { ResultsPanel } from '../ui/results/results-panel.tsx';
import { BottomSheet } from '../ui/sheet/bottom-sheet.tsx';
import { StatisticsPanel } from '../ui/statistics/statistics-panel.tsx';
import { Filters } from './filters.tsx';
import './phone-sheet.css';
import { TimeStrip } from './time-strip.tsx';

const TABS = ['results', 'filters', 'figures', 'details'] as const;
type Tab = (typeof TABS)[number];

/** On a phone, everything but the map lies in a sheet with tabs. */
export function PhoneSheet() {
  const words = useMessages(shellMessages);
  const titles: Readonly<Record<Tab, string>> = {
    results: words.tabResults,
    filters: words.tabFilters,
    figures: words.tabFigures,
    details: words.tabDetails,
  };
  const id = useId();
  const [tab, setTab] = useState<Tab>('results');
  const selected = useAtlas(({ view }) => view.record ?? view.unit);

  useEffect(() => {
    setTab((shown) => (selected !== null ? 'details' : shown === 'details' ? 'results' : shown));
  }, [selected]);

  return (
    <BottomSheet>
      <div className="phone-sheet">
        <TabList
          id={id}
          names={TABS}
          tab={tab}
          onChange={setTab}
          label={words.tabs}
          words={titles}
          className="phone-tabs"
          tabClassName="phone-tab"
        />
        {TABS.map((name) => (
          <div
            key={name}
            id={`${id}${name}-panel`}
            className="phone-page"
            role="tabpanel"
            aria-labelledby={`${id}${name}`}
            hidden={name !== tab}
          >
            <PanelBoundary name={titles[name]}>
              <OnceOpen>
                <Page tab={name} />
              </OnceOpen>
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
