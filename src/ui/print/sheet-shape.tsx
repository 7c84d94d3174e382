import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import { cornersOf } from '../../core/shapes/shape-corners.ts';
import { shapePath } from '../../core/shapes/shape-path.ts';
import { type SheetWindow, toFrameMm } from '../../core/sheet/sheet-projection.ts';

/** More corners than this would write their numbers over each other. */
const MOST_NUMBERED = 60;

interface SheetShapeProps {
  readonly geometry: PlanGeometry;
  readonly mapWindow: SheetWindow;
}

/** The plan's own shape, with the numbers of its corners where there is room for them. */
export function SheetShape({ geometry, mapWindow }: SheetShapeProps) {
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
