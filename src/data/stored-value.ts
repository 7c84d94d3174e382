import * as v from 'valibot';
import { failure, type Result, success } from '../core/result.ts';

/** A value of some hundred bytes kept in the browser's simple storage. */
export interface StoredValue<T> {
  /** Null: none is kept. Fails where the browser keeps nothing, or what it kept is not such a value. */
  read(): Result<T | null>;
  /** Null: keeps nothing any more. */
  write(value: T | null): Result<null>;
}

/** Where a browser forbids storage, asking for it throws: so it is asked for each time. */
export function storedValue<T>(
  window: { readonly localStorage: Storage },
  key: string,
  schema: v.GenericSchema<unknown, T>,
): StoredValue<T> {
  const fault = (reason: string) => failure([{ file: key, feature: null, field: null, reason }]);
  return {
    read() {
      try {
        const text = window.localStorage.getItem(key);
        if (text === null) return success(null);
        const value = v.safeParse(schema, JSON.parse(text));
        return value.success ? success(value.output) : fault(value.issues[0].message);
      } catch (error) {
        return fault(`not readable (${String(error)})`);
      }
    },
    write(value) {
      try {
        if (value === null) window.localStorage.removeItem(key);
        else window.localStorage.setItem(key, JSON.stringify(value));
        return success(null);
      } catch (error) {
        return fault(`not kept (${String(error)})`);
      }
    },
  };
}
