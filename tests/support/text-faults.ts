import type { Page } from 'playwright-core';

/** Least font sizes, CSS px, and what of the font size capitals are high. */
export interface LeastType {
  /** For text in an element that says `data-type="primary"`. */
  readonly primaryPx: number;
  /** For all other text. */
  readonly secondaryPx: number;
  readonly capHeightEm: number;
}

/**
 * What is wrong with the text that is seen in a part of the page: smaller than it may be, beyond the
 * part's edges, cut by an element around it, or upon other text.
 */
export function findTextFaults(
  page: Page,
  selector: string,
  least: LeastType,
): Promise<readonly string[]> {
  return page.evaluate(
    ([part, { primaryPx, secondaryPx, capHeightEm }]) => {
      const root = document.querySelector(part);
      if (root === null) throw new Error(`no ${part} on the page`);
      const edge = root.getBoundingClientRect();
      const faults: string[] = [];
      const boxes: { text: string; node: Node; box: DOMRect }[] = [];

      const judgeSize = (element: Element, text: string) => {
        const sizePx = Number.parseFloat(getComputedStyle(element).fontSize);
        const leastPx = element.closest('[data-type="primary"]') ? primaryPx : secondaryPx;
        if (sizePx < leastPx - 0.01) faults.push(`“${text}” is ${sizePx} px, not ${leastPx}`);
        return sizePx;
      };
      const judgePlace = (box: DOMRect, text: string) => {
        const isOutside =
          box.left < edge.left - 1 ||
          box.right > edge.right + 1 ||
          box.top < edge.top - 1 ||
          box.bottom > edge.bottom + 1;
        if (isOutside) faults.push(`“${text}” leaves the panel`);
      };
      const judgeCut = (element: Element, text: string) => {
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

      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.textContent?.trim() ?? '';
        if (element === null || text === '' || element.closest('.visually-hidden')) continue;
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const sizePx = judgeSize(element, text);
        judgeCut(element, text);
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, top, width, height } of range.getClientRects()) {
          // Of a line's box only what letters fill: from the capitals' top to the baseline.
          const inkPx = sizePx * capHeightEm;
          const box = new DOMRect(left, top + (height - inkPx) / 2, width, inkPx);
          judgePlace(box, text);
          boxes.push({ text, node, box });
        }
      }
      boxes.forEach((a, index) => {
        for (const b of boxes.slice(index + 1)) {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (across > 1 && down > 1) faults.push(`“${a.text}” lies upon “${b.text}”`);
        }
      });
      return faults;
    },
    [selector, least] as const,
  );
}
