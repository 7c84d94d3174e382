import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { compareFigures, type SortDirection } from '../../core/figure-order.ts';
import type { Indicator } from '../../core/indicator.ts';
import { formatNumber } from '../../i18n/format.ts';
import { compareText, type Language, pick } from '../../i18n/language.ts';
import { standardsInWords } from '../../i18n/standards-in-words.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { selectVintage } from '../../state/selectors.ts';
import { selectFigureDatasets, selectFigureLevel, selectYear } from '../../state/statistics.ts';
import {
  selectDistrictFigures,
  selectFigures,
  selectSummary,
  selectTableStandards,
  type UnitFigure,
} from '../../state/unit-statistics.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { UNIT_TABLE_ID } from './source-ids.ts';
import { UnitRow } from './unit-row.tsx';

type SortColumn = 'unit' | 'value';

interface Sort {
  readonly column: SortColumn;
  readonly direction: SortDirection;
}

/** Each district before its communes, in the order of the agreement; communes of 2025 by name. */
function grouped(
  districts: readonly UnitFigure[],
  communes: readonly UnitFigure[],
): readonly UnitFigure[] {
  if (districts.length === 0) return communes;
  return districts.flatMap((district) => [
    district,
    ...communes.filter(({ unit }) => unit.district === district.unit.code),
  ]);
}

/** Rows in the order asked for. By value, districts stand first: they are not among the communes. */
function ordered(
  districts: readonly UnitFigure[],
  communes: readonly UnitFigure[],
  { column, direction }: Sort,
  language: Language,
): readonly UnitFigure[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const byName = (a: UnitFigure, b: UnitFigure) => compareText(a.unit.name, b.unit.name, language);
  if (column === 'unit') {
    return grouped(
      districts,
      [...communes].sort((a, b) => sign * byName(a, b)),
    );
  }
  const byValue = (a: UnitFigure, b: UnitFigure) =>
    compareFigures(a.figure, b.figure, direction) || byName(a, b);
  return [...[...districts].sort(byValue), ...[...communes].sort(byValue)];
}

/** The text twin of the map's colours: a row a unit, "—" where nothing is known. */
export function UnitTable({ indicator }: { readonly indicator: Indicator }) {
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const districts = useAtlas(selectDistrictFigures);
  const communes = useAtlas(selectFigures);
  const vintage = useAtlas(selectVintage);
  const standards = useAtlas(selectTableStandards);
  const year = useAtlas(selectYear);
  const level = useAtlas(selectFigureLevel);
  const datasets = useAtlas(selectFigureDatasets);
  const { without, illustrative, withFigure } = useAtlas(selectSummary);
  const [sort, setSort] = useState<Sort>({ column: 'unit', direction: 'ascending' });
  const unit = pick(indicator.unit, language);
  const count = (value: number) => formatNumber(value, language);
  const files = [datasets.published, illustrative > 0 ? datasets.illustrative : null].filter(
    (id) => id !== null,
  );
  const header = (column: SortColumn, label: string) => (
    <SortHeader column={column} label={label} sort={sort} onSort={setSort} />
  );
  return (
    <table className="unit-table" id={UNIT_TABLE_ID}>
      <caption>
        <strong>
          {pick(indicator.title, language)}, {year}
        </strong>{' '}
        {standards.length === 1 && `· ${standardsInWords(standards, language)} `}·{' '}
        {words.boundaries(vintage)}.{' '}
        <span data-count={without + illustrative}>
          {words.withoutPublished(
            count(without + illustrative),
            count(withFigure + without),
            level,
          )}
        </span>{' '}
        {words.rowsOf(files.join(', '))}
      </caption>
      <thead>
        <tr>
          {header('unit', words.tableUnit)}
          {header('value', unit === '%' ? words.tableValue : `${words.tableValue} (${unit})`)}
          <th scope="col">{words.tableSource}</th>
        </tr>
      </thead>
      <tbody>
        {ordered(districts, communes, sort, language).map((row) => (
          <UnitRow key={row.unit.id} {...row} indicator={indicator} />
        ))}
      </tbody>
    </table>
  );
}

interface SortHeaderProps {
  readonly column: SortColumn;
  readonly label: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

function SortHeader({ column, label, sort, onSort }: SortHeaderProps) {
  const words = useMessages(statisticsMessages);
  const isSorted = sort.column === column;
  const next: SortDirection =
    isSorted && sort.direction === 'ascending' ? 'descending' : 'ascending';
  // The first press on values puts the highest first: that is what people look for.
  const first: SortDirection = column === 'value' ? 'descending' : 'ascending';
  const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th scope="col" className={`unit-${column}`} aria-sort={isSorted ? sort.direction : 'none'}>
      <button
        type="button"
        title={words.sortBy(label)}
        onClick={() => onSort({ column, direction: isSorted ? next : first })}
      >
        {label}
        {isSorted && <Arrow size={12} aria-hidden />}
      </button>
    </th>
  );
}
