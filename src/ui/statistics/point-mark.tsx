import type { SeriesPoint } from '../../core/series.ts';

interface PointMarkProps {
  readonly point: SeriesPoint;
  readonly x: number;
  readonly y: number;
  readonly isChosen: boolean;
}

/** A value's mark: full for a result, hollow for what is not exact, a dotted triangle for a target. */
export function PointMark({ point, x, y, isChosen }: PointMarkProps) {
  const className = [
    'chart-point',
    `chart-${point.style}`,
    point.isIllustrative && 'chart-illustrative',
    isChosen && 'chart-point-chosen',
  ]
    .filter(Boolean)
    .join(' ');
  if (point.style === 'target') {
    return <path className={className} d={`M${x} ${y - 5}l5.5 9h-11z`} />;
  }
  return <circle className={className} cx={x} cy={y} r={isChosen ? 4.5 : 3.5} />;
}
