import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROJECT_ROOT } from './build-site.ts';

/** Drops a file of tests/data/cap/ on the map, as a hand would. */
export async function dropAlert(page: Page, name: string): Promise<void> {
  const text = readFileSync(join(PROJECT_ROOT, 'tests/data/cap', name), 'utf8');
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName, { type: 'text/xml' }));
      const init = { dataTransfer, bubbles: true, cancelable: true };
      document.querySelector('canvas')?.dispatchEvent(new DragEvent('drop', init));
    },
    [name, text] as const,
  );
}
