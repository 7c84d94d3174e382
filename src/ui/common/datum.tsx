import type { ReactNode } from 'react';

interface DatumProps {
  /** Id of the element on the page that says where the number comes from. */
  readonly source: string;
  readonly children: ReactNode;
}

/**
 * A number that somebody stated, tied to what says who. Every figure of the page stands in one of
 * these, so that none can be shown without its source (tests/browser/figure-sources.test.ts).
 */
export function Datum({ source, children }: DatumProps) {
  return (
    <span data-figure={source} aria-describedby={source}>
      {children}
    </span>
  );
}
