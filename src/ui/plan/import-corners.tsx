import { formatNumber } from '../../i18n/format.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import type { ImportChoices, ImportPreview } from '../../state/plans/plan-files.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';

interface ImportCornersProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChange: (patch: ImportChoices) => void;
}

/** Asks whether the rows of a table are points, or the corners of areas. */
export function ImportCorners({ preview, choices, onChange }: ImportCornersProps) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const { corners, layers } = preview;
  if (corners === null) return null;
  const inWords = (count: number) => formatNumber(count, language);
  const rows = layers.reduce((sum, { features }) => sum + features, 0);
  const ways = [
    ['points', words.importAsPoints(inWords(rows))],
    [
      'areas',
      corners.areas === 1
        ? words.importAsArea(inWords(corners.corners))
        : words.importAsAreas(inWords(corners.areas), inWords(corners.corners)),
    ],
  ] as const;
  return (
    <fieldset className="import-layer">
      <legend>{words.importCorners}</legend>
      {ways.map(([way, label]) => (
        <label key={way} className="import-way">
          <input
            type="radio"
            name="corners-as"
            checked={(choices.cornersAs ?? 'points') === way}
            onChange={() => onChange({ cornersAs: way })}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
