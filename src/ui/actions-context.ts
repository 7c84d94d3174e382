import { createContext, useContext } from 'react';

/** What panels may ask of parts of the program that they must not import. */
export interface AtlasActions {
  /** Reads a dataset again that failed. */
  retryDataset(id: string): void;
  /** Stops reading a big dataset. */
  cancelDataset(id: string): void;
}

const ActionsContext = createContext<AtlasActions | null>(null);

export const ActionsProvider = ActionsContext.Provider;

/** Throws outside of ActionsProvider: a programmer error. */
export function useAtlasActions(): AtlasActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('No ActionsProvider above this component');
  return actions;
}
