import type { PlanGeometry } from '../core/plan/plan-geometry.ts';
import type { Language } from '../i18n/language.ts';
import { messagesIn } from '../i18n/messages.ts';
import { planDrawMessages } from '../i18n/plan-draw-messages.ts';
import { changePlanning, type PlanStore } from '../state/plans/plan-store.ts';
import type { Planning } from '../state/plans/planning.ts';
import type { Sketcher } from './draft/sketcher.ts';
import type { EditState } from './edit/shape-editor.ts';
import type { SnapHit } from './snapping/snap-hit.ts';

/** Name of what is snapped to, or a word for its kind; null: nothing is. */
function nameOfSnap(snap: SnapHit | null, language: Language): string | null {
  if (snap === null) return null;
  return snap.name ?? messagesIn(planDrawMessages, language).nameless[snap.kind];
}

/** What the page is told of drawing. */
type ToldDrawing = Pick<Planning, 'cursor' | 'underWay' | 'hasGivenUp'>;

/** What there is to tell while a shape is drawn corner by corner. */
export function toldOfSketch(
  { state, hasGivenUp }: Sketcher,
  geometry: PlanGeometry | null,
  language: Language,
): ToldDrawing {
  const { cursor, draft } = state;
  const lastCorner = draft?.corners.at(-1)?.position ?? null;
  return {
    cursor: cursor && {
      position: cursor.position,
      snappedTo: nameOfSnap(cursor.snap, language),
    },
    underWay: draft && { geometry, lastCorner },
    hasGivenUp,
  };
}

/** What there is to tell while a shape is changed, or none. */
export function toldOfEdit(
  { snap, pointer, geometry, isDragging }: EditState,
  { hasGivenUp }: Sketcher,
  language: Language,
): ToldDrawing {
  const position = snap?.position ?? pointer;
  return {
    cursor: position && { position, snappedTo: nameOfSnap(snap, language) },
    underWay: isDragging ? { geometry, lastCorner: null } : null,
    hasGivenUp,
  };
}

function inWords({ cursor, underWay, hasGivenUp }: ToldDrawing): string {
  return JSON.stringify([cursor, underWay, hasGivenUp]);
}

/** Tells the page where drawing is, and what is under way, if that is other than before. */
export function tellDrawing(plans: PlanStore, told: ToldDrawing): void {
  if (inWords(told) !== inWords(plans.getState().planning)) changePlanning(plans, told);
}
