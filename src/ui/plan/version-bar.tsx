import { Plus, Trash2 } from 'lucide-react';
import { chosenVersion, type Plan } from '../../core/plan/plan.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { editPlans } from '../../state/plans/plan-store.ts';
import { useMessages } from '../atlas-context.ts';
import { now, useIsHeldElsewhere, usePlanStore } from './plan-context.ts';

const LABELS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The ways to do what the plan is for: one is chosen, shown and counted. */
export function VersionBar({ plan }: { readonly plan: Plan }) {
  const store = usePlanStore();
  const words = useMessages(planMessages);
  const isHeld = useIsHeldElsewhere(plan.id);
  const edit = (next: Plan) => editPlans(store, 'version', [[plan.id, next]], now());
  const free = [...LABELS].find((label) => plan.versions.every((each) => each.label !== label));
  const add = (label: string) =>
    edit({
      ...plan,
      versions: [...plan.versions, { ...chosenVersion(plan), label }],
      chosen: label,
    });
  const remove = () => {
    const versions = plan.versions.filter(({ label }) => label !== plan.chosen);
    const [first] = versions;
    if (first) edit({ ...plan, versions, chosen: first.label });
  };
  return (
    <fieldset className="plan-versions" disabled={isHeld} aria-label={words.versions}>
      {plan.versions.length > 1 &&
        plan.versions.map(({ label }) => (
          <button
            key={label}
            type="button"
            className="chip"
            aria-pressed={label === plan.chosen}
            aria-label={words.version(label)}
            onClick={() => edit({ ...plan, chosen: label })}
          >
            {label}
          </button>
        ))}
      {free !== undefined && (
        <button type="button" className="link-button plan-version-add" onClick={() => add(free)}>
          <Plus size="1em" aria-hidden="true" /> {words.addVersion}
        </button>
      )}
      {plan.versions.length > 1 && (
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={words.removeVersion(plan.chosen)}
          title={words.removeVersion(plan.chosen)}
          onClick={remove}
        >
          <Trash2 size="1em" aria-hidden="true" />
        </button>
      )}
    </fieldset>
  );
}
