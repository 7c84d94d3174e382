import { encodeView } from './url.ts';
import type { View } from './view.ts';

/** Address of the whole page of an embedded view. `page`: of the page, with or without a query. */
export function wholePageAddress(view: View, page: string): string {
  const address = new URL(page);
  address.search = encodeView({ ...view, isEmbedded: false });
  address.hash = '';
  return address.href;
}
