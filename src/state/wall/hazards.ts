import { monthIndexOfDay, partsOfDay } from '../../core/day.ts';
import type { RiskLevel } from '../../core/palette.ts';
import type { AtlasRecord } from '../../core/record.ts';
import type { RescuePlanProperties } from '../../layers/schema/rescue-plans.ts';
import { createSelector } from '../create-selector.ts';
import { selectResult, selectTable, selectToday } from '../selectors.ts';
import type { AtlasState } from '../store.ts';

/** Risk areas shown of one official level. */
export interface RiskCount {
  readonly level: RiskLevel;
  readonly count: number;
  /** Households in them, where their plans say; null: none says. */
  readonly households: number | null;
}

export interface Hazards {
  /** Whether the layers are shown: only then are their numbers ones. */
  readonly hasRescuePlans: boolean;
  readonly hasDisasters: boolean;
  /** The highest level first; levels without an area are left out. */
  readonly levels: readonly RiskCount[];
  /** Areas of the levels from 3 on, the highest first. */
  readonly severe: readonly AtlasRecord[];
  /** The month of the calendar, 1 to 12. */
  readonly month: number;
  /** Disasters of that month in other years, the latest year first. */
  readonly sameMonth: readonly AtlasRecord[];
}

const RISK_LEVELS: readonly RiskLevel[] = [5, 4, 3, 2, 1];
const SEVERE_LEVEL: RiskLevel = 3;
const MONTHS_PER_YEAR = 12;

const selectRiskAreas = createSelector([selectTable, selectResult], (table, { rows }) =>
  Array.from(rows)
    .filter((row) => table.layerIds[table.layer[row] ?? 0] === 'rescue-plans')
    .filter((row) => (table.riskLevel[row] ?? 0) > 0)
    .map((row) => table.recordAt(row))
    .filter((record) => planOf(record).kind === 'risk_area'),
);

/** Records of the layer of rescue plans have passed its schema. */
function planOf(record: AtlasRecord): RescuePlanProperties {
  return record.properties as RescuePlanProperties;
}

function countLevel(level: RiskLevel, areas: readonly AtlasRecord[]): RiskCount {
  const ofLevel = areas.map(planOf).filter(({ riskLevel }) => riskLevel === level);
  const known = ofLevel.flatMap(({ householdsAtRisk }) => householdsAtRisk ?? []);
  return {
    level,
    count: ofLevel.length,
    households: known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0),
  };
}

/** Only plans in force: one of a past season says nothing of today's risk. */
const selectAreasInForce = createSelector(
  [selectRiskAreas, selectTable, selectToday],
  (areas, table, today) =>
    areas.filter(({ properties }) => {
      const row = table.rowOf(properties.id);
      if (table.isDated[row] === 0) return true;
      return (table.startDay[row] ?? 0) <= today && (table.endDay[row] ?? 0) >= today;
    }),
);

/**
 * Rows of disasters shown of the month of the calendar in which a day lies, in other years. One that
 * is known by its year only is of no month.
 */
const selectSameMonth = createSelector(
  [selectTable, selectResult, selectToday],
  (table, { rows }, today): readonly AtlasRecord[] => {
    const thisMonth = monthIndexOfDay(today);
    const isSameMonth = (row: number) => {
      const first = monthIndexOfDay(table.startDay[row] ?? 0);
      const last = monthIndexOfDay(table.endDay[row] ?? 0);
      const year = partsOfDay(today).year;
      if (last - first >= MONTHS_PER_YEAR - 1) return false;
      for (let month = first; month <= last; month++) {
        const isOtherYear = Math.floor(month / MONTHS_PER_YEAR) !== year;
        if (isOtherYear && (month - thisMonth) % MONTHS_PER_YEAR === 0) return true;
      }
      return false;
    };
    return Array.from(rows)
      .filter((row) => table.layerIds[table.layer[row] ?? 0] === 'disasters')
      .filter((row) => table.isDated[row] === 1 && isSameMonth(row))
      .sort((a, b) => (table.startDay[b] ?? 0) - (table.startDay[a] ?? 0))
      .map((row) => table.recordAt(row));
  },
);

export const selectHazards = createSelector(
  [selectAreasInForce, selectSameMonth, selectToday, (state: AtlasState) => state.view.layers],
  (areas, sameMonth, today, layers): Hazards => ({
    month: partsOfDay(today).month,
    hasRescuePlans: layers.includes('rescue-plans'),
    hasDisasters: layers.includes('disasters'),
    levels: RISK_LEVELS.map((level) => countLevel(level, areas)).filter(({ count }) => count > 0),
    severe: areas
      .filter((area) => (planOf(area).riskLevel ?? 0) >= SEVERE_LEVEL)
      .sort((a, b) => (planOf(b).riskLevel ?? 0) - (planOf(a).riskLevel ?? 0)),
    sameMonth,
  }),
);
