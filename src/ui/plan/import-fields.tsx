import { formatNumber } from '../../i18n/format.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import {
  type ImportChoices,
  type ImportPreview,
  PLAN_FIELDS,
} from '../../state/plans/plan-files.ts';
import { selectUnits, selectVintage } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';

interface PartProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChange: (patch: ImportChoices) => void;
}

/** Which field of the file says what of a plan. */
export function ImportFields({ preview, choices, onChange }: PartProps) {
  const words = useMessages(planMessages);
  const files = useMessages(planFileMessages);
  const { fields } = preview;
  if (fields.length === 0) return null;
  const mapping = choices.mapping ?? preview.mapping;
  const map = (name: string, chosen: string) => {
    const field = PLAN_FIELDS.find((each) => each === chosen) ?? null;
    const others = Object.entries(mapping).filter(([other]) => other !== name);
    // First: of several fields for one part of a plan what was chosen last goes before.
    onChange({ mapping: Object.fromEntries([[name, field], ...others]) });
  };
  return (
    <details className="import-fields">
      <summary>{words.importMapping}</summary>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{words.importField}</th>
            <th scope="col">{words.importSamples}</th>
            <th scope="col">{words.importBecomes}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, samples }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{samples.join(' · ')}</td>
              <td>
                <select
                  className="entry-field"
                  aria-label={`${words.importBecomes}: ${name}`}
                  value={mapping[name] ?? ''}
                  onChange={({ target }) => map(name, target.value)}
                >
                  <option value="">{words.importLeftOut}</option>
                  {PLAN_FIELDS.map((field) => (
                    <option key={field} value={field}>
                      {files.fields[field]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const UNDECIDED = '?';

function decisionOn(text: string, { communes = {} }: ImportChoices): string {
  return Object.hasOwn(communes, text) ? (communes[text] ?? '') : UNDECIDED;
}

function decided(text: string, value: string, { communes = {} }: ImportChoices): ImportChoices {
  const others = Object.entries(communes).filter(([other]) => other !== text);
  const own = value === UNDECIDED ? [] : [[text, value || null] as const];
  return { communes: Object.fromEntries([...others, ...own]) };
}

/** Texts that should name a commune and do not: a person decides. */
export function ImportUnmatched({ preview: { unmatched }, choices, onChange }: PartProps) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const units = useAtlas(selectUnits);
  const vintage = useAtlas(selectVintage);
  if (unmatched.length === 0) return null;
  return (
    <fieldset className="import-layer">
      <legend>{words.importUnmatched}</legend>
      {unmatched.map(({ text, rows, candidates }) => {
        const likely = candidates.flatMap((id) => units.get(id) ?? []);
        const others = units.communes(vintage).filter(({ id }) => !candidates.includes(id));
        return (
          <label key={text} className="plan-field">
            <span>
              “{text}” <small>{words.importRows(formatNumber(rows, language))}</small>
            </span>
            <select
              className="entry-field"
              value={decisionOn(text, choices)}
              onChange={({ target }) => onChange(decided(text, target.value, choices))}
            >
              <option value={UNDECIDED}>{words.importCommuneAsked}</option>
              <option value="">{words.importNoCommune}</option>
              {[...likely, ...others].map(({ id, fullName, vintage: of }) => (
                <option key={id} value={id}>
                  {fullName} ({of})
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </fieldset>
  );
}
