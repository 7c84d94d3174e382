import {
  type AreaDraft,
  areaOfDraft,
  resized,
  withoutLastCorner,
} from '../../core/rescue/area-draft.ts';
import { formatNumber } from '../../i18n/format.ts';
import { rescueMessages } from '../../i18n/rescue-messages.ts';
import { showDraft } from '../../state/wall/rescue.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { useRescue, useWall } from '../wall/wall-context.ts';

const M_PER_KM = 1000;

/** While an area is marked on the map: what can be done, also without a keyboard. */
export function PlacingBar() {
  const words = useMessages(rescueMessages);
  const { rescue } = useWall();
  const draft = useRescue((state) => state.draft);
  if (draft === null) return null;
  const isCircle = draft.kind === 'circle';
  return (
    <div
      className="rescue-placing"
      role="toolbar"
      aria-label={isCircle ? words.drawCircle : words.drawPolygon}
    >
      <p>{isCircle ? words.circleHelp : words.polygonHelp}</p>
      <Ways draft={draft} />
      <button
        type="button"
        className="button button-main"
        disabled={areaOfDraft(draft) === null}
        onClick={() => showDraft(rescue)}
      >
        {words.show}
      </button>
      <button type="button" className="button" onClick={() => rescue.setState({ draft: null })}>
        {words.giveUp}
      </button>
    </div>
  );
}

/** What only one kind of area has. */
function Ways({ draft }: { readonly draft: AreaDraft }) {
  const words = useMessages(rescueMessages);
  const language = useLanguage();
  const { rescue } = useWall();
  const change = (changed: AreaDraft) => rescue.setState({ draft: changed });
  if (draft.kind === 'polygon') {
    return (
      <>
        <output>{words.corners(formatNumber(draft.corners.length, language))}</output>
        <button
          type="button"
          className="button"
          disabled={draft.corners.length === 0}
          onClick={() => change(withoutLastCorner(draft))}
        >
          {words.lastCorner}
        </button>
      </>
    );
  }
  const { circle } = draft;
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => change({ ...draft, circle: resized(circle, -1) })}
      >
        {words.smaller}
      </button>
      <output>{words.radius(formatNumber(circle.radiusM / M_PER_KM, language, 1))}</output>
      <button
        type="button"
        className="button"
        onClick={() => change({ ...draft, circle: resized(circle, 1) })}
      >
        {words.larger}
      </button>
    </>
  );
}
