import { datasets } from 'virtual:atlas-data';
import { largeSetOpener, recordReader } from 'virtual:atlas-record-reader';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { todayInVietnam } from '../core/day.ts';
import { cancelDataset, loadAtlas, loadDataset } from '../data/load-atlas.ts';
import { addPlansDataset } from '../state/plans/plans-as-records.ts';
import { PLANS } from '../state/plans/record-of-plan.ts';
import { refuseUnknown } from '../state/refuse-unknown.ts';
import { type AtlasStore, createAtlasStore } from '../state/store.ts';
import { decodeView } from '../state/url.ts';
import type { View } from '../state/view.ts';
import { ActionsProvider, type AtlasActions } from '../ui/actions-context.ts';
import { AtlasProvider } from '../ui/atlas-context.ts';
import { App } from './app.tsx';
import { bindDocument } from './bind-document.ts';
import { bindUrl } from './bind-url.ts';
import './fonts.css';
import { loadPageAnew } from './load-anew.ts';
import { loadPlanning } from './plan/use-planning.ts';
import { registerOffline } from './register-offline.ts';

const READERS = { recordReader, largeSetOpener };

/**
 * A view that this audience lacks (`plan`), or that a frame in another page has no room for, falls back to
 * `explore`; the rest of the link holds.
 */
function admitted(view: View): View {
  const isHeld = view.view !== 'plan' || __ATLAS_AUDIENCE__ === 'internal';
  const hasRoom = view.view === 'explore' || !view.isEmbedded;
  return isHeld && hasRoom ? view : { ...view, view: 'explore' };
}

/** What panels ask of the loading of data, which they do not know. */
function actionsOn(store: AtlasStore): AtlasActions {
  return {
    retryDataset(id) {
      if (__ATLAS_AUDIENCE__ === 'internal' && id === PLANS) {
        void loadPlanning(store).then(({ planning }) => planning.services.saveAgain());
        return;
      }
      const dataset = store.getState().datasets[id];
      if (dataset) void loadDataset(store, dataset.ref, READERS);
    },
    cancelDataset: (id) => cancelDataset(store, id),
  };
}

/** Puts the page together: state from the address, data on their way, everything on screen. */
export function startAtlas(root: HTMLElement): void {
  const { view, bad } = decodeView(window.location.search);
  const store = createAtlasStore({
    view: admitted(view),
    badParameters: bad,
    datasets,
    today: todayInVietnam(),
  });
  if (__ATLAS_AUDIENCE__ === 'internal') addPlansDataset(store);
  bindDocument(store, window);
  bindUrl(store, window, admitted);
  void loadAtlas(store, READERS).then(() => {
    refuseUnknown(store);
    registerOffline(window.navigator);
    // Plans are an overlay of every view.
    if (__ATLAS_AUDIENCE__ === 'internal') void loadPlanning(store);
  });
  const onUncaughtError = (error: unknown) => {
    reportError(error);
    // What no part could keep to itself has taken the page away, and nobody is there to load it anew.
    if (store.getState().view.view === 'wall') loadPageAnew();
  };
  createRoot(root, { onUncaughtError }).render(
    <StrictMode>
      <AtlasProvider value={store}>
        <ActionsProvider value={actionsOn(store)}>
          <App />
        </ActionsProvider>
      </AtlasProvider>
    </StrictMode>,
  );
}
