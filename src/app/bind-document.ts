import { CLAUSE_CODES } from '../core/clause.ts';
import { CLAUSE_COLOURS, type Theme } from '../core/palette.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';

const TITLES = { vi: 'Bản đồ Mường Chà', en: 'Mường Chà Atlas' } as const;

/** The theme in force: as the view says; the wall is dark; else as the system says. */
function themeOf(view: AtlasState['view'], systemIsDark: boolean): Theme {
  if (view.theme !== null) return view.theme;
  return view.view === 'wall' || systemIsDark ? 'dark' : 'light';
}

/** Writes what the page says of itself onto `<html>`: language, theme, view, and when it is ready. */
export function bindDocument(store: AtlasStore, window: Window): void {
  const root = window.document.documentElement;
  for (const code of CLAUSE_CODES) {
    root.style.setProperty(`--clause-${code}`, CLAUSE_COLOURS[code]);
  }
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
  const writeView = ({ view }: AtlasState) => {
    root.lang = view.language;
    root.dataset.view = view.view;
    root.dataset.theme = themeOf(view, systemDark.matches);
    window.document.title = TITLES[view.language];
  };
  const writeReady = ({ session, datasets }: AtlasState) => {
    if (!session.isMapIdle || root.dataset.ready === 'true') return;
    const isLoading = Object.values(datasets).some(({ status }) => status === 'loading');
    if (!isLoading) root.dataset.ready = 'true';
  };
  writeView(store.getState());
  // Every attribute of the root that is written makes the browser look at all styles again.
  store.subscribe((state, before) => {
    const { view, language, theme } = state.view;
    const { view: was } = before;
    if (view !== was.view || language !== was.language || theme !== was.theme) writeView(state);
    writeReady(state);
  });
  systemDark.addEventListener('change', () => writeView(store.getState()));
}
