import type { Page } from 'playwright-core';

interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room that letters leave free within their box, in pixels: boxes may touch, words not. */
const SLACK_PX = 1.5;

/** Pairs of texts below `selector` that are drawn over each other, as "one × other". */
export async function overlappingTexts(page: Page, selector: string): Promise<readonly string[]> {
  const boxes = await page.locator(selector).evaluateAll((elements): TextBox[] =>
    elements.flatMap((element) => {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const text = element.textContent?.trim() ?? '';
      const isVisible = width > 1 && height > 1 && text !== '';
      return isVisible ? [{ text, left, right, top, bottom }] : [];
    }),
  );
  if (boxes.length === 0) throw new Error(`no text at ${selector}`);
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.left + SLACK_PX < b.right &&
          b.left + SLACK_PX < a.right &&
          a.top + SLACK_PX < b.bottom &&
          b.top + SLACK_PX < a.bottom,
      )
      .map((b) => `${a.text} × ${b.text}`),
  );
}
