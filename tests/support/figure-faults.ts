import type { Page } from 'playwright-core';

/**
 * Numbers of a page that nobody stands behind.
 *
 * The page's convention: a figure that somebody stated stands in an element with `data-figure`, the
 * id of the element that says where it comes from (src/ui/common/datum.tsx). `data-count` holds what
 * the page itself counts, and says what; `data-scale` holds bounds and ticks, which are no data. A
 * record of the list (`data-record`) opens its sources when it is pressed. What is told of a dataset
 * (`dataset-facts`) stands under its source; the map's own bar is a scale. Names that count their
 * members ("27 xã") are names.
 */
export async function figureFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const UNITS =
      '%|hộ|ha|km²|km|người|triệu|tỷ|đồng|bản|kg|điểm|tiêu chí|households?|people|million|billion|villages';
    const QUANTITY = new RegExp(`\\d[\\d.,]*[\\s\\u00a0]?(?:${UNITS})(?!\\p{L})`, 'u');
    const EXPLAINED =
      '[data-figure], [data-count], [data-scale], [data-record], .dataset-facts, .maplibregl-ctrl-scale, script, style, option';
    const BLOCK =
      'p, li, dd, dt, td, th, h1, h2, h3, h4, figcaption, caption, summary, label, legend, button, text, div, section';
    const faults: string[] = [];

    for (const figure of document.querySelectorAll('[data-figure]')) {
      const id = figure.getAttribute('data-figure') ?? '';
      const what = `${figure.textContent} → #${id}`;
      const sources = document.querySelectorAll(`[id="${CSS.escape(id)}"]`);
      const [source] = sources;
      if (sources.length > 1) faults.push(`${what}: ${sources.length} elements have this id`);
      if (source === undefined) faults.push(`${what}: there is no such source`);
      else if (
        source.querySelector('.source, .row-id, .row-ids') === null &&
        id !== 'details-measured'
      ) {
        faults.push(`${what}: names no publisher and no row: "${source.textContent}"`);
      } else if ((source.textContent ?? '').trim().length < 8) faults.push(`${what}: says nothing`);
    }
    for (const counted of document.querySelectorAll('[data-count]')) {
      const isSilent = counted.getAttribute('aria-hidden') === 'true';
      if (!isSilent && !/\p{L}{2}/u.test(counted.textContent ?? '')) {
        faults.push(`${counted.textContent}: does not say what it counts`);
      }
    }

    // On a copy, so that what is explained can be taken out and the rest read as a reader does.
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const explained of copy.querySelectorAll(EXPLAINED)) explained.replaceWith('; ');
    const texts = new Map<Element, string>();
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const block = node.parentElement?.closest(BLOCK) ?? copy;
      texts.set(block, (texts.get(block) ?? '') + (node.textContent ?? ''));
    }
    for (const [block, text] of texts) {
      const [stray] = QUANTITY.exec(text) ?? [];
      if (stray !== undefined) {
        faults.push(`${stray}: stray in "${text.trim().slice(0, 120)}" (${block.className})`);
      }
    }
    return faults;
  });
}
