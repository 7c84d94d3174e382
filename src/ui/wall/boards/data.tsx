import { useMemo } from 'react';
import type { DatasetRef } from '../../../core/catalog.ts';
import { formatPartialDate } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { messagesIn } from '../../../i18n/messages.ts';
import { wallMessages } from '../../../i18n/wall-messages.ts';
import { type DatasetAge, selectDatasetAges } from '../../../state/wall/dataset-ages.ts';
import { useAtlas, useLanguage } from '../../atlas-context.ts';
import { BoardColumn } from '../board-column.tsx';
import { BoardHeading } from '../board-heading.tsx';
import type { BoardSection } from '../board-section.ts';
import { factsInLine } from '../facts-in-line.ts';

const NATURES: readonly DatasetRef['nature'][] = ['published', 'illustrative', 'reference'];

/** What the figures rest on, and how old it is. */
export function DataBoard() {
  const language = useLanguage();
  const ages = useAtlas(selectDatasetAges);
  const sections = useMemo(() => sectionsOf(ages, language), [ages, language]);
  return <BoardColumn sections={sections} />;
}

function sectionsOf(ages: readonly DatasetAge[], language: Language): readonly BoardSection[] {
  const words = messagesIn(wallMessages, language);
  const section = (key: string, title: string, held: readonly DatasetAge[]) =>
    held.length === 0
      ? []
      : [
          {
            key,
            heading: <BoardHeading>{title}</BoardHeading>,
            blocks: held.map((age) => ({
              key: age.ref.id,
              node: <DatasetLine age={age} language={language} />,
            })),
          },
        ];
  const isGood = ({ isFailed, isStale }: DatasetAge) => !isFailed && !isStale;
  const stale = ages.filter(({ isFailed, isStale }) => isStale && !isFailed);
  const isSound = ages.every(isGood);
  return [
    ...section(
      'failed',
      words.failed,
      ages.filter(({ isFailed }) => isFailed),
    ),
    ...section('stale', words.stale, stale),
    ...(isSound
      ? [
          {
            key: 'sound',
            heading: null,
            blocks: [{ key: 'sound', node: <p className="wall-facts">{words.noStale}</p> }],
          },
        ]
      : []),
    ...NATURES.flatMap((nature) =>
      section(
        nature,
        words.natures[nature],
        ages.filter((age) => isGood(age) && age.ref.nature === nature),
      ),
    ),
  ];
}

interface DatasetLineProps {
  readonly age: DatasetAge;
  readonly language: Language;
}

function DatasetLine({ age, language }: DatasetLineProps) {
  const words = messagesIn(wallMessages, language);
  const { title, vintage, retrieved } = age.ref;
  const isBad = age.isStale || age.isFailed;
  return (
    <div className={isBad ? 'wall-dataset wall-dataset-bad' : 'wall-dataset'}>
      <p className="wall-name" data-type="primary">
        {title[language]}
      </p>
      <p className="wall-facts">
        {factsInLine([
          words.vintage(vintage[language]),
          words.retrieved(formatPartialDate(retrieved)),
        ])}
      </p>
    </div>
  );
}
