import type { Page } from 'playwright-core';
import { settle } from './wall-type.ts';

/** The page of a board that is shown, from 1, and how many there are. */
async function pageSign(page: Page): Promise<readonly [page: number, count: number]> {
  const sign = await page.evaluate(
    () => document.querySelector('.wall-page [aria-hidden]')?.textContent ?? '1/1',
  );
  const [shown = 0, count = 0] = sign.split('/').map(Number);
  return [shown, count];
}

/** Boards are laid into pages some frames after their room has changed. */
const STEADY_LOOKS = 4;

/** Pages of the board, once several looks in a row find the same. */
async function pagesOnceLaidOut(page: Page): Promise<number> {
  let [found, looks] = [-1, 0];
  while (looks < STEADY_LOOKS) {
    await settle(page);
    const [, count] = await pageSign(page);
    looks = count === found ? looks + 1 : 0;
    found = count;
  }
  return found;
}

/** What a look finds on each page of a board, from the first, with the page that it was found on. */
export async function onEachPage(
  page: Page,
  look: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const count = await pagesOnceLaidOut(page);
  for (let [shown] = await pageSign(page); shown > 1; [shown] = await pageSign(page)) {
    await page.keyboard.press('ArrowUp');
    await settle(page);
  }
  const found: string[] = [];
  for (let number = 1; number <= count; number++) {
    const sign = await pageSign(page);
    if (sign[0] !== number || sign[1] !== count) {
      found.push(`page ${sign.join('/')} instead of ${number}/${count}`);
    }
    found.push(...(await look()).map((each) => `${number}/${count} ${each}`));
    await page.keyboard.press('ArrowDown');
    await settle(page);
  }
  return found;
}
