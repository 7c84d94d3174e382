import { CLAUSE_COLOURS } from '../../core/palette.ts';
import type { Callout, ScreenPoint } from '../../core/wall/leader-lines.ts';
import type { CalloutCandidate } from './callout-candidates.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What a label says, in lines. */
export interface CalloutText {
  readonly candidate: CalloutCandidate;
  readonly lines: readonly string[];
  /** "and 3 more", in lines; empty: it stands for one record. */
  readonly more: readonly string[];
}

/** Measures of a label in px, all from its type. */
export interface CalloutType {
  readonly fontPx: number;
  readonly linePx: number;
  readonly paddingPx: number;
  /** The tab with the clause's number, and the room after it. */
  readonly tabPx: number;
}

export function calloutType(fontPx: number): CalloutType {
  return { fontPx, linePx: fontPx * 1.25, paddingPx: fontPx * 0.4, tabPx: fontPx * 2.1 };
}

type Attributes = Readonly<Record<string, string | number>>;

function element(name: string, attributes: Attributes, children: readonly Node[] = []): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

function words(text: string, attributes: Attributes): SVGElement {
  const made = element('text', attributes);
  made.textContent = text;
  return made;
}

/** Where the leader leaves the mark: at its rim, not its middle. */
function rimOf({ x, y, radiusPx }: CalloutCandidate, to: ScreenPoint): ScreenPoint {
  const distance = Math.hypot(to.x - x, to.y - y);
  const share = distance > radiusPx ? radiusPx / distance : 0;
  return { x: x + (to.x - x) * share, y: y + (to.y - y) * share };
}

function leader({ leader: [, port] }: Callout, candidate: CalloutCandidate): readonly SVGElement[] {
  const from = rimOf(candidate, port);
  const line = { x1: from.x, y1: from.y, x2: port.x, y2: port.y };
  return [
    element('line', { ...line, class: 'callout-casing' }),
    element('line', { ...line, class: 'callout-leader' }),
  ];
}

function label({ box }: Callout, text: CalloutText, type: CalloutType): readonly SVGElement[] {
  const { fontPx, linePx, paddingPx, tabPx } = type;
  const x = box.left + paddingPx;
  const baseline = (line: number) => box.top + paddingPx + line * linePx + fontPx * 0.95;
  const { clause } = text.candidate;
  const tabWidth = tabPx - fontPx * 0.4;
  return [
    element('rect', {
      class: 'callout-box',
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
      rx: fontPx * 0.25,
    }),
    element('rect', {
      class: 'callout-tab',
      x,
      y: box.top + paddingPx + fontPx * 0.02,
      width: tabWidth,
      height: fontPx * 1.2,
      rx: fontPx * 0.25,
      stroke: CLAUSE_COLOURS[clause],
      'stroke-width': fontPx * 0.12,
    }),
    words(clause, { class: 'callout-clause', x: x + tabWidth / 2, y: baseline(0) }),
    ...text.lines.map((line, index) =>
      words(line, { class: 'callout-name', x: x + (index === 0 ? tabPx : 0), y: baseline(index) }),
    ),
    ...text.more.map((line, index) =>
      words(line, { class: 'callout-more', x, y: baseline(text.lines.length + index) }),
    ),
  ];
}

/** Height in px that a label's lines need. */
export function labelHeight({ lines, more }: CalloutText, type: CalloutType): number {
  return (lines.length + more.length) * type.linePx + 2 * type.paddingPx;
}

/** Where callouts are drawn: their leaders beneath the marks, their labels above everything. */
export interface CalloutImages {
  readonly leaders: SVGSVGElement;
  readonly labels: SVGSVGElement;
}

/** Draws callouts, instead of those before. */
export function drawCallouts(
  images: CalloutImages,
  callouts: readonly { readonly callout: Callout; readonly text: CalloutText }[],
  type: CalloutType,
): void {
  const lines = callouts.flatMap(({ callout, text }) => leader(callout, text.candidate));
  const labels = callouts.map(({ callout, text }) =>
    element(
      'g',
      { class: 'callout', 'data-callout': text.candidate.record, 'data-side': callout.side },
      label(callout, text, type),
    ),
  );
  images.leaders.replaceChildren(...lines);
  images.labels.replaceChildren(...labels);
}

/** An empty image of the size of the map, for the eye only: lists say the same to screen readers. */
export function calloutImage(name: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `map-callouts ${name}`);
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}
