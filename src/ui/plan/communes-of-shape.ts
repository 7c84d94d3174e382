import type { Plan } from '../../core/plan/plan.ts';
import type { UnitId } from '../../core/unit.ts';
import type { MadeReport } from '../../state/plans/report-state.ts';
import { useReport } from './plan-services.ts';

const NONE: readonly UnitId[] = [];
const known = new WeakMap<MadeReport, readonly UnitId[]>();

function communesIn(made: MadeReport): readonly UnitId[] {
  const before = known.get(made);
  if (before) return before;
  const lines = made.report.sections.find(({ id }) => id === 'communes')?.lines ?? [];
  const ids = lines.flatMap(({ code, subject }) =>
    code === 'commune' && subject?.kind === 'unit' ? [subject.id] : [],
  );
  known.set(made, ids);
  return ids;
}

/** Communes that a plan's chosen version lies in, as its report has them; none until there is one. */
export function useCommunesOfShape({ id, chosen }: Plan): readonly UnitId[] {
  return useReport(({ made }) =>
    made?.plan === id && made.label === chosen ? communesIn(made) : NONE,
  );
}
