import type { Day } from '../day.ts';
import type { Unit, UnitId, Vintage } from '../unit.ts';
import type { ShapeOverlaps } from './commune-overlap.ts';
import type { KnownFigure } from './figures.ts';
import type { ImpactWorld } from './impact-world.ts';
import type { PreparedShape } from './prepared-shape.ts';
import type { ImpactQuestion } from './question.ts';
import type { ReportLine } from './report.ts';
import type { Touch } from './touches.ts';

/** One question with everything that several sections of its report need. */
export interface ImpactCase {
  readonly world: ImpactWorld;
  readonly question: ImpactQuestion;
  readonly shape: PreparedShape;
  readonly day: Day;
  readonly year: number;
  readonly vintage: Vintage;
  /** How the shape lies in the communes of each vintage; null: those boundaries are not there. */
  readonly overlaps: Readonly<Record<Vintage, ShapeOverlaps | null>>;
  /** Communes of the plan's day that the shape lies in. */
  readonly units: readonly Unit[];
  /** Communes of both vintages that it lies in. */
  readonly unitIds: readonly UnitId[];
  /** Records and other plans that it touches. */
  readonly touches: readonly Touch[];
}

/** Lines of a section, with the figures that they rest on. */
export interface SectionLines {
  readonly lines: readonly ReportLine[];
  readonly figures: readonly KnownFigure[];
}
