import type { Page } from 'playwright-core';

/** Brings the place of the charts into sight, where they are fetched, and waits until they are there. */
export async function untilCharted(page: Page): Promise<void> {
  const place = page.locator('.series-place');
  if ((await place.count()) === 0) return;
  await place.first().evaluate((element) => element.scrollIntoView());
  await place.first().waitFor({ state: 'detached' });
}
