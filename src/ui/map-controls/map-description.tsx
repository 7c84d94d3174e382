import { classInWords } from '../../i18n/class-words.ts';
import { figureInWords } from '../../i18n/figure-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { pick } from '../../i18n/language.ts';
import { legendMessages } from '../../i18n/legend-messages.ts';
import { mapDescriptionMessages } from '../../i18n/map-description-messages.ts';
import { MAP_DESCRIPTION_ID } from '../../i18n/map-messages.ts';
import { unitNameInSentence } from '../../i18n/unit-words.ts';
import { selectVisibleLayers } from '../../state/legend.ts';
import { selectUnmarkedCount } from '../../state/marks.ts';
import {
  selectResult,
  selectSelectedUnit,
  selectTable,
  selectUnits,
  selectVintage,
} from '../../state/selectors.ts';
import {
  type Choropleth,
  selectFigureLevel,
  selectPaintedChoropleth,
} from '../../state/statistics.ts';
import { selectSummary, type UnitFigure } from '../../state/unit-statistics.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { UNIT_TABLE_ID } from '../statistics/source-ids.ts';

/** What the map shows, for those who do not see it: the same facts as legend, table and list. */
export function MapDescription() {
  const words = useMessages(mapDescriptionMessages);
  const language = useLanguage();
  const vintage = useAtlas(selectVintage);
  const communes = useAtlas(selectUnits).communes(vintage).length;
  const painted = useAtlas(selectPaintedChoropleth);
  const selected = useAtlas(selectSelectedUnit);
  return (
    <div id={MAP_DESCRIPTION_ID} className="visually-hidden">
      <p>{words.boundaries[vintage](formatNumber(communes, language))}</p>
      {painted !== null && <PaintInWords painted={painted} />}
      <MarksInWords />
      {selected !== null && <p>{words.selected(unitNameInSentence(selected, language))}</p>}
    </div>
  );
}

function PaintInWords({ painted }: { readonly painted: Choropleth }) {
  const words = useMessages(mapDescriptionMessages);
  const language = useLanguage();
  const { withFigure, without, illustrative, lowest, highest } = useAtlas(selectSummary);
  const level = useAtlas(selectFigureLevel);
  const { units } = useMessages(legendMessages);
  const { indicator, year, classes, classCounts } = painted;
  const count = (value: number) => formatNumber(value, language);
  const byClass = classes.flatMap((each) => {
    const ofClass = classCounts[each.index] ?? 0;
    const range = classInWords(each, indicator, language);
    return ofClass > 0 ? `${range}: ${units(count(ofClass), level)}` : [];
  });
  const told = ({ unit, figure }: UnitFigure) =>
    `${figureInWords(figure, indicator, language)} (${unitNameInSentence(unit, language)})`;
  return (
    <Sentences source={UNIT_TABLE_ID}>
      {words.painted(pick(indicator.title, language), String(year))}
      {words.coverage(count(withFigure), count(withFigure + without), level)}
      {lowest && highest && words.range(told(lowest), told(highest))}
      {byClass.length > 0 && `${byClass.join('; ')}.`}
      {illustrative > 0 && words.illustrative(count(illustrative))}
    </Sentences>
  );
}

function MarksInWords() {
  const words = useMessages(mapDescriptionMessages);
  const language = useLanguage();
  const { shown, total, byLayer } = useAtlas(selectResult);
  const unmarked = useAtlas(selectUnmarkedCount);
  const { layerIds } = useAtlas(selectTable);
  const layers = useAtlas(selectVisibleLayers);
  const count = (value: number) => formatNumber(value, language);
  const kinds = layers.flatMap(({ id, title }) => {
    const ofLayer = byLayer[layerIds.indexOf(id)] ?? 0;
    return ofLayer > 0 ? `${pick(title, language)}: ${count(ofLayer)}` : [];
  });
  return (
    <Sentences>
      {words.marks(count(shown), count(total))}
      {kinds.length > 0 && `${kinds.join('; ')}.`}
      {unmarked > 0 && words.unmarked(count(unmarked))}
    </Sentences>
  );
}

interface SentencesProps {
  readonly children: readonly (string | false | null)[];
  /** Where the figures in it come from, as in Datum. */
  readonly source?: string;
}

/** A paragraph of the sentences that apply. */
function Sentences({ children, source }: SentencesProps) {
  return (
    <p data-figure={source}>{children.filter((each) => typeof each === 'string').join(' ')}</p>
  );
}
