import { legendMessages } from '../../i18n/legend-messages.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { useMessages } from '../atlas-context.ts';
import { ChoroplethLegend } from '../legend/choropleth-legend.tsx';
import { LayerEntries, MarkLegend } from '../legend/legend-parts.tsx';
import '../legend/map-legend.css';

/** What stands on a printed map, in the colours of paper. `own`: the name of the shape drawn over it. */
export function SheetLegend({ own }: { readonly own: string | null }) {
  const words = useMessages(legendMessages);
  const sheet = useMessages(sheetMessages);
  return (
    <div className="sheet-legend">
      <h3 className="sheet-heading">{sheet.legend}</h3>
      {own !== null && (
        <p className="sheet-legend-own">
          <svg viewBox="0 0 7 4" aria-hidden="true">
            <rect className="sheet-shape-area" x="0.4" y="0.4" width="6.2" height="3.2" />
          </svg>
          {own}
        </p>
      )}
      <ChoroplethLegend theme="light" />
      <MarkLegend />
      <LayerEntries theme="light" />
      <p className="legend-hints">
        {[words.clauseHint, words.planned, words.communeOnly].join(' · ')}
      </p>
    </div>
  );
}
