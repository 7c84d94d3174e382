import { type ScaleBar, scaleBar } from '../../core/sheet/scale-bar.ts';
import { formatNumber } from '../../i18n/format.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import './scale-and-north.css';

const PARTS = [0, 1, 2, 3];
const BAR_MM = 1.6;
/** Room for the numbers at both ends and below, mm. */
const ROOM = { start: 1, end: 6, below: 4.5 };

/** The scale as a number and as a bar that stays true when the sheet is copied larger or smaller. */
export function SheetScale({ denominator }: { readonly denominator: number }) {
  const words = useMessages(sheetMessages);
  const language = useLanguage();
  const bar = scaleBar(denominator);
  return (
    <div className="sheet-scale">
      <p className="sheet-scale-number">
        {words.scale} {words.scaleOf(formatNumber(denominator, language))}
      </p>
      <Bar bar={bar} />
    </div>
  );
}

function Bar({ bar: { groundM, paperMm } }: { readonly bar: ScaleBar }) {
  const language = useLanguage();
  const isLong = groundM >= 4000;
  const unit = isLong ? 'km' : 'm';
  const part = paperMm / PARTS.length;
  const width = paperMm + ROOM.start + ROOM.end;
  const inUnit = (metres: number) => formatNumber(isLong ? metres / 1000 : metres, language, 2);
  return (
    <svg
      viewBox={`${-ROOM.start} 0 ${width} ${BAR_MM + ROOM.below}`}
      style={{ width: `${width}mm`, height: `${BAR_MM + ROOM.below}mm` }}
      aria-hidden="true"
    >
      {PARTS.map((index) => (
        <rect
          key={index}
          className={index % 2 === 0 ? 'sheet-bar-dark' : 'sheet-bar-light'}
          x={index * part}
          width={part}
          height={BAR_MM}
        />
      ))}
      {[0, 0.5, 1].map((share) => (
        <text key={share} className="sheet-bar-number" x={paperMm * share} y={BAR_MM + 3.2}>
          {inUnit(groundM * share)}
          {share === 1 ? ` ${unit}` : ''}
        </text>
      ))}
    </svg>
  );
}

/** Where true north is: up. */
export function NorthArrow() {
  const words = useMessages(sheetMessages);
  return (
    <svg className="sheet-north" viewBox="0 0 10 14" role="img" aria-label={words.northName}>
      <text x="5" y="3.4" textAnchor="middle">
        {words.north}
      </text>
      <path d="M5 4.4 8.2 13.4 5 11.4z" fill="currentColor" />
      <path d="M5 4.4 1.8 13.4 5 11.4z" fill="none" stroke="currentColor" strokeWidth="0.35" />
    </svg>
  );
}
