import * as v from 'valibot';
import type { KeptRoads } from '../../state/wall/kept-roads.ts';
import { storedValue } from '../stored-value.ts';

const roadsSchema = v.record(v.string(), v.pipe(v.number(), v.integer()));

/** Keeps which roads are marked as cut, with every mark. */
export function storedRoads(window: { readonly localStorage: Storage }): KeptRoads {
  const stored = storedValue(window, 'atlas-wall-roads-cut', roadsSchema);
  return {
    read: stored.read,
    write: (roads) => stored.write(Object.keys(roads).length === 0 ? null : roads),
  };
}
