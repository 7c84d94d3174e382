import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { RAMPS } from '../../core/palette.ts';
import { legendMessages } from '../../i18n/legend-messages.ts';
import { selectVisibleLayers } from '../../state/legend.ts';
import { selectPaintedChoropleth } from '../../state/statistics.ts';
import { useAtlas, useMessages } from '../atlas-context.ts';
import { PHONE_QUERY } from '../common/phone.ts';
import { useMediaQuery } from '../common/use-media-query.ts';
import { useTheme } from '../common/use-theme.ts';
import { ChoroplethLegend } from './choropleth-legend.tsx';
import { LayerEntries, MarkLegend, RiskLegend } from './legend-parts.tsx';
import { PaintedSources } from './painted-sources.tsx';
import './map-legend.css';

/** What the colours, shapes and lines on the map stand for. Folded, the indicator stays in sight. */
export function MapLegend() {
  const words = useMessages(legendMessages);
  const isPhone = useMediaQuery(PHONE_QUERY);
  const [isOpen, setOpen] = useState(false);
  const hasMarks = isOpen || !isPhone;
  const layers = useAtlas(selectVisibleLayers);
  const isPainted = useAtlas((state) => selectPaintedChoropleth(state) !== null);
  const hasDensity = useAtlas((state) => state.view.hasDensity);
  const theme = useTheme();
  const label = isOpen ? words.hide : words.show;
  return (
    <section className="map-legend" aria-label={words.title}>
      {hasDensity && <DensityLegend />}
      {isPainted && <ChoroplethLegend theme={theme} />}
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
          {isPainted && <PaintedSources />}
          <LayerEntries theme={theme} />
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
  return (
    <div className="legend-choropleth">
      <p className="legend-title">
        <strong>{words.density}</strong>
      </p>
      <div className="legend-density">
        <span>{words.sparse}</span>
        <span
          className="legend-density-ramp"
          style={{
            background: `linear-gradient(to right, ${RAMPS[theme].density.join(', ')})`,
          }}
        />
        <span>{words.dense}</span>
      </div>
    </div>
  );
}
