import { datasets } from 'virtual:atlas-data';
import { largeSetOpener, recordReader } from 'virtual:atlas-record-reader';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { todayInVietnam } from '../core/day.ts';
import { cancelDataset, loadAtlas, loadDataset } from '../data/load-atlas.ts';
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
import { registerOffline } from './register-offline.ts';

const READERS = { recordReader, largeSetOpener };

/** A view that this version lacks (`plan`) falls back to `explore`; the rest of the link holds. */
function admitted(view: View): View {
  return view.view === 'plan' ? { ...view, view: 'explore' } : view;
}

/** What panels ask of the loading of data, which they do not know. */
function actionsOn(store: AtlasStore): AtlasActions {
  return {
    retryDataset(id) {
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
  bindDocument(store, window);
  bindUrl(store, window, admitted);
  void loadAtlas(store, READERS).then(() => {
    refuseUnknown(store);
    registerOffline(window.navigator);
  });
  createRoot(root).render(
    <StrictMode>
      <AtlasProvider value={store}>
        <ActionsProvider value={actionsOn(store)}>
          <App />
        </ActionsProvider>
      </AtlasProvider>
    </StrictMode>,
  );
}
