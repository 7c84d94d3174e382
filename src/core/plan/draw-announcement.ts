/** What drawing says aloud to those who do not see the map; the page has words for each code. */
export type DrawAnnouncement =
  /** `count`: corners so far. `snappedTo`: name of what it snapped to; null: free. */
  | { readonly code: 'corner-placed'; readonly count: number; readonly snappedTo: string | null }
  /** `added`: corners of the border or river that was followed. */
  | { readonly code: 'way-followed'; readonly count: number; readonly added: number }
  | { readonly code: 'corner-removed'; readonly count: number }
  | { readonly code: 'corners-missing'; readonly missing: number }
  /** The shape under way was given up; undo takes that back. */
  | { readonly code: 'cancelled' }
  /** A freehand path that makes no area. */
  | { readonly code: 'path-too-short' }
  | { readonly code: 'finished' }
  /** The shape has faults and is kept as a sketch. */
  | { readonly code: 'finished-with-faults'; readonly faults: number }
  | { readonly code: 'selected'; readonly name: string }
  | { readonly code: 'deselected' }
  | { readonly code: 'nothing-here' }
  /** `index` from 1. */
  | { readonly code: 'vertex'; readonly index: number; readonly count: number }
  | { readonly code: 'vertex-moved'; readonly distanceM: number }
  | { readonly code: 'vertex-added' }
  | { readonly code: 'vertex-removed' }
  /** Without it nothing would be left of the shape. */
  | { readonly code: 'vertex-needed' }
  | { readonly code: 'plan-deleted'; readonly name: string }
  | { readonly code: 'held-elsewhere'; readonly name: string }
  | { readonly code: 'select-area-first' }
  | { readonly code: 'select-shape-first' }
  /** What changes a shape would throw away the sketch that waits to be mended. */
  | { readonly code: 'mend-shape-first' }
  | { readonly code: 'cut-missed' }
  | { readonly code: 'split-missed' }
  | { readonly code: 'split'; readonly parts: number }
  | { readonly code: 'undone' }
  | { readonly code: 'redone' }
  /** `reason`: there is no step; another tab holds a plan of it; or changed one meanwhile. */
  | {
      readonly code: 'undo-refused' | 'redo-refused';
      readonly reason: 'nothing' | 'held-elsewhere' | 'changed-elsewhere';
    }
  | { readonly code: 'cross-hair'; readonly isOn: boolean };
