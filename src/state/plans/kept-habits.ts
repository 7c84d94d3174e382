import type { Result } from '../../core/result.ts';
import type { PlanningHabits } from './planning.ts';

/** Where this computer keeps how its planner works: one district, one zone, one way to write degrees. */
export interface KeptHabits {
  /** Null: none are kept. */
  read(): Result<PlanningHabits | null>;
  write(habits: PlanningHabits): Result<null>;
}
