import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { RAMPS, RISK_COLOURS, type RiskLevel } from '../../core/palette.ts';
import { pick } from '../../i18n/language.ts';
import { legendMessages } from '../../i18n/legend-messages.ts';
import { selectVisibleLayers, styleContextOf } from '../../state/legend.ts';
import { selectPaintedChoropleth } from '../../state/statistics.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { MarkIcon } from '../common/mark-icon.tsx';
import { useMediaQuery } from '../common/use-media-query.ts';
import { useTheme } from '../common/use-theme.ts';
import { ChoroplethLegend } from './choropleth-legend.tsx';
import { LegendSymbol } from './legend-symbol.tsx';
import './map-legend.css';

const PHONE = '(max-width: 48rem)';
const RISK_LEVELS: readonly RiskLevel[] = [1, 2, 3, 4, 5];

/** What the colours, shapes and lines on the map stand for. Folded, the indicator stays in sight. */
export function MapLegend() {
  const words = useMessages(legendMessages);
  const isPhone = useMediaQuery(PHONE);
  const [isOpen, setOpen] = useState(false);
  const hasMarks = isOpen || !isPhone;
  const layers = useAtlas(selectVisibleLayers);
  const isPainted = useAtlas((state) => selectPaintedChoropleth(state) !== null);
  const hasDensity = useAtlas((state) => state.view.hasDensity);
  const label = isOpen ? words.hide : words.show;
  return (
    <section className="map-legend" aria-label={words.title}>
      {hasDensity && <DensityLegend />}
      {isPainted && <ChoroplethLegend />}
      {!hasDensity && !isPainted && <p className="legend-title">{words.title}</p>}
      <button
        type="button"
        className="legend-toggle"
        aria-expanded={isOpen}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
      </button>
      {hasMarks && <MarkLegend />}
      {isOpen && (
        <div className="legend-more">
          {layers.some(({ id }) => id === 'rescue-plans') && <RiskLegend />}
          <LayerEntries />
          <p className="legend-hints">
            {[words.clauseHint, words.planned, words.communeOnly].join(' · ')}
          </p>
        </div>
      )}
    </section>
  );
}

/** How closely records lie together: no numbers, since the blur has none to give. */
function DensityLegend() {
  const words = useMessages(legendMessages);
  const theme = useTheme();
  const ramp = theme === 'dark' ? RAMPS.density.toReversed() : RAMPS.density;
  return (
    <div className="legend-choropleth">
      <p className="legend-title">
        <strong>{words.density}</strong>
      </p>
      <div className="legend-density">
        <span>{words.sparse}</span>
        <span
          className="legend-density-ramp"
          style={{ background: `linear-gradient(to right, ${ramp.join(', ')})` }}
        />
        <span>{words.dense}</span>
      </div>
    </div>
  );
}

/** Shape says the kind of record: one mark for each visible layer of records. */
function MarkLegend() {
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
function RiskLegend() {
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
function LayerEntries() {
  const store = useAtlasStore();
  const language = useLanguage();
  const theme = useTheme();
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
