import { createSelector } from '../create-selector.ts';
import { selectAt } from '../selectors.ts';
import { selectIndicator, selectYear } from '../statistics.ts';
import type { AtlasState } from '../store.ts';
import { encodeView } from '../url.ts';
import type { View } from '../view.ts';

/** Address under which a view of the page is seen again. `page`: of the page, with or without a query. */
export function addressOfView(view: View, page: string): string {
  const address = new URL(page);
  address.search = encodeView(view);
  address.hash = '';
  return address.href;
}

/**
 * What is shown, with everything fixed that would else follow the reader's day and the newest data:
 * what leaves the page must say the same next year.
 */
export const selectLastingView = createSelector(
  [({ view }: AtlasState) => view, selectIndicator, selectYear, selectAt],
  (view, indicator, year, at): View => ({
    ...view,
    indicator: indicator?.id ?? view.indicator,
    year,
    at,
  }),
);

/** Address of the view without furniture, for a frame of another page. */
export function embeddedAddress(view: View, page: string): string {
  return addressOfView({ ...view, view: 'explore', isEmbedded: true }, page);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
};

function attribute(text: string): string {
  return text.replace(/[&"<>]/g, (sign) => ENTITIES[sign] ?? sign);
}

interface EmbedInput {
  readonly address: string;
  readonly title: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * HTML of a frame that shows an address. It may run scripts and read its own files, which its own origin
 * must be allowed for, and open the atlas in a tab; nothing else.
 */
export function embedCode({ address, title, widthPx, heightPx }: EmbedInput): string {
  const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
  return [
    `<iframe src="${attribute(address)}"`,
    `title="${attribute(title)}"`,
    `width="${widthPx}" height="${heightPx}"`,
    'style="border:0;max-width:100%" loading="lazy"',
    `sandbox="${sandbox}"></iframe>`,
  ].join(' ');
}
