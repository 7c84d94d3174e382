import {
  createSelectorCreator,
  createStructuredSelector as createStructured,
  lruMemoize,
  type StructuredSelectorCreator,
} from 'reselect';

/**
 * Selectors that remember their last answer only. The library's own remember every answer they ever
 * gave as long as its question can be asked again: with a million records, and a question for each
 * day that the time bar plays, that is all the memory there is.
 */
export const createSelector = createSelectorCreator({
  memoize: lruMemoize,
  argsMemoize: lruMemoize,
});

/** Several selectors as one object, which stays the same as long as its parts do. */
export const createStructuredSelector = ((selectors: Record<string, never>) =>
  // The library's type ties the two together in a way that cannot be written down here.
  createStructured(selectors, createSelector)) as unknown as StructuredSelectorCreator;
