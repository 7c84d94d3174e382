import { describe, expect, test } from 'vitest';
import { refuseUnknown } from '../../src/state/refuse-unknown.ts';
import { changeCatalogue } from '../../src/state/store.ts';
import { factAtlas } from '../support/fact-atlas.ts';

function refused(query: string) {
  const store = factAtlas(query);
  refuseUnknown(store);
  return store.getState();
}

describe('values of a link that only the data can judge', () => {
  test('fall back and are reported when no table has them', () => {
    const { view, badParameters } = refused('unit=2020:99999&lang=en');
    expect(view.unit).toBeNull();
    expect(view.language).toBe('en');
    expect(badParameters).toEqual([{ parameter: 'unit', value: '2020:99999' }]);
  });

  test('stay when the tables have them', () => {
    const { view, badParameters } = refused('unit=2020:03158');
    expect(view.unit).toBe('2020:03158');
    expect(badParameters).toEqual([]);
  });

  test('an indicator is judged by the table of indicators', () => {
    const { view, badParameters } = refused('indicator=no_such_thing');
    expect(view.indicator).toBeNull();
    expect(badParameters).toEqual([{ parameter: 'indicator', value: 'no_such_thing' }]);
    expect(refused('indicator=population').view.indicator).toBe('population');
  });

  test('a table that is not there judges nothing', () => {
    const store = factAtlas('indicator=no_such_thing');
    changeCatalogue(store, { indicators: [] });
    refuseUnknown(store);
    expect(store.getState().view.indicator).toBe('no_such_thing');
  });
});
