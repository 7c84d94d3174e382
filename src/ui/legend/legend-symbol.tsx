import type { LegendEntry } from '../../layers/layer.ts';
import { MarkIcon } from '../common/mark-icon.tsx';

const WIDTH = 22;
const HEIGHT = 14;

/** The symbol of a legend entry, drawn as the map draws it. */
export function LegendSymbol({ symbol }: { readonly symbol: LegendEntry['symbol'] }) {
  switch (symbol.kind) {
    case 'mark':
      return (
        <span className="legend-symbol">
          <MarkIcon shape={symbol.shape} />
        </span>
      );
    case 'fill':
      return (
        <span
          className="legend-symbol legend-fill"
          style={{ background: symbol.colour, borderColor: symbol.outline }}
        />
      );
    case 'hatch':
      return <span className="legend-symbol legend-fill legend-hatch" />;
    case 'line':
      return <LegendLine symbol={symbol} />;
    default:
      return symbol satisfies never;
  }
}

type LineSymbol = Extract<LegendEntry['symbol'], { kind: 'line' }>;

function LegendLine({ symbol }: { readonly symbol: LineSymbol }) {
  const { colour, casing, isDashed, widthPx } = symbol;
  const d = `M1 ${HEIGHT / 2}H${WIDTH - 1}`;
  return (
    <svg className="legend-symbol" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {casing !== undefined && <path d={d} stroke={casing} strokeWidth={widthPx + 3} />}
      <path
        d={d}
        stroke={colour}
        strokeWidth={widthPx}
        strokeDasharray={isDashed === true ? '4 3' : undefined}
      />
    </svg>
  );
}
