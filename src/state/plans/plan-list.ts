import type { Plans } from '../../core/plan/journal.ts';
import { chosenVersion, type Plan } from '../../core/plan/plan.ts';
import { foldVietnamese } from '../../core/search.ts';

/** Plans whose name has every word of the text, without regard to diacritics; last changed first. */
export function findPlans(plans: Plans, text: string): readonly Plan[] {
  const wanted = foldVietnamese(text).split(/\s+/).filter(Boolean);
  const isFound = (plan: Plan) => {
    const { name, responsibleParty } = chosenVersion(plan).properties;
    const folded = foldVietnamese(`${name} ${responsibleParty ?? ''}`);
    return wanted.every((word) => folded.includes(word));
  };
  return Object.values(plans)
    .filter(isFound)
    .sort(
      (a, b) =>
        (a.changedAt < b.changedAt ? 1 : -1) * Number(a.changedAt !== b.changedAt) ||
        (a.id < b.id ? -1 : 1),
    );
}
