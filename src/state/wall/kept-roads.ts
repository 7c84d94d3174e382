import type { Result } from '../../core/result.ts';

/** Roads that somebody marked as cut, by RoadInArea.key: when, ms since 1970-01-01 UTC. */
export type RoadsCut = Readonly<Record<string, number>>;

/** Where this computer keeps which roads are marked as cut, so that a reload opens none of them. */
export interface KeptRoads {
  /** Null: none is marked. */
  read(): Result<RoadsCut | null>;
  write(roads: RoadsCut): Result<null>;
}
