import { useId } from 'react';
import type { Crs } from '../../core/geodesy/crs.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import { cornersOf } from '../../core/shapes/shape-corners.ts';
import { shapePath } from '../../core/shapes/shape-path.ts';
import { SHEET_PARTS_MM } from '../../core/sheet/paper.ts';
import { type GridLine, sheetGrid } from '../../core/sheet/sheet-grid.ts';
import { type SheetWindow, toFrameMm } from '../../core/sheet/sheet-projection.ts';
import { gridNumber } from '../../i18n/sheet-words.ts';
import { useLanguage } from '../atlas-context.ts';
import './sheet-map.css';

/** More corners than this would write their numbers over each other. */
const MOST_NUMBERED = 60;

interface SheetMapProps {
  readonly mapWindow: SheetWindow;
  /** Address of the drawn map, of the window's proportions; null: not there yet. */
  readonly picture: string | null;
  /** What the picture shows, in words. */
  readonly label: string;
  /** System of the grid. */
  readonly crs: Crs;
  /** Drawn over the map; null: nothing. */
  readonly geometry: PlanGeometry | null;
}

/** The map in its frame: picture, grid with its numbers, and the shape. One unit is a millimetre. */
export function SheetMap({ mapWindow, picture, label, crs, geometry }: SheetMapProps) {
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
        {geometry !== null && <SheetShape geometry={geometry} mapWindow={mapWindow} />}
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

interface SheetShapeProps {
  readonly geometry: PlanGeometry;
  readonly mapWindow: SheetWindow;
}

/** The plan's own shape, with the numbers of its corners where there is room for them. */
function SheetShape({ geometry, mapWindow }: SheetShapeProps) {
  const place = (position: readonly [number, number]) => toFrameMm(mapWindow, position);
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  const isPoint = geometry.type === 'Point' || geometry.type === 'MultiPoint';
  const corners = cornersOf(geometry);
  const path = shapePath(geometry, place);
  return (
    <g className="sheet-shape">
      <path className="sheet-shape-casing" d={path} />
      <path className={isArea ? 'sheet-shape-area' : 'sheet-shape-line'} d={path} />
      {corners.length <= MOST_NUMBERED &&
        corners.map(({ path: key, position }, index) => {
          const [x, y] = place(position);
          return (
            <g key={key.join()} transform={`translate(${x} ${y})`}>
              <circle className="sheet-corner" r={isPoint ? 1.4 : 0.7} />
              {corners.length > 1 && (
                <text className="sheet-corner-number" x={1.1} y={-1.1}>
                  {index + 1}
                </text>
              )}
            </g>
          );
        })}
    </g>
  );
}
