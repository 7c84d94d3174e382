import { isObject } from './feature-reader.ts';

/** Kinds of valibot schemas around another one: `nullable(array(…))` is about a list, too. */
const WRAPPERS = ['nullable', 'optional', 'nullish', 'exact_optional', 'undefinedable'];

function isListSchema(schema: unknown): boolean {
  if (!isObject(schema)) return false;
  if (typeof schema.type === 'string' && WRAPPERS.includes(schema.type)) {
    return isListSchema(schema.wrapped);
  }
  return schema.type === 'array' || schema.type === 'strict_object' || schema.type === 'object';
}

/** The properties of a strict schema whose values are lists or objects. */
export function listFieldsOf(schema: {
  readonly entries: Readonly<Record<string, unknown>>;
}): ReadonlySet<string> {
  const names = Object.entries(schema.entries).filter(([, entry]) => isListSchema(entry));
  return new Set(names.map(([name]) => name));
}
