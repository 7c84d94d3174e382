import { shellMessages } from '../i18n/shell-messages.ts';
import { useMessages } from '../ui/atlas-context.ts';
import { PanelBoundary } from '../ui/common/panel-boundary.tsx';
import { ResultCount } from '../ui/results/result-count.tsx';
import { Attribution } from '../ui/shell/attribution.tsx';
import { BoundaryNotice } from '../ui/shell/boundary-notice.tsx';
import { IllustrativeBadge } from '../ui/shell/illustrative-badge.tsx';
import { WallControls } from '../ui/wall/wall-controls.tsx';
import { MapPane } from './map-pane.tsx';

export type Layout = 'desk' | 'phone' | 'wall';

/** The map with what lies upon it. */
export function Stage({ layout }: { readonly layout: Layout }) {
  const words = useMessages(shellMessages);
  return (
    <section className="stage" aria-label={words.map}>
      <PanelBoundary name={words.map}>
        <MapPane />
      </PanelBoundary>
      {layout === 'wall' ? (
        <WallControls />
      ) : (
        <div className="stage-top">
          <BoundaryNotice />
          {layout === 'phone' && <ResultCount />}
          <IllustrativeBadge />
        </div>
      )}
      <div className="stage-credit">
        <Attribution isShort={layout === 'phone'} />
      </div>
    </section>
  );
}
