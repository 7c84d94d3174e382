import type { Geometry } from 'geojson';
import { useId } from 'react';
import { crsById, OFFICIAL_ZONE_ID } from '../../core/geodesy/crs.ts';
import { shapePath } from '../../core/shapes/shape-path.ts';
import { type SheetWindow, toFrameMm } from '../../core/sheet/sheet-projection.ts';
import { rescueMessages } from '../../i18n/rescue-messages.ts';
import type { RescueAnswer } from '../../state/wall/rescue-answer.ts';
import { useMessages } from '../atlas-context.ts';
import { NorthArrow, SheetScale } from '../print/scale-and-north.tsx';
import { SheetMap } from '../print/sheet-map.tsx';
import { useRescue } from '../wall/wall-context.ts';
import './rescue-sheet-map.css';
import { listedPoints } from './rescue-sheet-parts.tsx';
import type { FieldSheet } from './use-field-sheet.ts';

/** Radius of a numbered place, mm. */
const PLACE_MM = 2;

interface FieldMapProps {
  readonly answer: RescueAnswer;
  readonly sheet: FieldSheet;
  readonly mapWindow: SheetWindow;
}

/** The map of those who go: the area, ways out of it, roads that are cut, and the places by their numbers. */
export function FieldMap({ answer, sheet, mapWindow }: FieldMapProps) {
  const words = useMessages(rescueMessages);
  const crs = crsById(OFFICIAL_ZONE_ID);
  if (crs === null) throw new Error(`no reference system ${OFFICIAL_ZONE_ID}`);
  return (
    <figure className="field-map">
      <SheetMap mapWindow={mapWindow} picture={sheet.picture} label={words.sheetMap} crs={crs}>
        <Drawing answer={answer} mapWindow={mapWindow} />
      </SheetMap>
      <figcaption>
        <Key answer={answer} />
        <SheetScale denominator={mapWindow.denominator} />
        <NorthArrow />
      </figcaption>
      {sheet.hasFailed && <p className="field-map-failed">{words.sheetMapFailed}</p>}
    </figure>
  );
}

/** Roads that somebody marked as cut, as far as they pass through the area. */
function useCutRoads({ situation }: RescueAnswer): readonly Geometry[] {
  const roadsCut = useRescue((state) => state.roadsCut);
  return (situation?.roads ?? [])
    .filter(({ key }) => roadsCut[key] !== undefined)
    .flatMap(({ geometries }) => geometries);
}

function Drawing({ answer, mapWindow }: Pick<FieldMapProps, 'answer' | 'mapWindow'>) {
  const hatch = useId();
  const cut = useCutRoads(answer);
  const { area, situation } = answer;
  const place = (position: readonly [number, number]) => toFrameMm(mapWindow, position);
  const path = (geometry: Geometry) =>
    geometry.type === 'GeometryCollection' ? '' : shapePath(geometry, place);
  const all = (geometries: readonly Geometry[]) => geometries.map(path).join('');
  const { riskAreas = [], routes = [] } = situation?.plans ?? {};
  const outline = area === null ? '' : path(area);
  return (
    <>
      <pattern
        id={hatch}
        width="3"
        height="3"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="field-hatch" y2="3" />
      </pattern>
      <path d={outline} fill={`url(#${hatch})`} fillRule="evenodd" />
      <path className="field-risk" d={all(riskAreas.map(({ part }) => part.geometry))} />
      <path className="field-casing" d={outline} />
      <path className="field-area" d={outline} />
      <path className="field-casing" d={all(routes.map(({ part }) => part.geometry))} />
      <path className="field-route" d={all(routes.map(({ part }) => part.geometry))} />
      <path className="field-casing" d={all(cut)} />
      <path className="field-cut" d={all(cut)} />
      {listedPoints(situation).map(({ part, position }, index) => {
        const [x, y] = place(position);
        return <Place key={part.id} x={x} y={y} number={index + 1} />;
      })}
    </>
  );
}

function Place({
  x,
  y,
  number,
}: {
  readonly x: number;
  readonly y: number;
  readonly number: number;
}) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className="field-place" r={PLACE_MM} />
      <text className="field-number" y="0.95">
        {number}
      </text>
    </g>
  );
}

/** What the lines of the map are; only of what is on it. */
function Key({ answer }: { readonly answer: RescueAnswer }) {
  const words = useMessages(rescueMessages);
  const hasCut = useCutRoads(answer).length > 0;
  const { riskAreas = [], routes = [] } = answer.situation?.plans ?? {};
  const lines = [
    {
      name: answer.alert === null ? words.chosenArea : words.warnedArea,
      look: 'field-area',
      isOn: true,
    },
    { name: words.riskArea, look: 'field-risk', isOn: riskAreas.length > 0 },
    { name: words.routes, look: 'field-route', isOn: routes.length > 0 },
    { name: words.roadCut, look: 'field-cut', isOn: hasCut },
  ];
  return (
    <ul className="field-key">
      {lines
        .filter(({ isOn }) => isOn)
        .map(({ name, look }) => (
          <li key={look}>
            <svg viewBox="0 0 7 3" aria-hidden="true">
              <path
                className={look}
                d={look === 'field-risk' ? 'M.5 .4H6.5V2.6H.5Z' : 'M0 1.5H7'}
              />
            </svg>
            {name}
          </li>
        ))}
      {listedPoints(answer.situation).length > 0 && (
        <li>
          <svg viewBox="-3.5 -2.2 7 4.4" aria-hidden="true">
            <Place x={0} y={0} number={1} />
          </svg>
          {words.assemblyPoints}
        </li>
      )}
    </ul>
  );
}
