import type { Page } from 'playwright-core';

/**
 * Controls in sight that a thumb does not hit, and those that are cut at the right. A control is 44 px
 * wide and high (WCAG 2.2, 2.5.5) by its box, its label's, or the area around its middle that is felt.
 * Links within a sentence are as high as the sentence, and the credit on the map is 24 px (2.5.8): it
 * must not take the map's room.
 */
export function touchFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** 44, and what lies between two pixels. */
    const LEAST_PX = 43.5;
    const CONTROLS = 'button, a[href], input, select, summary, [role="tab"]';
    const isHit = (control: Element, x: number, y: number) =>
      control.contains(document.elementFromPoint(x, y));
    /** How far the control is felt from a point, both ways together. */
    const reachOf = (control: Element, x: number, y: number, dx: number, dy: number) => {
      const oneWay = (way: 1 | -1) => {
        let step = 0;
        while (step < 60 && isHit(control, x + way * step * dx, y + way * step * dy)) step++;
        return step;
      };
      return oneWay(1) + oneWay(-1);
    };
    const faults: string[] = [];
    for (const control of document.querySelectorAll(CONTROLS)) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      if (control.closest('.visually-hidden, .skip-link, .source, .attribution, [inert]') !== null)
        continue;
      const label = control.matches('input') ? control.closest('label') : null;
      const felt = label ?? control;
      felt.scrollIntoView({ block: 'center' });
      const { left, top, right, width, height } = felt.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isHigh = height >= LEAST_PX || reachOf(felt, x, y, 0, 1) >= LEAST_PX;
      const isWide = width >= LEAST_PX || reachOf(felt, x, y, 1, 0) >= LEAST_PX;
      const name = (control.textContent || control.getAttribute('aria-label') || '').trim();
      const what = `${control.tagName.toLowerCase()}.${control.className} "${name.slice(0, 30)}"`;
      if (!isHigh || !isWide) faults.push(`${Math.round(width)} × ${Math.round(height)}: ${what}`);
      if (right > innerWidth + 0.5) faults.push(`cut: ${what}`);
    }
    return [...new Set(faults)];
  });
}
