import { type ReactNode, useId } from 'react';
import type { Crs } from '../../core/geodesy/crs.ts';
import { SHEET_PARTS_MM } from '../../core/sheet/paper.ts';
import { type GridLine, sheetGrid } from '../../core/sheet/sheet-grid.ts';
import type { SheetWindow } from '../../core/sheet/sheet-projection.ts';
import { gridNumber } from '../../i18n/sheet-words.ts';
import { useLanguage } from '../atlas-context.ts';
import './sheet-map.css';

interface SheetMapProps {
  readonly mapWindow: SheetWindow;
  /** Address of the drawn map, of the window's proportions; null: not there yet. */
  readonly picture: string | null;
  /** What the picture shows, in words. */
  readonly label: string;
  /** System of the grid. */
  readonly crs: Crs;
  /** Drawn over the map: SVG in millimetres of the frame. */
  readonly children?: ReactNode;
}

/** The map in its frame: picture, grid with its numbers, and what is drawn over it. One unit is a millimetre. */
export function SheetMap({ mapWindow, picture, label, crs, children }: SheetMapProps) {
  const { widthMm, heightMm } = mapWindow.frame;
  const { gutterX, gutterY } = SHEET_PARTS_MM;
  const [width, height] = [widthMm + 2 * gutterX, heightMm + 2 * gutterY];
  const clip = useId();
  const lines = sheetGrid(mapWindow, crs);
  return (
    <svg
      className="sheet-map"
      viewBox={`${-gutterX} ${-gutterY} ${width} ${height}`}
      style={{ width: `${width}mm`, height: `${height}mm` }}
      role="img"
      aria-label={label}
    >
      <clipPath id={clip}>
        <rect width={widthMm} height={heightMm} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect className="sheet-map-paper" width={widthMm} height={heightMm} />
        {picture !== null && (
          <image href={picture} width={widthMm} height={heightMm} preserveAspectRatio="none" />
        )}
        {lines.map(({ axis, value, path }) => (
          <polyline
            key={`${axis}${value}`}
            className="sheet-grid-line"
            points={path.map((place) => place.join()).join(' ')}
          />
        ))}
        {children}
      </g>
      <rect className="sheet-neatline" width={widthMm} height={heightMm} />
      {lines.map((line) => (
        <GridNumbers
          key={`${line.axis}${line.value}`}
          line={line}
          mapWindow={mapWindow}
          crs={crs}
        />
      ))}
    </svg>
  );
}

interface GridNumbersProps {
  readonly line: GridLine;
  readonly mapWindow: SheetWindow;
  readonly crs: Crs;
}

/** Numbers nearer to a corner of the frame than this would stand in each other's way, mm. */
const CORNER_MM = 8;

/** Where a number has room on an edge of a length; null: the line does not reach it, or a corner is near. */
function roomOn(lengthMm: number, at: number | null): number | null {
  return at !== null && at > CORNER_MM && at < lengthMm - CORNER_MM ? at : null;
}

/** The number of a grid line where it leaves the frame, along the frame. */
function GridNumbers({ line, mapWindow, crs }: GridNumbersProps) {
  const language = useLanguage();
  const { widthMm, heightMm } = mapWindow.frame;
  const { axis, value, edges } = line;
  const lengthMm = axis === 'east' ? widthMm : heightMm;
  const first = roomOn(lengthMm, edges[0]);
  const second = roomOn(lengthMm, edges[1]);
  const text = gridNumber(value, crs, language);
  const turned = (x: number, y: number, degrees: number) => (
    <text
      className="sheet-grid-number"
      transform={`translate(${x} ${y}) rotate(${degrees})`}
      textAnchor="middle"
    >
      {text}
    </text>
  );
  if (axis === 'east') {
    return (
      <>
        {first !== null && turned(first, -1.2, 0)}
        {second !== null && turned(second, heightMm + 3, 0)}
      </>
    );
  }
  return (
    <>
      {first !== null && turned(-1.4, first, -90)}
      {second !== null && turned(widthMm + 1.4, second, 90)}
    </>
  );
}
