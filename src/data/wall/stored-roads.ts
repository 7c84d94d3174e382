import * as v from 'valibot';
import { failure, type Result, success } from '../../core/result.ts';
import type { KeptRoads } from '../../state/wall/kept-roads.ts';

const KEY = 'atlas-wall-roads-cut';

const roadsSchema = v.record(v.string(), v.pipe(v.number(), v.integer()));

function fault(reason: string): Result<never> {
  return failure([{ file: KEY, feature: null, field: null, reason }]);
}

/** Keeps the marks in the browser's simple storage: some hundred bytes, written with every mark. */
export function storedRoads({ localStorage }: { readonly localStorage: Storage }): KeptRoads {
  return {
    read() {
      try {
        const text = localStorage.getItem(KEY);
        const roads = v.safeParse(roadsSchema, text === null ? {} : JSON.parse(text));
        return roads.success ? success(roads.output) : fault(roads.issues[0].message);
      } catch (error) {
        return fault(`not readable (${String(error)})`);
      }
    },
    write(roads) {
      try {
        if (Object.keys(roads).length === 0) localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, JSON.stringify(roads));
        return success(null);
      } catch (error) {
        return fault(`not kept (${String(error)})`);
      }
    },
  };
}
