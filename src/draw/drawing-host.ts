import type { DatasetRef } from '../core/catalog.ts';
import type { Bounds } from '../core/geo.ts';
import type { Theme } from '../core/palette.ts';
import type { PlanId } from '../core/plan/plan.ts';
import type { Vintage } from '../core/unit.ts';
import type { Language } from '../i18n/language.ts';

/** What drawing must know of the rest of the page. */
export interface DrawingView {
  /** The selected plan; null: none. An id that is no plan's counts as none. */
  readonly selected: PlanId | null;
  readonly theme: Theme;
  readonly language: Language;
  /** Vintage of the boundaries that are shown, which drawing keeps to. */
  readonly vintage: Vintage;
}

/** The page that drawing is a part of. */
export interface DrawingHost {
  view(): DrawingView;
  /** Calls back when any of it may have changed; returns what ends that. */
  subscribe(listener: () => void): () => void;
  select(plan: PlanId | null): void;
  /** Datasets of the build: drawing keeps to boundaries, rivers and roads among them. */
  readonly datasets: readonly DatasetRef[];
  /** The page's folder, ending in a slash; addresses of datasets are relative to it. */
  readonly baseUrl: string;
  /** Shapes outside of it have a fault. Degrees. */
  readonly region: Bounds;
}
