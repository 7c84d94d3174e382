import { spanOfPartialDate } from '../../core/day.ts';
import {
  chosenVersion,
  PLAN_CLAUSES,
  PLAN_KINDS,
  PLAN_STATUSES,
  type Plan,
  type PlanProperties,
  type PlanStatus,
} from '../../core/plan/plan.ts';
import { formatNumber, formatPartialDate } from '../../i18n/format.ts';
import { pick } from '../../i18n/language.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { selectCatalogue } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { ClauseTab } from '../common/clause-tab.tsx';
import { CommuneList } from './commune-list.tsx';
import { planKindName } from './kind-name.ts';
import { LinkList } from './link-list.tsx';
import { useIsHeldElsewhere } from './plan-context.ts';
import './plan-form.css';
import { readCount, readPartialDate, readText, readVnd } from './readings.ts';
import { TypedField } from './typed-field.tsx';
import { type FieldVisit, useEditProperties } from './use-edit-plan.ts';

/** Everything that is written down about a plan. What is typed is kept at every pause. */
export function PlanForm({ plan }: { readonly plan: Plan }) {
  const words = useMessages(planMessages);
  const change = useEditProperties(plan);
  const isDisabled = useIsHeldElsewhere(plan.id);
  const { properties } = chosenVersion(plan);
  const part = { properties, change, isDisabled };
  return (
    <form className="plan-form" onSubmit={(event) => event.preventDefault()}>
      <TypedField
        label={words.name}
        value={properties.name}
        write={(name) => name}
        read={(text) => ({ value: text })}
        onChange={(name, visit) => change({ name }, visit)}
        isDisabled={isDisabled}
      />
      <Clauses {...part} />
      <div className="plan-form-row">
        <Kind {...part} />
        <Status {...part} />
      </div>
      <Periods {...part} />
      <Means {...part} />
      <CommuneList plan={plan} isDisabled={isDisabled} onChange={change} />
      <TypedField
        label={words.note}
        value={properties.note}
        write={(note) => note ?? ''}
        read={readText}
        onChange={(note, visit) => change({ note }, visit)}
        isLong
        isDisabled={isDisabled}
      />
      <LinkList links={properties.links} isDisabled={isDisabled} onChange={change} />
      {properties.importedFrom !== null && (
        <p className="plan-note">{words.importedFrom(properties.importedFrom)}</p>
      )}
    </form>
  );
}

interface PartProps {
  readonly properties: PlanProperties;
  readonly change: (patch: Partial<PlanProperties>, visit?: FieldVisit) => void;
  readonly isDisabled: boolean;
}

function Clauses({ properties, change, isDisabled }: PartProps) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const { clauses } = useAtlas(selectCatalogue);
  const toggle = (code: (typeof PLAN_CLAUSES)[number]) =>
    change({
      clauses: PLAN_CLAUSES.filter((each) =>
        each === code ? !properties.clauses.includes(code) : properties.clauses.includes(each),
      ),
    });
  return (
    <fieldset className="plan-clauses" disabled={isDisabled}>
      <legend>{words.clauses}</legend>
      {PLAN_CLAUSES.map((code) => {
        const row = clauses.find((clause) => clause.code === code);
        return (
          <label key={code} className="plan-clause" title={row && pick(row.label, language)}>
            <input
              type="checkbox"
              checked={properties.clauses.includes(code)}
              onChange={() => toggle(code)}
            />
            <ClauseTab code={code} tone={properties.clauses.includes(code) ? 'full' : 'outline'} />
            <span className="plan-clause-words">{row && pick(row.short, language)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Kind({ properties, change, isDisabled }: PartProps) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  return (
    <label className="plan-field">
      <span>{words.kind}</span>
      <select
        className="entry-field"
        value={properties.kind ?? ''}
        disabled={isDisabled}
        onChange={({ target }) =>
          change({ kind: PLAN_KINDS.find((kind) => kind === target.value) ?? null })
        }
      >
        <option value="">{words.kindUnknown}</option>
        {PLAN_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {planKindName(kind, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Status({ properties, change, isDisabled }: PartProps) {
  const words = useMessages(planMessages);
  return (
    <label className="plan-field">
      <span>{words.status}</span>
      <select
        className="entry-field"
        value={properties.status}
        disabled={isDisabled}
        onChange={({ target }) => change({ status: target.value as PlanStatus })}
      >
        {PLAN_STATUSES.map((status) => (
          <option key={status} value={status}>
            {words.statuses[status]}
          </option>
        ))}
      </select>
    </label>
  );
}

type DateName = 'plannedStart' | 'plannedEnd' | 'actualStart' | 'actualEnd';

/** The other end of the period that a date belongs to. */
const OTHER_END: Readonly<Record<DateName, DateName>> = {
  plannedStart: 'plannedEnd',
  plannedEnd: 'plannedStart',
  actualStart: 'actualEnd',
  actualEnd: 'actualStart',
};

function isInOrder(name: DateName, date: string | null, other: string | null): boolean {
  const [start, end] = name.endsWith('Start') ? [date, other] : [other, date];
  const first = start === null ? null : spanOfPartialDate(start);
  const last = end === null ? null : spanOfPartialDate(end);
  return first === null || last === null || first.first <= last.last;
}

function Periods({ properties, change, isDisabled }: PartProps) {
  const words = useMessages(planMessages);
  const field = (name: DateName) => (
    <TypedField
      label={words[name]}
      value={properties[name]}
      write={(date) => (date === null ? '' : formatPartialDate(date))}
      read={(text) => {
        const reading = readPartialDate(text, words.badDate);
        if ('fault' in reading) return reading;
        return isInOrder(name, reading.value, properties[OTHER_END[name]])
          ? reading
          : { fault: words.badOrder };
      }}
      onChange={(date, visit) => change({ [name]: date }, visit)}
      placeholder={words.dateForm}
      inputMode="numeric"
      isDisabled={isDisabled}
    />
  );
  return (
    <div className="plan-form-row">
      {field('plannedStart')}
      {field('plannedEnd')}
      {field('actualStart')}
      {field('actualEnd')}
      <p className="plan-note plan-form-hint">{words.dateHint}</p>
    </div>
  );
}

function Means({ properties, change, isDisabled }: PartProps) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const writeNumber = (value: number | null) =>
    value === null ? '' : formatNumber(value, language);
  return (
    <>
      <TypedField
        label={words.responsibleParty}
        value={properties.responsibleParty}
        write={(party) => party ?? ''}
        read={readText}
        onChange={(responsibleParty, visit) => change({ responsibleParty }, visit)}
        hint={words.responsiblePartyHint}
        isDisabled={isDisabled}
      />
      <div className="plan-form-row">
        <TypedField
          label={words.fundingSource}
          value={properties.fundingSource}
          write={(source) => source ?? ''}
          read={readText}
          onChange={(fundingSource, visit) => change({ fundingSource }, visit)}
          isDisabled={isDisabled}
        />
        <TypedField
          label={words.budgetVnd}
          value={properties.budgetVnd}
          write={writeNumber}
          read={(text) => readVnd(text, language, words.badAmount)}
          onChange={(budgetVnd, visit) => change({ budgetVnd }, visit)}
          inputMode="decimal"
          isDisabled={isDisabled}
        />
        <TypedField
          label={words.householdsToServe}
          value={properties.householdsToServe}
          write={writeNumber}
          read={(text) => readCount(text, words.badCount)}
          onChange={(householdsToServe, visit) => change({ householdsToServe }, visit)}
          inputMode="numeric"
          isDisabled={isDisabled}
        />
      </div>
    </>
  );
}
