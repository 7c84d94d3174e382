import { X } from 'lucide-react';
import { useMemo } from 'react';
import { chosenVersion, type Plan, type PlanProperties } from '../../core/plan/plan.ts';
import type { Unit, UnitId } from '../../core/unit.ts';
import { compareText } from '../../i18n/language.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { selectUnits, selectVintage } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { ChooseAndDo } from '../common/choose-and-do.tsx';
import { useCommunesOfShape } from './communes-of-shape.ts';

interface CommuneListProps {
  readonly plan: Plan;
  readonly isDisabled: boolean;
  readonly onChange: (patch: Pick<PlanProperties, 'communes'>) => void;
}

/** The communes of a plan: those of its shape until somebody corrects them. */
export function CommuneList({ plan, isDisabled, onChange }: CommuneListProps) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const units = useAtlas(selectUnits);
  const vintage = useAtlas(selectVintage);
  const fromShape = useCommunesOfShape(plan);
  const byHand = chosenVersion(plan).properties.communes;
  const ids = byHand ?? fromShape;
  const communes = ids.flatMap((id) => units.get(id) ?? []);
  const others = useMemo(
    () =>
      units
        .communes(vintage)
        .filter(({ id }) => !ids.includes(id))
        .sort((a, b) => compareText(a.name, b.name, language)),
    [units, vintage, ids, language],
  );
  const change = (next: readonly UnitId[]) => onChange({ communes: [...next] });
  return (
    <fieldset className="plan-communes" disabled={isDisabled}>
      <legend>
        {words.communes}{' '}
        <span className="plan-note">
          {byHand === null ? words.communesFromShape : words.communesByHand}
        </span>
      </legend>
      <ul>
        {communes.map((commune) => (
          <CommuneChip
            key={commune.id}
            commune={commune}
            onRemove={() => change(ids.filter((id) => id !== commune.id))}
          />
        ))}
      </ul>
      <ChooseAndDo
        label={words.addCommune}
        doName={words.addThisCommune}
        onDo={(id) => change([...ids, id])}
      >
        {others.map(({ id, fullName }) => (
          <option key={id} value={id}>
            {fullName}
          </option>
        ))}
      </ChooseAndDo>
      {byHand !== null && (
        <button type="button" className="link-button" onClick={() => onChange({ communes: null })}>
          {words.communesAsShape}
        </button>
      )}
    </fieldset>
  );
}

function CommuneChip({
  commune,
  onRemove,
}: {
  readonly commune: Unit;
  readonly onRemove: () => void;
}) {
  const words = useMessages(planMessages);
  return (
    <li className="plan-commune">
      {commune.fullName}
      <button type="button" aria-label={words.removeCommune(commune.fullName)} onClick={onRemove}>
        <X size="0.9em" aria-hidden="true" />
      </button>
    </li>
  );
}
