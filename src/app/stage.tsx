import type { Map as MapLibreMap } from 'maplibre-gl';
import { shellMessages } from '../i18n/shell-messages.ts';
import { useMessages } from '../ui/atlas-context.ts';
import { OnceOpen } from '../ui/common/once-open.tsx';
import { PanelBoundary } from '../ui/common/panel-boundary.tsx';
import { MapLegend } from '../ui/legend/map-legend.tsx';
import { MapControls } from '../ui/map-controls/map-controls.tsx';
import { MapDescription } from '../ui/map-controls/map-description.tsx';
import { PointerPosition } from '../ui/map-controls/pointer-position.tsx';
import { ResultCount } from '../ui/results/result-count.tsx';
import { Attribution } from '../ui/shell/attribution.tsx';
import { BoundaryNotice } from '../ui/shell/boundary-notice.tsx';
import { IllustrativeBadge } from '../ui/shell/illustrative-badge.tsx';
import { MapPane } from './map-pane.tsx';

export type Layout = 'desk' | 'phone' | 'wall' | 'embed';

interface StageProps {
  readonly layout: Layout;
  readonly onMap: (map: MapLibreMap | null) => void;
}

/** The map with what lies upon it. */
export function Stage({ layout, onMap }: StageProps) {
  const words = useMessages(shellMessages);
  const isEmbedded = layout === 'embed';
  // Where the map is small, the legend stands below it.
  const isSmall = layout === 'phone' || isEmbedded;
  return (
    <section className="stage" aria-label={words.map}>
      <div className="stage-map">
        <PanelBoundary name={words.map}>
          <MapPane onMap={onMap} />
        </PanelBoundary>
      </div>
      {layout !== 'wall' && (
        <>
          <OnceOpen>
            <MapDescription />
          </OnceOpen>
          <div className="stage-top">
            {isSmall && <ResultCount />}
            {isSmall && <IllustrativeBadge />}
            {!isSmall && <BoundaryNotice />}
          </div>
          <div className="stage-controls">
            <PanelBoundary name={words.map}>
              <MapControls />
            </PanelBoundary>
          </div>
          <div className="stage-legend">
            <OnceOpen>
              {isSmall ? <BoundaryNotice /> : <IllustrativeBadge />}
              <PanelBoundary name={words.legend}>
                <MapLegend />
              </PanelBoundary>
            </OnceOpen>
          </div>
        </>
      )}
      <div className="stage-credit">
        {layout === 'desk' && <PointerPosition />}
        {!isEmbedded && <Attribution isShort={layout !== 'desk'} />}
      </div>
    </section>
  );
}
