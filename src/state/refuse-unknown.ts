import { type AtlasStore, changeView } from './store.ts';
import type { BadParameter } from './url.ts';
import type { View } from './view.ts';

/**
 * Values of a link that only the data can judge: a unit or an indicator that no table has falls
 * back to the default and is reported, like any other bad value. Called once the tables are there;
 * a table that could not be read judges nothing. A record that this build lacks is told by its
 * details, since another build may hold it.
 */
export function refuseUnknown(store: AtlasStore): void {
  const { view, catalogue, badParameters } = store.getState();
  const { units, indicators } = catalogue;
  const bad: BadParameter[] = [];
  const patch: { -readonly [Key in 'unit' | 'indicator']?: View[Key] } = {};
  if (view.unit !== null && units.all.length > 0 && units.get(view.unit) === null) {
    bad.push({ parameter: 'unit', value: view.unit });
    patch.unit = null;
  }
  const isKnown = indicators.some(({ id }) => id === view.indicator);
  if (view.indicator !== null && indicators.length > 0 && !isKnown) {
    bad.push({ parameter: 'indicator', value: view.indicator });
    patch.indicator = null;
  }
  if (bad.length === 0) return;
  store.setState({ badParameters: [...badParameters, ...bad] });
  changeView(store, patch, 'replace');
}
