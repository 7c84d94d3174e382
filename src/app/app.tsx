import type { Map as MapLibreMap } from 'maplibre-gl';
import { useState } from 'react';
import { useAtlas } from '../ui/atlas-context.ts';
import '../ui/common/controls.css';
import { PHONE_QUERY } from '../ui/common/phone.ts';
import { useMediaQuery } from '../ui/common/use-media-query.ts';
import { Alerts } from '../ui/messages/alerts.tsx';
import { Banner } from '../ui/shell/banner.tsx';
import { LoadingBar } from '../ui/shell/loading-bar.tsx';
import './app.css';
import { useEmbeddedView } from './embed/use-embedded-view.ts';
import { FilterColumn } from './filter-column.tsx';
import './phone-low.css';
import { PhoneSheet } from './phone-sheet.tsx';
import { usePlanning } from './plan/use-planning.ts';
import { ReadingColumn } from './reading-column.tsx';
import { Stage } from './stage.tsx';
import { useTakeAway } from './take-away/use-take-away.tsx';
import { TimeStrip } from './time-strip.tsx';
import { useDeskTools } from './wall/use-desk-tools.ts';
import { useWallView } from './wall/use-wall-view.ts';

/**
 * The page: one map, and around it the furniture of the view. The map keeps its place in the tree,
 * so that it is never built anew when the furniture changes.
 */
export function App() {
  const view = useAtlas((state) => state.view.view);
  const isEmbedded = useAtlas((state) => state.view.isEmbedded);
  const isWall = view === 'wall';
  const isPhone = useMediaQuery(PHONE_QUERY) && !isWall && !isEmbedded;
  const isPlan = view === 'plan';
  const isDesk = !isWall && !isPhone && !isEmbedded;
  const layout = isEmbedded ? 'embed' : isWall ? 'wall' : isPhone ? 'phone' : 'desk';
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const loaded = usePlanning(isPlan);
  const wall = useWallView(isWall);
  const desk = useDeskTools(isDesk);
  const takeAway = useTakeAway();
  const embedded = useEmbeddedView(isEmbedded);
  return (
    <div className={`app app-${layout}${isPlan ? ' app-plan' : ''}`}>
      {!isWall && !isEmbedded && (
        <Banner isNarrow={isPhone} takeAway={takeAway.buttons}>
          {desk !== null && <desk.DeskTools map={map} />}
        </Banner>
      )}
      {takeAway.dialog}
      <Alerts />
      <main className="frame">
        <LoadingBar />
        {isDesk && !isPlan && <FilterColumn />}
        <Stage layout={layout} onMap={setMap} />
        {isDesk && <TimeStrip />}
        {isDesk && !isPlan && <ReadingColumn />}
        {loaded !== null && <loaded.parts.PlanView planning={loaded.planning} map={map} />}
        {isPhone && !isPlan && <PhoneSheet />}
        {wall !== null && <wall.WallView map={map} />}
        {embedded !== null && <embedded.EmbeddedView map={map} />}
      </main>
    </div>
  );
}
