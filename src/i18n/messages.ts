import type { Language } from './language.ts';

/** The words of one part of the page in both languages; Vietnamese is the source of their shape. */
export interface Messages<T> {
  readonly vi: T;
  readonly en: T;
}

/** Declares messages so that a key missing in either language is a type error. */
export function defineMessages<T>(messages: {
  readonly vi: T;
  readonly en: NoInfer<T>;
}): Messages<T> {
  return messages;
}

export function messagesIn<T>(messages: Messages<T>, language: Language): T {
  return messages[language];
}
