import type { Map as MapLibreMap } from 'maplibre-gl';
import { useState } from 'react';
import { useStore } from 'zustand';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { createBoardPages } from '../../state/wall/board-pages.ts';
import { createCare } from '../../state/wall/care.ts';
import { createRescue } from '../../state/wall/rescue.ts';
import { createTour } from '../../state/wall/tour.ts';
import { useMessages } from '../../ui/atlas-context.ts';
import { PanelBoundary } from '../../ui/common/panel-boundary.tsx';
import { RescueButton } from '../../ui/rescue/rescue-chooser.tsx';
import { useWallSizes } from '../../ui/wall/use-wall-sizes.ts';
import { WallProvider, type WallStores } from '../../ui/wall/wall-context.ts';
import { WallControls } from '../../ui/wall/wall-controls.tsx';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import { WallCare } from './care/wall-care.tsx';
import { WallRescue } from './wall-rescue.tsx';
import { WallTour } from './wall-tour.tsx';

interface WallViewProps {
  /** Null until it is there. */
  readonly map: MapLibreMap | null;
}

function createWallStores(): WallStores {
  return {
    pages: createBoardPages(),
    tour: createTour(),
    care: createCare(Date.now()),
    rescue: createRescue(Date.now()),
  };
}

/** What a wall shows besides its map: the board, and the controls that come at a key. */
export function WallView({ map }: WallViewProps) {
  const words = useMessages(shellMessages);
  const [stores] = useState(createWallStores);
  const isRescue = useStore(stores.rescue, ({ subject }) => subject !== null);
  const isPlacing = useStore(stores.rescue, ({ draft }) => draft !== null);
  useWallSizes();
  return (
    <WallProvider value={stores}>
      {!isRescue && (
        <PanelBoundary name={words.wall}>
          <WallPanel />
        </PanelBoundary>
      )}
      <PanelBoundary name={words.wall}>
        <WallRescue map={map} />
      </PanelBoundary>
      {!isPlacing && (
        <PanelBoundary name={words.wall}>
          <WallControls>
            <RescueButton />
          </WallControls>
        </PanelBoundary>
      )}
      <PanelBoundary name={words.wall}>
        <WallTour map={map} />
      </PanelBoundary>
      <PanelBoundary name={words.wall}>
        <WallCare map={map} isBusy={isRescue} />
      </PanelBoundary>
    </WallProvider>
  );
}
