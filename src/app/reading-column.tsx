import { detailMessages } from '../i18n/detail-messages.ts';
import { resultMessages } from '../i18n/result-messages.ts';
import { shellMessages } from '../i18n/shell-messages.ts';
import { useMessages } from '../ui/atlas-context.ts';
import { OnceOpen } from '../ui/common/once-open.tsx';
import { PanelBoundary } from '../ui/common/panel-boundary.tsx';
import { DetailsPanel } from '../ui/details/details-panel.tsx';
import { ResultsPanel } from '../ui/results/results-panel.tsx';
import { StatisticsPanel } from '../ui/statistics/statistics-panel.tsx';

/** Right of the map: what is selected, its figures, and everything that the filter lets pass. */
export function ReadingColumn() {
  const words = useMessages(shellMessages);
  const details = useMessages(detailMessages);
  const results = useMessages(resultMessages);
  return (
    <div className="column-reading">
      <OnceOpen>
        <div className="reading-pane reading-upper">
          <PanelBoundary name={details.details}>
            <DetailsPanel />
          </PanelBoundary>
          <PanelBoundary name={words.tabFigures}>
            <StatisticsPanel />
          </PanelBoundary>
        </div>
        <div className="reading-pane reading-results">
          <PanelBoundary name={results.results}>
            <ResultsPanel />
          </PanelBoundary>
        </div>
      </OnceOpen>
    </div>
  );
}
