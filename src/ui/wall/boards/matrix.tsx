import { Check, Clock } from 'lucide-react';
import { useMemo } from 'react';
import type { ClauseRow } from '../../../core/lookup.ts';
import { PROGRESS } from '../../../core/wall/progress.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { messagesIn } from '../../../i18n/messages.ts';
import { districtList } from '../../../i18n/place-words.ts';
import { wallMessages } from '../../../i18n/wall-messages.ts';
import { layerById } from '../../../layers/registry.ts';
import { selectCatalogue } from '../../../state/selectors.ts';
import { selectHiddenActivityLayers } from '../../../state/wall/activities.ts';
import { type MatrixCell, type MatrixRow, selectMatrix } from '../../../state/wall/matrix.ts';
import { useAtlas, useLanguage, useMessages } from '../../atlas-context.ts';
import { ClauseTab } from '../../common/clause-tab.tsx';
import { BoardColumn } from '../board-column.tsx';
import type { BoardSection } from '../board-section.ts';

/** How far each clause has come in each district; where nothing is done is seen at once. */
export function MatrixBoard() {
  const language = useLanguage();
  const { clauses, units } = useAtlas(selectCatalogue);
  const { districts, rows } = useAtlas(selectMatrix);
  const sections = useMemo((): readonly BoardSection[] => {
    const names = districts.map((code) => districtList([code], units));
    const nameOf = (row: MatrixRow) =>
      clauses.find(({ code }: ClauseRow) => code === row.clause)?.short[language] ?? '';
    return [
      {
        key: 'matrix',
        heading: <MatrixHead names={names} />,
        blocks: rows.map((row) => ({
          key: row.clause,
          node: <MatrixLine row={row} name={nameOf(row)} language={language} />,
        })),
      },
    ];
  }, [districts, rows, clauses, units, language]);
  return <BoardColumn sections={sections} />;
}

/** Names of the districts over their columns, and how the numbers are to be read. */
function MatrixHead({ names }: { readonly names: readonly string[] }) {
  const words = useMessages(wallMessages);
  const language = useLanguage();
  const hidden = useAtlas(selectHiddenActivityLayers);
  const hiddenNames = hidden.map((id) => layerById(id).title[language]).join(', ');
  return (
    <div className="matrix-head">
      {hidden.length > 0 && <p className="wall-facts">{words.hiddenLayers(hiddenNames)}</p>}
      <p className="matrix-key">
        <span>
          <b>1</b> {words.progress.ongoing}
        </span>
        <span>
          <Clock size="0.9em" aria-hidden="true" /> {words.progress.planned}
        </span>
        <span>
          <Check size="0.9em" aria-hidden="true" /> {words.progress.ended}
        </span>
      </p>
      <div className="matrix-cells">
        {names.map((name) => (
          <p className="matrix-district" key={name}>
            {name}
          </p>
        ))}
      </div>
    </div>
  );
}

interface MatrixLineProps {
  readonly row: MatrixRow;
  readonly name: string;
  readonly language: Language;
}

function MatrixLine({ row, name, language }: MatrixLineProps) {
  const words = messagesIn(wallMessages, language);
  const { clause, cells } = row;
  return (
    <div className="matrix-line" data-clause={clause}>
      <p className="matrix-name">
        <ClauseTab code={clause} tone="outline" />
        <span>
          {name}
          {cells.length === 0 && <span className="matrix-unmanaged"> · {words.unmanaged}</span>}
        </span>
      </p>
      {cells.length > 0 && (
        <div className="matrix-cells">
          {cells.map((cell) => (
            <Cell key={cell.district} cell={cell} language={language} />
          ))}
        </div>
      )}
    </div>
  );
}

function Cell({ cell, language }: { readonly cell: MatrixCell; readonly language: Language }) {
  const words = messagesIn(wallMessages, language);
  const number = (value: number) => formatNumber(value, language);
  const counts = PROGRESS.map((name) => [name, cell[name]] as const);
  return (
    <div
      className={cell.isGap ? 'matrix-cell matrix-gap' : 'matrix-cell'}
      data-district={cell.district}
      data-counts={counts.map(([, count]) => count).join(' ')}
    >
      {cell.isGap ? (
        <p className="matrix-none">{words.noActivity}</p>
      ) : (
        <>
          <p className="matrix-ongoing" data-type="primary">
            {number(cell.ongoing)}
          </p>
          <p className="matrix-rest">
            {cell.planned > 0 && (
              <span>
                <Clock size="0.8em" aria-label={words.progress.planned} />
                {number(cell.planned)}
              </span>
            )}
            {cell.ended > 0 && (
              <span>
                <Check size="0.8em" aria-label={words.progress.ended} />
                {number(cell.ended)}
              </span>
            )}
            {cell.unknown > 0 && <span>? {number(cell.unknown)}</span>}
          </p>
        </>
      )}
    </div>
  );
}
