import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Language } from '../i18n/language.ts';
import { type Messages, messagesIn } from '../i18n/messages.ts';
import { calmStore, type ReadableStore } from '../state/calm-store.ts';
import { paintedStore } from '../state/painted-store.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';

interface AtlasStores {
  readonly store: AtlasStore;
  /** What panels follow. */
  readonly calm: ReadableStore;
}

const AtlasContext = createContext<AtlasStores | null>(null);

interface AtlasProviderProps {
  readonly value: AtlasStore;
  readonly children: ReactNode;
}

export function AtlasProvider({ value, children }: AtlasProviderProps) {
  const stores = useMemo(() => ({ store: value, calm: calmStore(value) }), [value]);
  return createElement(AtlasContext.Provider, { value: stores }, children);
}

/** What is in here is drawn once the answer to a change is on the screen. */
export function AfterTheAnswer({ children }: { readonly children: ReactNode }) {
  const { store, calm } = useStores();
  const stores = useMemo(() => ({ store, calm: paintedStore(calm) }), [store, calm]);
  return createElement(AtlasContext.Provider, { value: stores }, children);
}

function useStores(): AtlasStores {
  const stores = useContext(AtlasContext);
  if (!stores) throw new Error('No AtlasProvider above this component');
  return stores;
}

/** The store of the page, to write to. Throws outside of AtlasProvider: a programmer error. */
export function useAtlasStore(): AtlasStore {
  return useStores().store;
}

/**
 * A fact of the state; the component is drawn again when it changes, but only some times a second
 * while the window of time glides (calmStore). What must keep up with it follows the store itself.
 */
export function useAtlas<T>(selector: (state: AtlasState) => T): T {
  return useStore(useStores().calm, selector);
}

export function useLanguage(): Language {
  return useAtlas((state) => state.view.language);
}

/** The words of a part of the page in the language shown. */
export function useMessages<T>(messages: Messages<T>): T {
  return messagesIn(messages, useLanguage());
}
