import type { CapStatus } from '../../core/cap/cap-alert.ts';
import { RISK_COLOURS, type Theme } from '../../core/palette.ts';
import type { RescueAnswer } from '../../state/wall/rescue-answer.ts';

/** How an alert looks: real ones in the colour of their level, all others in patterns of their own. */
export type AlertLook = Lowercase<CapStatus> | 'gone' | 'by-hand';

const LOOKS: Readonly<Record<CapStatus, AlertLook>> = {
  Actual: 'actual',
  Exercise: 'exercise',
  System: 'system',
  Test: 'test',
  Draft: 'draft',
};

export function lookOf({ alert }: RescueAnswer): AlertLook {
  if (alert === null) return 'by-hand';
  return alert.held.state.kind === 'in-force' ? LOOKS[alert.held.alert.status] : 'gone';
}

type OtherColours = Readonly<Record<Exclude<AlertLook, 'actual'>, string>>;

/** Lines on the map for what is not real, by look; none of them is a colour of a level. */
const OTHER_COLOURS: Readonly<Record<Theme, OtherColours>> = {
  dark: {
    exercise: '#3b9eff',
    system: '#b8c4d0',
    test: '#b8c4d0',
    draft: '#b8c4d0',
    gone: '#9aa4b0',
    'by-hand': '#58c4b4',
  },
  light: {
    exercise: '#0b5fd0',
    system: '#3d4a58',
    test: '#3d4a58',
    draft: '#3d4a58',
    gone: '#5b6470',
    'by-hand': '#0b6e63',
  },
};

/** Of areas that somebody marked, and while they mark them, `#rrggbb`. */
export function colourByHand(theme: Theme): string {
  return OTHER_COLOURS[theme]['by-hand'];
}

/** Colour of the outline and hatching, `#rrggbb`. A real alert without a level is in the page's ink. */
export function colourOf(answer: RescueAnswer, theme: Theme): string {
  const look = lookOf(answer);
  if (look !== 'actual') return OTHER_COLOURS[theme][look];
  const level = answer.alert?.level ?? null;
  if (level !== null) return RISK_COLOURS[level];
  return theme === 'dark' ? '#f1f5f9' : '#141a24';
}
