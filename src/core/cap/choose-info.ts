import type { CapAlert, CapInfo } from './cap-alert.ts';

function isIn(language: string, { language: own }: CapInfo): boolean {
  return own.toLowerCase().split('-')[0] === language;
}

/**
 * What an alert says in a language (`vi`, `en`), else in Vietnamese, else what it says first. Null: it
 * says nothing.
 */
export function chooseInfo({ infos }: CapAlert, language: string): CapInfo | null {
  return (
    infos.find((info) => isIn(language, info)) ??
    infos.find((info) => isIn('vi', info)) ??
    infos[0] ??
    null
  );
}
