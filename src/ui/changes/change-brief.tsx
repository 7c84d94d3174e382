import { useEffect } from 'react';
import type { Paper } from '../../core/sheet/paper.ts';
import { CHANGE_KINDS, leadingChanges, type RecordChange } from '../../core/wall/changes.ts';
import { changeMessages } from '../../i18n/change-messages.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { formatPeriod } from '../../i18n/period-words.ts';
import { placeInWords } from '../../i18n/place-words.ts';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { selectTable, selectUnits } from '../../state/selectors.ts';
import { type Changes, selectChanges } from '../../state/wall/changes.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { ClauseTab } from '../common/clause-tab.tsx';
import { PrintRoot } from '../print/print-root.tsx';
import './change-brief.css';
import { figureWords } from './figure-words.ts';

const A4: Paper = { name: 'A4', orientation: 'portrait' };
/** Rows and lines that one page has room for, names of two lines included. */
const MOST_RECORDS = 16;
const MOST_FIGURES = 5;

interface ChangeBriefProps {
  readonly onPrinted: () => void;
}

/** What changed since a day, on one page of paper. Asks for the printer as soon as it is there. */
export function ChangeBrief({ onPrinted }: ChangeBriefProps) {
  const words = useMessages(changeMessages);
  const shell = useMessages(shellMessages);
  const changes = useAtlas(selectChanges);
  usePrinter(onPrinted);
  const { since, until } = changes.span;
  return (
    <PrintRoot paper={A4}>
      <article className="change-brief">
        <p className="change-brief-where">{shell.title}</p>
        <h1>{words.title}</h1>
        <p>{words.span(formatDay(since), formatDay(until))}</p>
        <Counts changes={changes} />
        <Boundary changes={changes} />
        <Records changes={changes} />
        <Figures changes={changes} />
        <footer>
          {words.how} {changes.hasIllustrative && <b>{words.hasIllustrative}</b>}
        </footer>
      </article>
    </PrintRoot>
  );
}

function usePrinter(onPrinted: () => void): void {
  useEffect(() => {
    let isGone = false;
    window.addEventListener('afterprint', onPrinted);
    void document.fonts.ready.then(() => {
      if (!isGone) window.print();
    });
    return () => {
      isGone = true;
      window.removeEventListener('afterprint', onPrinted);
    };
  }, [onPrinted]);
}

interface PartProps {
  readonly changes: Changes;
}

function Counts({ changes: { counts, groups } }: PartProps) {
  const words = useMessages(changeMessages);
  const language = useLanguage();
  if (groups.length === 0) return <p>{words.none}</p>;
  return (
    <ul className="change-counts">
      {CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
        <li key={kind}>
          <b>{formatNumber(counts[kind], language)}</b> {words.kinds[kind]}
        </li>
      ))}
    </ul>
  );
}

function Boundary({ changes: { boundary } }: PartProps) {
  const words = useMessages(changeMessages);
  const language = useLanguage();
  if (boundary === null) return null;
  const { day, communesBefore, communesAfter } = boundary;
  const [before, after] = [communesBefore, communesAfter].map((n) => formatNumber(n, language));
  return (
    <p>
      <b>{words.boundary}.</b> {words.boundaryWords(formatDay(day), before ?? '', after ?? '')}
    </p>
  );
}

function Records({ changes: { groups } }: PartProps) {
  const words = useMessages(changeMessages);
  const language = useLanguage();
  if (groups.length === 0) return null;
  const { day, name, place, kind } = words.columns;
  return (
    <table className="change-table">
      <colgroup>
        <col className="change-clause" />
        <col />
        <col className="change-day" />
        <col className="change-place" />
        <col className="change-kind" />
      </colgroup>
      <thead>
        <tr>
          <th colSpan={2}>{name}</th>
          <th>{day}</th>
          <th>{place}</th>
          <th>{kind}</th>
        </tr>
      </thead>
      {leadingChanges(groups, MOST_RECORDS).map(({ clause, changes, rest }) => (
        <tbody key={clause}>
          {changes.map((change) => (
            <ChangeRow key={change.row} change={change} />
          ))}
          {rest > 0 && (
            <tr>
              <td>
                <ClauseTab code={clause} />
              </td>
              <td colSpan={4}>{words.more(formatNumber(rest, language))}</td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function ChangeRow({ change }: { readonly change: RecordChange }) {
  const words = useMessages(changeMessages);
  const language = useLanguage();
  const units = useAtlas(selectUnits);
  const { properties, isIllustrative } = useAtlas(selectTable).recordAt(change.row);
  return (
    <tr data-record={properties.id}>
      <td>
        <ClauseTab code={properties.clauses[0] ?? '0'} />
      </td>
      <td>
        {language === 'vi' ? properties.name : properties.nameEn}
        {isIllustrative && <i> ({words.illustrative})</i>}
      </td>
      <td>{formatPeriod(properties, language)}</td>
      <td>{placeInWords(properties, units, language)}</td>
      <td>{words.kinds[change.kind]}</td>
    </tr>
  );
}

function Figures({ changes: { figures } }: PartProps) {
  const words = useMessages(changeMessages);
  const language = useLanguage();
  const indicators = useAtlas(({ catalogue }) => catalogue.indicators);
  const lines = figureWords(figures, indicators, language);
  if (lines.length === 0) return null;
  const rest = lines.length - MOST_FIGURES;
  return (
    <section>
      <h2>{words.figures}</h2>
      <ul className="change-figures">
        {lines.slice(0, MOST_FIGURES).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {rest > 0 && <li>{words.more(formatNumber(rest, language))}</li>}
      </ul>
    </section>
  );
}
