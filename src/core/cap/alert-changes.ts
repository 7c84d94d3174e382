import type { CapAlert, CapArea } from './cap-alert.ts';
import { chooseInfo } from './choose-info.ts';
import { officialLevel } from './official-level.ts';

/** What an update says otherwise than the alert that it replaces. */
export type AlertChange = 'area' | 'level' | 'severity' | 'expires' | 'event' | 'instruction';

function areaText(areas: readonly CapArea[]): string {
  return JSON.stringify(areas);
}

/** In the order in which a reader wants to know; empty: none of these. Compared in one language. */
export function alertChanges(
  before: CapAlert,
  after: CapAlert,
  language: string,
): readonly AlertChange[] {
  const [old, now] = [chooseInfo(before, language), chooseInfo(after, language)];
  if (old === null || now === null) return [];
  const differs: Readonly<Record<AlertChange, boolean>> = {
    level: officialLevel(old) !== officialLevel(now),
    severity: old.severity !== now.severity,
    area: areaText(old.areas) !== areaText(now.areas),
    expires: old.expires !== now.expires,
    event: old.event !== now.event,
    instruction: old.instruction !== now.instruction,
  };
  const order: readonly AlertChange[] = [
    'level',
    'severity',
    'area',
    'expires',
    'event',
    'instruction',
  ];
  return order.filter((change) => differs[change]);
}
