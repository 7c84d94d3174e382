import type { Bounds, LngLat } from '../geo.ts';
import { type AxisOrder, crsById } from './crs.ts';
import { readMgrs } from './mgrs-text.ts';
import {
  isInBounds,
  MGRS_ID,
  type MisplacedCode,
  misplacedCode,
  orderIn,
  otherOrder,
  type Placing,
  placePair,
  systemsFrom,
  type TypedPair,
} from './placing.ts';
import { readAnglePairs, readAngles } from './typed-angles.ts';
import { isPlaneSized, readMetrePair } from './typed-metres.ts';

/** How a text is to be read. */
export interface CoordinateQuestion {
  /** Id of the chosen system: of `CRS_LIST`, or `MGRS_ID`. */
  readonly system: string;
  /** Where coordinates must lie, WGS 84. */
  readonly region: Bounds;
  /** Which of two comes first, where a person has decided it; left out: as the text says, or as usual. */
  readonly order?: AxisOrder;
}

/** A reading that would make sense: asking again with its system and order gives its position. */
export interface CoordinateProposal extends Placing {
  readonly position: LngLat;
}

export type CoordinateFault =
  | {
      readonly code:
        | 'empty'
        | 'not_a_coordinate'
        | 'one_number'
        | 'minutes_too_large'
        | 'mixed'
        /** It lies nowhere in the region, however it is taken. */
        | 'outside_region';
    }
  /** Makes sense only otherwise; the likeliest way first. */
  | {
      readonly code: MisplacedCode;
      readonly proposals: readonly [CoordinateProposal, ...CoordinateProposal[]];
    };

export type CoordinateReading =
  | { readonly ok: true; readonly position: LngLat }
  | { readonly ok: false; readonly fault: CoordinateFault };

/** Whether one number is of a plane's size and the other of an angle's. */
function isMixed({ unit, first, second }: TypedPair): boolean {
  return unit === 'metres' && isPlaneSized(first) !== isPlaneSized(second);
}

interface Typed {
  readonly pairs: readonly TypedPair[];
  readonly mgrs: LngLat | null;
}

/** How a system is to be taken: in a decided order (null: as written, or as usual), or just the other way. */
interface Turn {
  readonly order: AxisOrder | null;
  readonly isSwapped: boolean;
}

/** Places of a text in one system, the likeliest first. */
function placesIn(
  typed: Typed,
  system: string,
  { order, isSwapped }: Turn,
): readonly CoordinateProposal[] {
  const crs = crsById(system);
  if (crs === null) {
    const position = system === MGRS_ID && !isSwapped ? typed.mgrs : null;
    return position === null ? [] : [{ system, order: 'east_first', position }];
  }
  return typed.pairs.flatMap((pair) => {
    const usual = order ?? orderIn(crs, pair.named);
    const used = isSwapped ? otherOrder(usual) : usual;
    const position = placePair(pair, crs, used);
    return position === null ? [] : [{ system, order: used, position }];
  });
}

/** All that the text may mean, in the order in which it is proposed: as asked, swapped, in other systems. */
function allPlaces(
  typed: Typed,
  { system, order }: CoordinateQuestion,
): readonly CoordinateProposal[] {
  const ids = [system, ...systemsFrom(system).map(({ id }) => id), MGRS_ID];
  return [...new Set(ids)].flatMap((id) => {
    const decided = id === system ? (order ?? null) : null;
    return [false, true].flatMap((isSwapped) => placesIn(typed, id, { order: decided, isSwapped }));
  });
}

function distinct(proposals: readonly CoordinateProposal[]): readonly CoordinateProposal[] {
  const key = ({ system, order }: Placing) => `${system} ${order}`;
  return [...new Map(proposals.toReversed().map((one) => [key(one), one])).values()].toReversed();
}

/** Why a text is not even two coordinates. */
function unreadable(text: string): CoordinateFault {
  if (text === '') return { code: 'empty' };
  const angles = readAnglePairs(text);
  if (angles === 'minutes_too_large' || angles === 'mixed') return { code: angles };
  const isOneNumber = typeof readAngles(text, 1) !== 'string';
  return { code: isOneNumber ? 'one_number' : 'not_a_coordinate' };
}

function typedIn(text: string): Typed {
  const angles = readAnglePairs(text);
  const metres = readMetrePair(text);
  const pairs = [
    ...(typeof angles === 'string' ? [] : angles),
    ...(metres === null ? [] : [metres]),
  ];
  return { pairs, mgrs: readMgrs(text) };
}

/**
 * Reads one coordinate as a person types it: decimal degrees (point or comma), degrees, minutes and seconds
 * with compass letters of either language, metres of a plane, an MGRS reference. It is taken in the chosen
 * system and in the order that the text names (letters, X and Y), else in the order that is usual there.
 * What would lie in the region only otherwise is refused, and the refusal says how.
 */
export function readCoordinate(text: string, question: CoordinateQuestion): CoordinateReading {
  const plain = text.normalize('NFC').trim();
  const typed = typedIn(plain);
  if (typed.pairs.length === 0 && typed.mgrs === null) {
    return { ok: false, fault: unreadable(plain) };
  }
  const asked = placesIn(typed, question.system, {
    order: question.order ?? null,
    isSwapped: false,
  });
  const fitting = asked.find(({ position }) => isInBounds(position, question.region));
  return fitting
    ? { ok: true, position: fitting.position }
    : { ok: false, fault: misplaced(typed, question) };
}

/** Why coordinates that can be read make no sense as asked. */
function misplaced(typed: Typed, question: CoordinateQuestion): CoordinateFault {
  const inRegion = allPlaces(typed, question).filter(({ position }) =>
    isInBounds(position, question.region),
  );
  const [likeliest, ...others] = distinct(inRegion);
  if (likeliest) {
    const code = misplacedCode(question.system, likeliest.system);
    return { code, proposals: [likeliest, ...others] };
  }
  return { code: typed.pairs.some(isMixed) ? 'mixed' : 'outside_region' };
}
