import type { MarkShape } from '../../core/palette.ts';

const PATHS: Readonly<Record<MarkShape, string>> = {
  square: 'M3 3h10v10H3z',
  triangle: 'M8 2.5 14 13H2z',
  diamond: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  pentagon: 'M8 1.8 14.3 6.4l-2.4 7.4H4.1L1.7 6.4z',
  hexagon: 'M8 1.8 13.5 5v6L8 14.2 2.5 11V5z',
  circle: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
};

/** The shape that stands for a kind of record, in the colour of the text around it. */
export function MarkIcon({ shape }: { readonly shape: MarkShape }) {
  return (
    <svg className="mark-icon" viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
      <path d={PATHS[shape]} fill="currentColor" />
    </svg>
  );
}
