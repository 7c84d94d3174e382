import { isOneRoad, type RoadInArea } from '../../core/rescue/roads-in-area.ts';
import type { Situation } from '../../core/rescue/situation.ts';
import { rescueMessages } from '../../i18n/rescue-messages.ts';
import { formatInstant } from '../../i18n/rescue-time.ts';
import { toggleRoadCut } from '../../state/wall/rescue.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { BoardHeading } from '../wall/board-heading.tsx';
import type { BoardSection } from '../wall/board-section.ts';
import { useRescue, useWall } from '../wall/wall-context.ts';
import { kmInWords, roadName, type Speech } from './rescue-words.ts';

/** Roads through the area. Nothing here says that one is cut, unless somebody said so by hand. */
export function roadsSection({ roads }: Situation, { words }: Speech): BoardSection {
  const heading = <BoardHeading>{words.roadsHeading}</BoardHeading>;
  if (roads === null || roads.length === 0) {
    const text = roads === null ? words.roadsMissing : words.noRoads;
    return {
      key: 'roads',
      heading,
      blocks: [{ key: 'none', node: <p className="wall-facts">{text}</p> }],
    };
  }
  return {
    key: 'roads',
    heading,
    blocks: [
      { key: 'note', node: <p className="wall-facts">{words.roadsNote}</p> },
      ...roads.map((road) => ({ key: road.key, node: <RoadLine road={road} /> })),
    ],
  };
}

function RoadLine({ road }: { readonly road: RoadInArea }) {
  const words = useMessages(rescueMessages);
  const language = useLanguage();
  const { rescue } = useWall();
  const cutMs = useRescue(({ roadsCut }) => roadsCut[road.key]);
  const speech = { words, language };
  const name = roadName(road, speech);
  const isCut = cutMs !== undefined;
  return (
    <div className="rescue-road" data-cut={isCut}>
      <p className="wall-name">{name}</p>
      <p className="wall-facts">
        {words.roadInside(kmInWords(road.insideM, speech))}
        {isCut && <b className="rescue-cut"> {words.cut(formatInstant(cutMs, language))}</b>}
      </p>
      {isOneRoad(road) && (
        <button
          type="button"
          className="button"
          aria-label={isCut ? words.unmarkCut(name) : words.markCut(name)}
          aria-pressed={isCut}
          onClick={() => toggleRoadCut(rescue, road.key)}
        >
          {isCut ? words.unmark : words.mark}
        </button>
      )}
    </div>
  );
}
