import type { Language } from '../i18n/language.ts';
import { messagesIn } from '../i18n/messages.ts';
import { planDrawMessages } from '../i18n/plan-draw-messages.ts';
import { changePlanning, type PlanStore } from '../state/plans/plan-store.ts';
import type { DrawingCursor } from '../state/plans/planning.ts';
import type { SnapHit } from './snapping/snap-hit.ts';

/** Name of what is snapped to, or a word for its kind; null: nothing is. */
export function nameOfSnap(snap: SnapHit | null, language: Language): string | null {
  if (snap === null) return null;
  return snap.name ?? messagesIn(planDrawMessages, language).nameless[snap.kind];
}

/** Tells the page where drawing is, if it is elsewhere than before. */
export function tellCursor(plans: PlanStore, cursor: DrawingCursor | null): void {
  const before = plans.getState().planning.cursor;
  if (JSON.stringify(cursor) !== JSON.stringify(before)) changePlanning(plans, { cursor });
}
