import type { Crs } from '../../core/geodesy/crs.ts';
import { distanceM } from '../../core/geodesy/measure.ts';
import { chosenVersion, type Plan } from '../../core/plan/plan.ts';
import { cornersOf, edgesOf } from '../../core/shapes/shape-corners.ts';
import { formatFixed } from '../../i18n/format.ts';
import { systemName } from '../../i18n/plan-coordinate-messages.ts';
import { type ReportRow, reportRows } from '../../i18n/report-rows.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { cornerColumns } from '../../i18n/sheet-words.ts';
import type { MadeReport } from '../../state/plans/report-state.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { NatureBadge } from '../common/nature-badge.tsx';
import { usePlans } from './plan-context.ts';
import { type ReportNotes, reportNotes } from './report-notes.ts';

const COLUMNS = 3;
/** More corners than this stand in columns side by side. */
const LONG_LIST = 30;

/** The impact report line by line; what lines rest on stands below, numbered. */
export function ReportTable({ made }: { readonly made: MadeReport }) {
  const words = useMessages(sheetMessages);
  const language = useLanguage();
  const sections = reportRows(made.report, language);
  const notes = reportNotes(sections);
  return (
    <section className="sheet-block">
      <h2 className="sheet-heading">{words.report}</h2>
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.basis}</th>
          </tr>
        </thead>
        {sections.map(({ id, title, rows }) => (
          <tbody key={id}>
            <tr>
              <th className="sheet-section" scope="rowgroup" colSpan={COLUMNS}>
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.key} row={row} notes={notes} />
            ))}
          </tbody>
        ))}
      </table>
      <Notes notes={notes} />
      <p className="sheet-report-mark">{words.reportMark(made.sha256)}</p>
    </section>
  );
}

function Row({ row, notes }: { readonly row: ReportRow; readonly notes: ReportNotes }) {
  const words = useMessages(sheetMessages);
  const { method, sources } = notes.numbersOf(row);
  const remarks = [row.note, ...row.caveats].filter((text) => text !== '');
  const references = [
    `${words.methods} ${method}`,
    sources.length === 0 ? '' : `${words.sourcesOf} ${sources.join(', ')}`,
  ];
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td className="sheet-value">
        {row.value} {row.isIllustrative && <NatureBadge isIllustrative />}
      </td>
      <td>
        {remarks.join(' ')}{' '}
        <span className="sheet-reference">{references.filter(Boolean).join(' · ')}</span>
      </td>
    </tr>
  );
}

function Notes({ notes }: { readonly notes: ReportNotes }) {
  const words = useMessages(sheetMessages);
  return (
    <div className="sheet-notes">
      <h3>{words.methods}</h3>
      <ol>
        {notes.methods.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <h3>{words.sources}</h3>
      <ol>
        {notes.sources.map(({ text, source, isIllustrative }) => (
          <li key={`${text} ${source?.url}`}>
            {[text, source?.publisher === text ? null : source?.publisher, source?.url]
              .filter((part) => part !== null && part !== undefined)
              .join(', ')}{' '}
            {isIllustrative && <NatureBadge isIllustrative />}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface CornerListProps {
  readonly plan: Plan;
  readonly crs: Crs;
}

/** Corners by the numbers that they have on the map, and the sides between them, as the cadastre lists them. */
export function CornerList({ plan, crs }: CornerListProps) {
  const words = useMessages(sheetMessages);
  const language = useLanguage();
  const notation = usePlans(({ planning }) => planning.notation);
  const { geometry } = chosenVersion(plan);
  if (geometry === null) return null;
  const { names, of } = cornerColumns(crs, language, notation);
  const edges = edgesOf(geometry);
  const corners = cornersOf(geometry);
  return (
    <section className="sheet-block">
      <h2 className="sheet-heading">{words.corners}</h2>
      <p>{words.cornersIn(systemName(crs.id, language))}</p>
      <div className={corners.length > LONG_LIST ? 'sheet-columns' : undefined}>
        <table className="sheet-table sheet-corner-table">
          <thead>
            <tr>
              <th scope="col">{words.corner}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              {edges.length > 0 && <th scope="col">{words.side}</th>}
            </tr>
          </thead>
          <tbody>
            {corners.map(({ path, position }, index) => {
              const side = edges.find(({ from }) => from === position);
              return (
                <tr key={path.join()}>
                  <th scope="row">{index + 1}</th>
                  {of(position).map((text, column) => (
                    <td key={names[column]}>{text}</td>
                  ))}
                  {edges.length > 0 && (
                    <td>
                      {side === undefined
                        ? ''
                        : formatFixed(distanceM(side.from, side.to), language, 2)}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Who answers for the sheet signs by hand: no name is printed. */
export function Signatures() {
  const words = useMessages(sheetMessages);
  return (
    <section className="sheet-signatures">
      <p>{words.signPlace}</p>
      {words.signatures.map(({ role, how }) => (
        <div key={role}>
          <b>{role}</b>
          <span>{how}</span>
        </div>
      ))}
    </section>
  );
}
