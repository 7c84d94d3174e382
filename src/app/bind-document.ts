import { CLAUSE_CODES } from '../core/clause.ts';
import { CLAUSE_COLOURS, type Theme } from '../core/palette.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';

const TITLES = { vi: 'Bản đồ Mường Chà', en: 'Mường Chà Atlas' } as const;

/** The theme in force: as the view says; the wall is dark; else as the system says. */
export function themeOf(view: AtlasState['view'], systemIsDark: boolean): Theme {
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
  const write = ({ view, session, datasets }: AtlasState) => {
    root.lang = view.language;
    root.dataset.view = view.view;
    root.dataset.theme = themeOf(view, systemDark.matches);
    window.document.title = TITLES[view.language];
    const isLoading = Object.values(datasets).some(({ status }) => status === 'loading');
    if (session.isMapIdle && !isLoading) root.dataset.ready = 'true';
  };
  write(store.getState());
  store.subscribe(write);
  systemDark.addEventListener('change', () => write(store.getState()));
}
