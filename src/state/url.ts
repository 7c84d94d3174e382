import { isoOfDay } from '../core/day.ts';
import { DEFAULT_VIEW, type View } from './view.ts';
import { PARAMETERS } from './view-parameters.ts';

/** A URL parameter whose value could not be used; its default stands in for it. */
export interface BadParameter {
  readonly parameter: string;
  readonly value: string;
}

/**
 * Reads a query string. Unknown parameters are ignored; a bad value of a known one falls back to
 * its default and is reported. Never throws.
 */
export function decodeView(query: string): {
  readonly view: View;
  readonly bad: readonly BadParameter[];
} {
  const given = new URLSearchParams(query);
  const bad: BadParameter[] = [];
  let view = DEFAULT_VIEW;
  for (const parameter of PARAMETERS) {
    const value = given.get(parameter.name);
    if (value === null) continue;
    const part = parameter.read(value.normalize('NFC'));
    if (part) view = { ...view, ...part };
    else bad.push({ parameter: parameter.name, value });
  }
  if (view.from !== null && view.to !== null && view.from > view.to) {
    bad.push({ parameter: 'from', value: isoOfDay(view.from) });
    bad.push({ parameter: 'to', value: isoOfDay(view.to) });
    view = { ...view, from: null, to: null };
  }
  return { view, bad };
}

/** Characters of the contract's values that need no escape in a query. */
const READABLE = /%(2C|3A|2F)/g;

/** Writes a query string without its question mark; empty for the default view. */
export function encodeView(view: View): string {
  return PARAMETERS.flatMap(({ name, write }) => {
    const value = write(view);
    if (value === null) return [];
    return `${name}=${encodeURIComponent(value).replace(READABLE, decodeURIComponent)}`;
  }).join('&');
}
