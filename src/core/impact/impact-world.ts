import type { Indicator } from '../indicator.ts';
import type { IndicatorValue } from '../statistic.ts';
import type { Unit } from '../unit.ts';
import { type RiskLevel, riskLevels } from './dissolve.ts';
import { FactWorld } from './figures.ts';
import { type Ground, type GroundInput, groundOf } from './ground.ts';
import type { ImpactRecord } from './impact-record.ts';
import { type RecordWorld, recordWorld } from './record-world.ts';
import type { DatasetIdentity } from './report.ts';

/**
 * Everything that a report rests on, prepared part by part, so that a change of one part leaves the
 * others as they are. What is here does not depend on the order in which anything came.
 */
export interface ImpactWorld {
  readonly ground: Ground;
  readonly facts: FactWorld;
  readonly records: RecordWorld;
  readonly riskLevels: readonly RiskLevel[];
  /** The other plans. */
  readonly plans: RecordWorld;
  /** What was read, ascending by id. */
  readonly datasets: readonly DatasetIdentity[];
  /** Records that were too many to be taken in. */
  readonly leftOutRecords: number;
}

export interface WorldInput {
  readonly ground: GroundInput;
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly indicatorRows: readonly IndicatorValue[];
  readonly records: readonly ImpactRecord[];
  readonly plans: readonly ImpactRecord[];
  readonly datasets: readonly DatasetIdentity[];
  readonly leftOutRecords?: number;
}

/** Records with what is prepared of them. */
export function withRecords(
  input: readonly ImpactRecord[],
): Pick<ImpactWorld, 'records' | 'riskLevels'> {
  const records = recordWorld(input);
  return { records, riskLevels: riskLevels(records) };
}

export function sortedDatasets(datasets: readonly DatasetIdentity[]): readonly DatasetIdentity[] {
  return [...datasets].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** Prepares all parts at once. */
export function impactWorld(input: WorldInput): ImpactWorld {
  return {
    ground: groundOf(input.ground),
    facts: new FactWorld(input.units, input.indicators, input.indicatorRows),
    ...withRecords(input.records),
    plans: recordWorld(input.plans),
    datasets: sortedDatasets(input.datasets),
    leftOutRecords: input.leftOutRecords ?? 0,
  };
}
