import type { Language } from '../i18n/language.ts';
import { messagesIn } from '../i18n/messages.ts';
import { planDrawMessages } from '../i18n/plan-draw-messages.ts';
import { changePlanning, type PlanStore } from '../state/plans/plan-store.ts';
import type { Planning } from '../state/plans/planning.ts';
import type { SnapHit } from './snapping/snap-hit.ts';

/** Name of what is snapped to, or a word for its kind; null: nothing is. */
export function nameOfSnap(snap: SnapHit | null, language: Language): string | null {
  if (snap === null) return null;
  return snap.name ?? messagesIn(planDrawMessages, language).nameless[snap.kind];
}

/** What the page is told of drawing. */
type ToldDrawing = Pick<Planning, 'cursor' | 'underWay' | 'hasGivenUp'>;

function inWords({ cursor, underWay, hasGivenUp }: ToldDrawing): string {
  return JSON.stringify([cursor, underWay, hasGivenUp]);
}

/** Tells the page where drawing is, and what is under way, if that is other than before. */
export function tellDrawing(plans: PlanStore, told: ToldDrawing): void {
  if (inWords(told) !== inWords(plans.getState().planning)) changePlanning(plans, told);
}
