import type { ReactNode } from 'react';
import { useAtlas } from '../atlas-context.ts';

/**
 * What needs data: drawn when the first of them are all there, so that nothing on the page moves
 * while they come one by one.
 */
export function OnceOpen({ children }: { readonly children: ReactNode }) {
  const isOpening = useAtlas(({ session }) => session.isOpening);
  return isOpening ? null : children;
}
