import { crsById } from '../../core/geodesy/crs.ts';
import { azimuthDegrees, distanceM, perimeterM } from '../../core/geodesy/measure.ts';
import type { DrawAnnouncement } from '../../core/plan/draw-announcement.ts';
import { formatNumber } from '../../i18n/format.ts';
import { formatLength } from '../../i18n/measure-words.ts';
import { coordinateInWords } from '../../i18n/plan-coordinate-words.ts';
import { drawAnnouncementText } from '../../i18n/plan-draw-messages.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { changePlanning } from '../../state/plans/plan-store.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { CrsChoice } from './crs-choice.tsx';
import './drawing-bar.css';
import { useArea, useLength } from './measures.ts';
import { usePlanStore, usePlans, useSelectedPlan } from './plan-context.ts';
import { TypedCorner } from './typed-corner.tsx';

/** Below the map: what the tool does, where the pointer is, and how large it all becomes. */
export function DrawingBar() {
  const words = useMessages(planMessages);
  const tool = usePlans(({ planning }) => planning.tool);
  const hasCrossHair = usePlans(({ planning }) => planning.hasCrossHair);
  const isEditing = useSelectedPlan() !== null;
  const isDrawing = tool !== 'select';
  return (
    <div className="drawing-bar">
      {(isDrawing || !isEditing) && (
        <p className="drawing-hint">{hasCrossHair ? words.crossHairHint : words.toolHints[tool]}</p>
      )}
      <div className="drawing-readout">
        <CrsChoice />
        <NotationChoice />
        <Pointer />
        <Measures />
      </div>
      {isDrawing && (
        <div className="drawing-ways">
          <Underway />
          <details className="drawing-typed">
            <summary>{words.typeCoordinates}</summary>
            <TypedCorner />
          </details>
        </div>
      )}
      <Announcement />
    </div>
  );
}

/** Degrees as one number, or in minutes and seconds. */
function NotationChoice() {
  const store = usePlanStore();
  const words = useMessages(planMessages);
  const crs = usePlans(({ planning }) => planning.crs);
  const notation = usePlans(({ planning }) => planning.notation);
  if (crsById(crs)?.kind !== 'geographic') return null;
  const isDms = notation === 'dms';
  return (
    <button
      type="button"
      className="chip drawing-notation"
      aria-pressed={isDms}
      aria-label={words.inDms}
      title={words.inDms}
      onClick={() => changePlanning(store, { notation: isDms ? 'decimal' : 'dms' })}
    >
      ° ′ ″
    </button>
  );
}

/** Where the pointer is, what it keeps to, and how far it is from the corner before. */
function Pointer() {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const system = usePlans(({ planning }) => planning.crs);
  const notation = usePlans(({ planning }) => planning.notation);
  const cursor = usePlans(({ planning }) => planning.cursor);
  const lastCorner = usePlans(({ planning }) => planning.underWay?.lastCorner ?? null);
  if (cursor === null) return null;
  const { position, snappedTo } = cursor;
  const azimuth = lastCorner === null ? null : azimuthDegrees(lastCorner, position);
  return (
    <>
      <span className="drawing-position" title={words.pointer}>
        {coordinateInWords([position[0], position[1]], { system, language, notation })}
      </span>
      {snappedTo !== null && <span className="drawing-snap">{words.snappedTo(snappedTo)}</span>}
      {lastCorner !== null && azimuth !== null && (
        <span className="drawing-figure">
          {formatLength(distanceM(lastCorner, position), language)} ·{' '}
          {formatNumber(azimuth, language, 1)}°
        </span>
      )}
    </>
  );
}

/** How large the shape under way is; with the pointer off the map, that of its corners so far. */
function Measures() {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const geometry = usePlans(({ planning }) => planning.underWay?.geometry ?? null);
  const area = useArea(geometry);
  const length = useLength(geometry);
  return (
    <>
      {length !== null && <Figure label={words.length} value={length} />}
      {area !== null && geometry !== null && (
        <>
          <Figure label={words.area} value={area} />
          <Figure label={words.perimeter} value={formatLength(perimeterM(geometry), language)} />
        </>
      )}
    </>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <span className="drawing-figure">
      {label} <b>{value}</b>
    </span>
  );
}

/** What can be done with a shape that is being drawn. */
function Underway() {
  const words = useMessages(planMessages);
  const commands = usePlans(({ planning }) => planning.commands);
  const isUnderWay = usePlans(({ planning }) => planning.underWay?.lastCorner != null);
  if (commands === null || !isUnderWay) return null;
  return (
    <>
      <button type="button" className="button button-main" onClick={commands.finish}>
        {words.finish}
      </button>
      <button type="button" className="button" onClick={commands.removeLastCorner}>
        {words.removeCorner}
      </button>
      <button type="button" className="button" onClick={commands.cancel}>
        {words.cancel}
      </button>
    </>
  );
}

/** What the map does not show: why nothing has happened, and how to get back what is gone. */
const NOT_SEEN: ReadonlySet<DrawAnnouncement['code']> = new Set([
  'cancelled',
  'path-too-short',
  'corners-missing',
  'vertex-needed',
  'plan-deleted',
  'select-area-first',
  'select-shape-first',
  'mend-shape-first',
  'cut-missed',
  'split-missed',
  'undo-refused',
  'redo-refused',
]);

/** Says what drawing has done: to who does not see it, and to all where the map does not show it. */
function Announcement() {
  const language = useLanguage();
  const announcement = usePlans(({ planning }) => planning.announcement);
  const isForAll = announcement !== null && NOT_SEEN.has(announcement.code);
  return (
    <p className={isForAll ? 'drawing-said' : 'visually-hidden'} aria-live="polite">
      {announcement !== null && drawAnnouncementText(announcement, language)}
    </p>
  );
}
