import { ROUND_SCALES } from '../../core/sheet/map-scale.ts';
import { ORIENTATIONS, PAPER_NAMES, type Paper } from '../../core/sheet/paper.ts';
import { formatNumber } from '../../i18n/format.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';

/** Paper, and the scale of the map on it. */
export interface PaperLayout extends Paper {
  /** Null: the largest that holds what is to be seen. */
  readonly denominator: number | null;
}

interface PaperFieldsProps {
  readonly layout: PaperLayout;
  /** What the largest fitting scale is called, e.g. "vừa hình: 1:25.000". */
  readonly fittingName: string;
  readonly onChange: (patch: Partial<PaperLayout>) => void;
}

/** The choices that every sheet with a map begins with. */
export function PaperFields({ layout, fittingName, onChange }: PaperFieldsProps) {
  const words = useMessages(sheetMessages);
  const scaleName = useScaleName();
  return (
    <>
      <PrintChoice
        label={words.paper}
        value={layout.name}
        options={PAPER_NAMES.map((name) => [name, name])}
        onChange={(name) => onChange({ name })}
      />
      <PrintChoice
        label={words.orientation}
        value={layout.orientation}
        options={ORIENTATIONS.map((name) => [name, words.orientations[name]])}
        onChange={(orientation) => onChange({ orientation })}
      />
      <PrintChoice
        label={words.scale}
        value={layout.denominator === null ? '' : String(layout.denominator)}
        options={[
          ['', fittingName],
          ...ROUND_SCALES.map((scale) => [String(scale), scaleName(scale)] as const),
        ]}
        onChange={(scale) => onChange({ denominator: scale === '' ? null : Number(scale) })}
      />
    </>
  );
}

/** Writes the scale with a denominator as a reader of the page's language does. */
export function useScaleName(): (denominator: number) => string {
  const words = useMessages(sheetMessages);
  const language = useLanguage();
  return (denominator) => words.scaleOf(formatNumber(denominator, language));
}

interface PrintChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Values with their names. */
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of several values. */
export function PrintChoice<Value extends string>(props: PrintChoiceProps<Value>) {
  const { label, value, options, onChange } = props;
  return (
    <label className="modal-field">
      {label}
      <select
        className="entry-field"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([name]) => name === target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PrintTickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A part that the sheet has or lacks. */
export function PrintTick({ label, isOn, onChange }: PrintTickProps) {
  return (
    <label className="print-tick">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}
