import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Language } from '../i18n/language.ts';
import { type Messages, messagesIn } from '../i18n/messages.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';

const AtlasContext = createContext<AtlasStore | null>(null);

export const AtlasProvider = AtlasContext.Provider;

/** The store of the page. Throws outside of AtlasProvider: a programmer error. */
export function useAtlasStore(): AtlasStore {
  const store = useContext(AtlasContext);
  if (!store) throw new Error('No AtlasProvider above this component');
  return store;
}

/** A fact of the state; the component is drawn again when it changes. */
export function useAtlas<T>(selector: (state: AtlasState) => T): T {
  return useStore(useAtlasStore(), selector);
}

export function useLanguage(): Language {
  return useAtlas((state) => state.view.language);
}

/** The words of a part of the page in the language shown. */
export function useMessages<T>(messages: Messages<T>): T {
  return messagesIn(messages, useLanguage());
}
