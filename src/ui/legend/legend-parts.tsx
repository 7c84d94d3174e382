import { RISK_COLOURS, type RiskLevel, type Theme } from '../../core/palette.ts';
import { pick } from '../../i18n/language.ts';
import { legendMessages } from '../../i18n/legend-messages.ts';
import { selectVisibleLayers, styleContextOf } from '../../state/legend.ts';
import { selectPaintedChoropleth } from '../../state/statistics.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { MarkIcon } from '../common/mark-icon.tsx';
import { LegendSymbol } from './legend-symbol.tsx';

const RISK_LEVELS: readonly RiskLevel[] = [1, 2, 3, 4, 5];

/** Shape says the kind of record: one mark for each visible layer of records. */
export function MarkLegend() {
  const language = useLanguage();
  const layers = useAtlas(selectVisibleLayers).flatMap(({ id, title, record }) =>
    record === undefined ? [] : { id, title, shape: record.shape },
  );
  if (layers.length === 0) return null;
  return (
    <ul className="legend-entries">
      {layers.map(({ id, title, shape }) => (
        <li key={id}>
          <span className="legend-symbol">
            <MarkIcon shape={shape} />
          </span>
          {pick(title, language)}
        </li>
      ))}
    </ul>
  );
}

/** Levels 1 to 5 in the official colours. */
export function RiskLegend() {
  const words = useMessages(legendMessages);
  return (
    <div className="legend-risk">
      <span>{words.risk}</span>
      <ol>
        {RISK_LEVELS.map((level) => (
          <li key={level} style={{ background: RISK_COLOURS[level] }} data-level={level}>
            <span className="visually-hidden">{words.riskLevel(level)}</span>
            <span aria-hidden="true">{level}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What the other layers say of their lines and areas. */
export function LayerEntries({ theme }: { readonly theme: Theme }) {
  const store = useAtlasStore();
  const language = useLanguage();
  const layers = useAtlas(selectVisibleLayers);
  // The choropleth is drawn above from the same selector; a layer's own marks are its shape.
  useAtlas(selectPaintedChoropleth);
  const context = styleContextOf(store.getState(), theme);
  const entries = layers
    .filter(({ id }) => id !== 'indicators')
    .flatMap((layer) => layer.legend?.(context) ?? [])
    .filter(({ symbol }) => symbol.kind !== 'mark');
  if (entries.length === 0) return null;
  return (
    <ul className="legend-entries legend-lines">
      {entries.map((entry) => (
        <li key={entry.label.vi}>
          <LegendSymbol symbol={entry.symbol} />
          {pick(entry.label, language)}
        </li>
      ))}
    </ul>
  );
}
