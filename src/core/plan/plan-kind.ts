import { PROJECT_CATEGORIES } from '../project-category.ts';

/** What a plan is for: the categories of projects, and what is none. A file of its own for the layers. */
export const PLAN_KINDS = [...PROJECT_CATEGORIES, 'training', 'rescue'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
