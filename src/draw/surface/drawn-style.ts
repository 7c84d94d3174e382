import type { GeoJSONStoreFeatures, TerraDrawAdapterStyling } from 'terra-draw';
import type { ClauseCode } from '../../core/clause.ts';
import { CLAUSE_COLOURS, type Theme } from '../../core/palette.ts';
import { GROUND } from '../../layers/ground-palette.ts';
import { DRAWN_ROLES, type DrawnRole } from './drawn-feature.ts';

type Hex = `#${string}`;

/** How a point is drawn. */
export type PointForm = 'round' | 'square' | 'cross' | 'turn' | 'scale';

/** What the library's styling has, and what our canvas can draw besides. Sizes in CSS px. */
export interface DrawnStyle extends TerraDrawAdapterStyling {
  readonly pointForm: PointForm;
  readonly outlineDash: readonly number[];
  /** Drawn beneath lines, so that they stand out from any ground. */
  readonly casingColour: Hex;
  readonly casingWidth: number;
}

export interface DrawnLook {
  readonly theme: Theme;
  /** First clause of the plan that is being edited; null: none is chosen yet. */
  readonly clause: ClauseCode | null;
  /** Whether it is only planned. */
  readonly isPlanned: boolean;
}

/** Red of a shape with a fault, legible on either ground (3:1 at least). */
export const FAULT_COLOURS: Readonly<Record<Theme, Hex>> = { light: '#c5161d', dark: '#ff6b6b' };

/** Blue of what is snapped to: no clause and no ground has it. */
const SNAP_COLOURS: Readonly<Record<Theme, Hex>> = { light: '#0b5fd0', dark: '#8ab8ff' };

const PLANNED_DASH = [7, 4];
const GUIDE_DASH = [3, 4];

/** Palettes write colours as texts; all of them are hexadecimal. */
function hex(colour: string): Hex {
  return `#${colour.replace('#', '')}`;
}

function plain(colour: Hex, ground: Hex): DrawnStyle {
  return {
    pointColor: colour,
    pointOutlineColor: ground,
    pointWidth: 6,
    pointOutlineWidth: 2,
    polygonFillColor: colour,
    polygonFillOpacity: 0.2,
    polygonOutlineColor: colour,
    polygonOutlineWidth: 2.5,
    lineStringColor: colour,
    lineStringWidth: 3,
    zIndex: 10,
    pointForm: 'round',
    outlineDash: [],
    casingColour: ground,
    casingWidth: 2,
  };
}

function handle(colour: Hex, ground: Hex, form: PointForm, radius: number): DrawnStyle {
  return {
    ...plain(ground, colour),
    pointWidth: radius,
    pointOutlineWidth: 2,
    pointForm: form,
    zIndex: 40,
  };
}

function styleOf(role: DrawnRole, { theme, clause, isPlanned }: DrawnLook): DrawnStyle {
  const ground = hex(GROUND[theme].halo);
  const own = clause === null ? hex(GROUND[theme].zone) : hex(CLAUSE_COLOURS[clause]);
  const ink = hex(GROUND[theme].selection);
  const fault = FAULT_COLOURS[theme];
  const snap = SNAP_COLOURS[theme];
  switch (role) {
    case 'shape':
      return { ...plain(own, ground), outlineDash: isPlanned ? PLANNED_DASH : [] };
    case 'sketch':
      return { ...plain(fault, ground), polygonFillOpacity: 0.28, outlineDash: [2, 3] };
    case 'guide':
      return { ...plain(ink, ground), lineStringWidth: 1.5, outlineDash: GUIDE_DASH, zIndex: 5 };
    case 'corner':
      return handle(ink, ground, 'square', 4.5);
    case 'chosen-corner':
      return { ...handle(ground, ink, 'square', 6.5), zIndex: 45 };
    case 'between':
      return { ...handle(ink, ground, 'round', 3), pointOpacity: 0.75, zIndex: 35 };
    case 'turn':
      return handle(ink, ground, 'turn', 9);
    case 'scale':
      return handle(ink, ground, 'scale', 9);
    case 'snap-vertex':
      return {
        ...handle(snap, ground, 'square', 8),
        pointOpacity: 0,
        pointOutlineWidth: 3,
        zIndex: 60,
      };
    case 'snap-edge':
      return {
        ...handle(snap, ground, 'cross', 8),
        pointOpacity: 0,
        pointOutlineWidth: 3,
        zIndex: 60,
      };
    case 'fault':
      return {
        ...handle(fault, ground, 'round', 9),
        pointOpacity: 0,
        pointOutlineWidth: 3,
        zIndex: 55,
      };
    default:
      return role satisfies never;
  }
}

/** How each thing is drawn that the library holds: a function for its modes. */
export function drawnStyles(look: () => DrawnLook): (feature: GeoJSONStoreFeatures) => DrawnStyle {
  return ({ properties }) => {
    const role = DRAWN_ROLES.find((known) => known === properties.role) ?? 'guide';
    return styleOf(role, look());
  };
}
