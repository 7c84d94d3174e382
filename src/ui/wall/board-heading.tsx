import type { ReactNode } from 'react';

/** Heading of a section of a board. */
export function BoardHeading({ children }: { readonly children: ReactNode }) {
  return (
    <h2 className="wall-heading" data-type="primary">
      {children}
    </h2>
  );
}
