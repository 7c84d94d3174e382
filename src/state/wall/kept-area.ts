import type { AreaDraft } from '../../core/rescue/area-draft.ts';
import type { Result } from '../../core/result.ts';
import type { UnitId } from '../../core/unit.ts';

/** A commune that was chosen, or an area that was marked, instead of an alert's. */
export type HandSubject =
  | { readonly kind: 'commune'; readonly unit: UnitId }
  | { readonly kind: 'marked'; readonly draft: AreaDraft };

export interface KeptArea {
  readonly subject: HandSubject;
  /** When it came on the screen, ms since 1970-01-01 UTC. */
  readonly shownMs: number;
}

/** Where this computer keeps what is shown by hand, so that a wall that loads itself anew shows it again. */
export interface KeptAreas {
  /** Null: nothing was shown. */
  read(): Result<KeptArea | null>;
  write(area: KeptArea | null): Result<null>;
}
