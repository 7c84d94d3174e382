import { X } from 'lucide-react';
import { domainOf } from '../../../core/chart-layout.ts';
import type { Indicator } from '../../../core/indicator.ts';
import { comparisonMessages } from '../../../i18n/comparison-messages.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { nameWithAge } from '../../../i18n/unit-words.ts';
import { changeView } from '../../../state/store.ts';
import { selectComparedSeries, type UnitSeries } from '../../../state/unit-statistics.ts';
import { MAX_COMPARED } from '../../../state/view.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../../atlas-context.ts';
import { removeCompared } from '../../common/compared-units.ts';
import { SeriesNotes, UnitSeriesBlock } from '../series-section.tsx';
import { AddUnit } from './add-unit.tsx';
import './comparison.css';
import { COMPARISON_SCOPE, ComparisonTable } from './comparison-table.tsx';

interface ComparisonProps {
  readonly indicator: Indicator;
}

/** Up to four units over the years on one scale, and their values in one table. */
export function Comparison({ indicator }: ComparisonProps) {
  const language = useLanguage();
  const words = useMessages(comparisonMessages);
  const compared = useAtlas(selectComparedSeries);
  const domain = domainOf(compared.map(({ series }) => series));
  const count = (value: number) => formatNumber(value, language);
  if (compared.length === 0) return null;
  const hasBothVintages = new Set(compared.map(({ unit }) => unit.vintage)).size > 1;
  return (
    <section className="comparison" aria-labelledby="comparison-title">
      <h3 className="series-title" id="comparison-title" data-count={compared.length}>
        {words.title(count(compared.length), count(MAX_COMPARED))}
      </h3>
      <Chosen compared={compared} />
      <p className="figure-note">
        {words.scale} {hasBothVintages && words.boundaries}
      </p>
      <div className="comparison-charts">
        {compared.map((each) => (
          <UnitSeriesBlock
            key={each.unit.id}
            {...each}
            indicator={indicator}
            domain={domain}
            isAlone={false}
            scope={COMPARISON_SCOPE}
          />
        ))}
      </div>
      <SeriesNotes all={compared.map(({ series }) => series)} />
      <ComparisonTable compared={compared} indicator={indicator} />
    </section>
  );
}

/** The units compared, each to be taken out, and room for another. */
function Chosen({ compared }: { readonly compared: readonly UnitSeries[] }) {
  const store = useAtlasStore();
  const language = useLanguage();
  const words = useMessages(comparisonMessages);
  return (
    <div className="comparison-chosen">
      {compared.map(({ unit }) => (
        <button
          key={unit.id}
          type="button"
          className="chip"
          aria-label={words.remove(nameWithAge(unit, language))}
          onClick={() => removeCompared(store, unit.id)}
        >
          {nameWithAge(unit, language)}
          <X size={14} aria-hidden />
        </button>
      ))}
      {compared.length < MAX_COMPARED && <AddUnit />}
      <button
        type="button"
        className="button button-quiet"
        onClick={() => changeView(store, { compared: [] })}
      >
        {words.removeAll}
      </button>
    </div>
  );
}
