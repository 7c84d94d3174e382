/** A point on the screen, px, y down. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** A box on the screen, px, edges included. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something on the map to be named at its edge. */
export interface CalloutSite {
  readonly key: string;
  readonly at: ScreenPoint;
  /** Height in px that its label needs at the column's width. */
  readonly labelHeight: number;
}

export interface CalloutFrame {
  /** What labels may use of the screen. */
  readonly box: ScreenBox;
  /** Width of the column of labels at the left and at the right edge, px. */
  readonly columnWidth: number;
  /** Least room between two labels, and between a column and the sites beside it, px. */
  readonly gap: number;
  /** Labels of both columns together. */
  readonly most: number;
}

/** A label with the line that leads to it. */
export interface Callout {
  readonly key: string;
  readonly side: 'left' | 'right';
  readonly box: ScreenBox;
  /** Straight from the site to the middle of the box's inner edge. */
  readonly leader: readonly [site: ScreenPoint, port: ScreenPoint];
}

type Side = Callout['side'];

/** Sites between the columns: labels must not lie upon what they name. */
function sitesBetween(sites: readonly CalloutSite[], frame: CalloutFrame): readonly CalloutSite[] {
  const { left, right, top, bottom } = frame.box;
  const reach = frame.columnWidth + frame.gap;
  const taken = new Set<string>();
  return sites.filter(({ at: { x, y } }) => {
    const place = `${x} ${y}`;
    const isFree =
      x > left + reach && x < right - reach && y >= top && y <= bottom && !taken.has(place);
    if (isFree) taken.add(place);
    return isFree;
  });
}

/** West half and east half: a vertical line parts their leaders, so that none of one meets the other's. */
function halves(sites: readonly CalloutSite[]): Readonly<Record<Side, readonly CalloutSite[]>> {
  const byX = sites.toSorted((a, b) => a.at.x - b.at.x || a.at.y - b.at.y);
  const middle = Math.ceil(byX.length / 2);
  return { left: byX.slice(0, middle), right: byX.slice(middle) };
}

/**
 * Upper edges of labels of one height, each as near to its site as the others let it: those that
 * would overlap move as one, to where they are least off together. Null: they do not fit.
 */
function slotsFor(
  sites: readonly CalloutSite[],
  { box, gap }: CalloutFrame,
  height: number,
): readonly number[] | null {
  const step = height + gap;
  if (sites.length * step - gap > box.bottom - box.top) return null;
  const last = box.bottom - height;
  const wished = sites.map(({ at }) => at.y - height / 2).sort((a, b) => a - b);
  const blocks: { wish: number; count: number }[] = [];
  for (const [index, top] of wished.entries()) {
    let block = { wish: top - index * step, count: 1 };
    // Less the room of those above, tops must not descend: pool adjacent violators.
    for (let above = blocks.at(-1); above && above.wish > block.wish; above = blocks.at(-1)) {
      blocks.pop();
      const count = above.count + block.count;
      block = { wish: (above.wish * above.count + block.wish * block.count) / count, count };
    }
    blocks.push(block);
  }
  const lastWish = last - (sites.length - 1) * step;
  return blocks
    .flatMap(({ wish, count }) => Array<number>(count).fill(wish))
    .map((wish, index) => Math.max(box.top, Math.min(wish, lastWish)) + index * step);
}

/**
 * The site for the uppermost port: the first that a ray from the port meets as it turns down from
 * straight up. All others then lie below that leader, and so do the leaders from the ports below it
 * (Bekos et al., Boundary labeling, 2007, for straight leaders at one side).
 */
function uppermost(sites: readonly CalloutSite[], port: ScreenPoint): number {
  const slope = ({ at }: CalloutSite) => (at.y - port.y) / Math.abs(at.x - port.x);
  const reach = ({ at }: CalloutSite) => Math.abs(at.x - port.x);
  let best = 0;
  for (const [index, site] of sites.entries()) {
    const champion = sites[best];
    if (!champion) break;
    const difference = slope(site) - slope(champion);
    // On one ray the nearer one: its leader ends before the other site.
    if (difference < 0 || (difference === 0 && reach(site) < reach(champion))) best = index;
  }
  return best;
}

function columnOf(
  side: Side,
  sites: readonly CalloutSite[],
  frame: CalloutFrame,
): readonly Callout[] | null {
  const height = Math.max(0, ...sites.map(({ labelHeight }) => labelHeight));
  const slots = slotsFor(sites, frame, height);
  if (slots === null) return null;
  const { left, right } = frame.box;
  const edges =
    side === 'left'
      ? { left, right: left + frame.columnWidth }
      : { left: right - frame.columnWidth, right };
  const waiting = [...sites];
  return slots.flatMap((top): readonly Callout[] => {
    const port = { x: side === 'left' ? edges.right : edges.left, y: top + height / 2 };
    const [site] = waiting.splice(uppermost(waiting, port), 1);
    if (!site) return [];
    const room = (height - site.labelHeight) / 2;
    const box = { ...edges, top: top + room, bottom: top + height - room };
    return [{ key: site.key, side, box, leader: [site.at, port] }];
  });
}

/**
 * Names sites in two columns at the edges of a frame (boundary labelling). No two leaders cross, no
 * two labels overlap, no leader passes a label, all labels are inside the frame. `sites`: the most
 * important first; of those that do not fit the least important are left out, and so is what lies
 * beneath the columns. Of several at one point the first is named.
 */
export function layOutCallouts(
  sites: readonly CalloutSite[],
  frame: CalloutFrame,
): readonly Callout[] {
  const candidates = sitesBetween(sites, frame);
  for (let count = Math.min(candidates.length, frame.most); count > 0; count--) {
    const { left, right } = halves(candidates.slice(0, count));
    const west = columnOf('left', left, frame);
    const east = columnOf('right', right, frame);
    if (west !== null && east !== null) return [...west, ...east];
  }
  return [];
}
