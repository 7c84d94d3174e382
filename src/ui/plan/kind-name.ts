import type { PlanKind } from '../../core/plan/plan.ts';
import type { Language } from '../../i18n/language.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { layerById } from '../../layers/registry.ts';

/** What a kind of plan is called: like the projects of that kind, which most plans will become. */
export function planKindName(kind: PlanKind, language: Language): string {
  if (kind === 'training' || kind === 'rescue') return planMessages[language].kinds[kind];
  return layerById('projects').record?.kindLabels?.[kind]?.[language] ?? kind;
}
