import type { Page } from 'playwright-core';
import { contrast } from '../../src/core/colour.ts';

/** Least font sizes, CSS px, and what of the font size capitals are high. */
export interface LeastType {
  /** For text in an element that says `data-type="primary"`. */
  readonly primaryPx: number;
  /** For all other text. */
  readonly secondaryPx: number;
  readonly capHeightEm: number;
}

/** Text and what it stands on, as `#rrggbb`; the ground is null where the map shines through. */
interface Colouring {
  readonly text: string;
  readonly ink: string;
  readonly ground: string | null;
}

interface Found {
  readonly faults: readonly string[];
  readonly colourings: readonly Colouring[];
}

/** What is asked of text that is read from across a room. */
const LEAST_CONTRAST = 7;

/**
 * What is wrong with the text that is seen in parts of the page: smaller than it may be, beyond its
 * part's edges or the page's, cut by an element around it, upon other text, or hard to tell from its ground.
 */
export async function findTextFaults(
  page: Page,
  selector: string,
  least: LeastType,
): Promise<readonly string[]> {
  const { faults, colourings } = await lookAtText(page, selector, least);
  return [...new Set([...faults, ...colourings.flatMap((each) => contrastFault(each) ?? [])])];
}

function contrastFault({ text, ink, ground }: Colouring): string | null {
  if (ground === null) return `“${text}” has no ground of its own`;
  const found = contrast(ink, ground);
  return found >= LEAST_CONTRAST ? null : `“${text}” is ${ink} on ${ground}: ${found.toFixed(2)}:1`;
}

function lookAtText(page: Page, selector: string, least: LeastType): Promise<Found> {
  return page.evaluate(
    ([part, { primaryPx, secondaryPx, capHeightEm }]) => {
      const roots = [...document.querySelectorAll(part)];
      if (roots.length === 0) throw new Error(`no ${part} on the page`);
      const faults: string[] = [];
      const colourings: Colouring[] = [];
      const boxes: { text: string; node: Node; box: DOMRect }[] = [];

      /** Red, green, blue from 0 to 255, and what covers from 0 to 1. */
      const channels = (colour: string) => {
        const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
        return colour.startsWith('color(') ? [255 * r, 255 * g, 255 * b, alpha] : [r, g, b, alpha];
      };
      const hex = (rgb: readonly number[]) =>
        `#${rgb.map((each) => Math.round(each).toString(16).padStart(2, '0')).join('')}`;
      /** What stands behind an element: its own ground and those around it, as far as they are not opaque. */
      const groundOf = (element: Element): number[] | null => {
        const layers: number[][] = [];
        for (let around: Element | null = element; around !== null; around = around.parentElement) {
          // Beyond these the map lies between the text and whatever ground the page has.
          if (around.matches('.frame, .atlas-map')) return null;
          const box = around.matches('.callout-clause') ? '.callout-tab' : '.callout-box';
          const sheet = around.matches('.callout > text')
            ? getComputedStyle(around.parentElement?.querySelector(box) ?? around).fill
            : getComputedStyle(around).backgroundColor;
          const [r = 0, g = 0, b = 0, alpha = 1] = channels(sheet);
          if (alpha > 0) layers.push([r, g, b, alpha]);
          if (alpha === 1) {
            const [, ...above] = layers.reverse();
            return above.reduce(
              (below, [red = 0, green = 0, blue = 0, share = 1]) =>
                [red, green, blue].map((c, at) => c * share + (below[at] ?? 0) * (1 - share)),
              [r, g, b],
            );
          }
        }
        return null;
      };
      const judgeColour = (element: Element, text: string) => {
        const { color, fill } = getComputedStyle(element);
        const ink = channels(element instanceof SVGElement ? fill : color).slice(0, 3);
        const ground = groundOf(element);
        colourings.push({ text, ink: hex(ink), ground: ground === null ? null : hex(ground) });
      };

      const judgeSize = (element: Element, text: string) => {
        const sizePx = Number.parseFloat(getComputedStyle(element).fontSize);
        const leastPx = element.closest('[data-type="primary"]') ? primaryPx : secondaryPx;
        if (sizePx < leastPx - 0.01) faults.push(`“${text}” is ${sizePx} px, not ${leastPx}`);
        return sizePx;
      };
      /** A dialog that is scrolled shows its other parts in their turn. */
      const seenPartOf = (root: Element) => {
        const { left, top, width, height } = root.getBoundingClientRect();
        const isScrolled = root.scrollHeight > root.clientHeight + 1 && root.matches('dialog');
        return isScrolled
          ? new DOMRect(left, top - root.scrollTop, width, root.scrollHeight)
          : new DOMRect(left, top, width, height);
      };
      const judgePlace = (box: DOMRect, text: string, edge: DOMRect) => {
        const isOutside =
          box.left < edge.left - 1 ||
          box.right > edge.right + 1 ||
          box.top < edge.top - 1 ||
          box.bottom > edge.bottom + 1 ||
          box.left < -1 ||
          box.right > innerWidth + 1;
        if (isOutside) faults.push(`“${text}” leaves the panel`);
      };
      const judgeCut = (element: Element, text: string, root: Element) => {
        for (let around: Element | null = element; around !== null; around = around.parentElement) {
          if (!root.contains(around)) break;
          const { overflowX, textOverflow } = getComputedStyle(around);
          const isWider = around.scrollWidth > around.clientWidth + 1 && around.clientWidth > 0;
          if (isWider && getComputedStyle(around).display !== 'inline') {
            faults.push(`“${text}” is wider than ${around.className || around.tagName}`);
          }
          if (textOverflow === 'ellipsis' && overflowX !== 'visible') {
            faults.push(`“${text}” may be cut by ${around.className}`);
          }
        }
      };

      const judgeText = (node: Node, root: Element) => {
        const element = node.parentElement;
        const text = node.textContent?.trim() ?? '';
        if (element === null || text === '' || element.closest('.visually-hidden, option')) return;
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
        const sizePx = judgeSize(element, text);
        judgeCut(element, text, root);
        judgeColour(element, text);
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, top, width, height } of range.getClientRects()) {
          // Of a line's box only what letters fill: from the capitals' top to the baseline.
          const inkPx = sizePx * capHeightEm;
          const box = new DOMRect(left, top + (height - inkPx) / 2, width, inkPx);
          judgePlace(box, text, seenPartOf(root));
          boxes.push({ text, node, box });
        }
      };
      for (const root of roots) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          judgeText(node, root);
        }
      }
      boxes.forEach((a, index) => {
        for (const b of boxes.slice(index + 1)) {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (across > 1 && down > 1) faults.push(`“${a.text}” lies upon “${b.text}”`);
        }
      });
      return { faults, colourings };
    },
    [selector, least] as const,
  );
}
