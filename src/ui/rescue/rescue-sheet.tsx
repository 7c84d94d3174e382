import type { Paper } from '../../core/sheet/paper.ts';
import { formatDay } from '../../i18n/format.ts';
import { rescueMessages } from '../../i18n/rescue-messages.ts';
import { formatInstant } from '../../i18n/rescue-time.ts';
import { selectAt } from '../../state/selectors.ts';
import type { RescueAnswer } from '../../state/wall/rescue-answer.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { PrintRoot } from '../print/print-root.tsx';
import { useRescue } from '../wall/wall-context.ts';
import { lookOf } from './alert-colour.ts';
import { standingOf } from './rescue-band.tsx';
import './rescue-sheet.css';
import { FieldMap } from './rescue-sheet-map.tsx';
import { Help, Roads, Summary } from './rescue-sheet-parts.tsx';
import type { FieldSheet } from './use-field-sheet.ts';

const A4: Paper = { name: 'A4', orientation: 'portrait' };

interface RescueSheetProps {
  readonly answer: RescueAnswer;
  readonly sheet: FieldSheet;
}

/** One page for those who go: seen on paper only. */
export function RescueSheet({ answer, sheet }: RescueSheetProps) {
  const words = useMessages(rescueMessages);
  const language = useLanguage();
  const { situation } = answer;
  const { mapWindow } = sheet;
  const speech = { words, language };
  return (
    <PrintRoot paper={A4}>
      <article className="rescue-sheet" data-look={lookOf(answer)} aria-label={words.sheet}>
        <Head answer={answer} />
        <div className="rescue-sheet-body">
          {mapWindow !== null && <FieldMap answer={answer} sheet={sheet} mapWindow={mapWindow} />}
          {situation === null ? (
            <p>{words.noArea}</p>
          ) : (
            <Summary situation={situation} speech={speech} />
          )}
        </div>
        {situation !== null && <Help situation={situation} speech={speech} />}
        {situation !== null && <Roads situation={situation} speech={speech} />}
        <Foot answer={answer} />
      </article>
    </PrintRoot>
  );
}

function Head({ answer: { alert, commune } }: Pick<RescueSheetProps, 'answer'>) {
  const words = useMessages(rescueMessages);
  const language = useLanguage();
  const nowMs = useRescue((state) => state.nowMs);
  return (
    <header>
      <p className="rescue-sheet-word">
        {alert === null ? words.byHand : words.statuses[alert.held.alert.status]}
        {alert !== null && words.notReal[alert.held.alert.status] !== '' && (
          <span> · {words.notReal[alert.held.alert.status]}</span>
        )}
      </p>
      <h1>{alert?.info?.event ?? commune?.fullName ?? words.inArea}</h1>
      {alert !== null && (
        <p>
          <b>{alert.level === null ? words.noLevel : words.levelFull(String(alert.level))}</b>
          {' · '}
          {standingOf(alert, nowMs, words, language)}
        </p>
      )}
      {alert?.info?.instruction && <p>{alert.info.instruction}</p>}
    </header>
  );
}

function Foot({ answer: { alert } }: Pick<RescueSheetProps, 'answer'>) {
  const words = useMessages(rescueMessages);
  const language = useLanguage();
  const nowMs = useRescue((state) => state.nowMs);
  const day = useAtlas(selectAt);
  const sources = [
    ...(alert === null
      ? []
      : [words.sourceAlert(alert.held.alert.identifier, alert.held.alert.sender)]),
    words.sourceUnits,
    words.sourceRoads,
  ];
  return (
    <footer>
      {words.sheetMade(formatInstant(nowMs, language), formatDay(day))}. {words.sources}:{' '}
      {sources.join('; ')}.
    </footer>
  );
}
