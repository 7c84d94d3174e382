import type { Indicator } from '../../core/indicator.ts';
import type { Figure } from '../../core/statistic.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { unitNames } from '../../i18n/unit-words.ts';
import { selectUnits } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { RowSource } from '../common/row-source.tsx';
import { SourceWords } from '../common/source-words.tsx';
import { DerivedSource } from './derived-source.tsx';

export interface FigureSourceProps {
  /** What the figure's Datum points at. */
  readonly id: string;
  readonly figure: Figure;
  readonly indicator: Indicator;
  /** False in a table, whose caption names standard, boundaries and file for all its rows. */
  readonly isFull?: boolean;
  /** False where the poverty standard is named beside. */
  readonly hasStandard?: boolean;
}

/** What stands behind a figure: its source, or how and from what it was made. */
export function FigureSource(props: FigureSourceProps) {
  const { figure, id } = props;
  switch (figure.kind) {
    case 'missing':
      return <WhyMissing figure={figure} />;
    case 'own':
      return <OwnSource {...props} row={figure.row} />;
    case 'derived':
      return <DerivedSource id={id} figure={figure} indicator={props.indicator} />;
    default:
      return figure satisfies never;
  }
}

/** Why former communes make no figure; nothing where nothing at all is published. */
function WhyMissing({ figure }: { readonly figure: Extract<Figure, { kind: 'missing' }> }) {
  const words = useMessages(statisticsMessages);
  const parts = unitNames(figure.missingParts, useLanguage());
  if (figure.lack === 'one-standard') {
    return <span className="figure-note">{words.mixedStandards}</span>;
  }
  if (parts === '') return null;
  return (
    <span className="figure-note">
      {figure.lack === 'households' ? words.missingHouseholds(parts) : words.missingParts(parts)}
    </span>
  );
}

function OwnSource({
  id,
  row,
  isFull = false,
  hasStandard = true,
  indicator,
}: FigureSourceProps & Pick<Extract<Figure, { kind: 'own' }>, 'row'>) {
  const words = useMessages(statisticsMessages);
  const vintage = useAtlas((state) => selectUnits(state).get(row.unit)?.vintage ?? null);
  return (
    <span className="figure-source" id={id}>
      {hasStandard && indicator.topic === 'poverty' && <span>{words.standard(row.standard)}</span>}
      {row.periodText !== null && <SourceWords text={row.periodText} />}
      <RowSource row={row} hasFile={isFull} />
      {isFull && vintage !== null && <span>{words.boundaries(vintage)}</span>}
      {isFull && row.note !== null && <SourceWords text={row.note} />}
    </span>
  );
}
