import {
  type ImpactRecord,
  impactRecord,
  recordOfOtherPlan,
} from '../../core/impact/impact-record.ts';
import type { Plans } from '../../core/plan/journal.ts';
import type { RecordBlock } from '../../core/record-block.ts';
import { communeSource } from '../../layers/sources.ts';
import type { AtlasState } from '../../state/store.ts';
import type { ImpactClient } from './impact-client.ts';
import { datasetText, GROUND_ROLES, type GroundFile, type GroundRole } from './impact-protocol.ts';
import { type NextTask, sendSlices } from './send-slices.ts';

/** Blocks of more records are not sent: the report says how many it left out. */
const MOST_RECORDS = 20_000;

const DATASET_OF_ROLE: Readonly<Record<GroundRole, string>> = {
  'communes-2020': communeSource({ vintage: '2020', isDetailed: true }),
  'communes-2025': communeSource({ vintage: '2025', isDetailed: true }),
  borders: 'borders',
  roads: 'roads',
  'roads-local': 'roads-local',
  places: 'places',
};

/** The files of the ground that this build holds. */
export function groundFiles({ datasets }: AtlasState): readonly GroundFile[] {
  return GROUND_ROLES.flatMap((role) => {
    const ref = datasets[DATASET_OF_ROLE[role]]?.ref;
    if (ref === undefined) return [];
    return [{ role, url: new URL(ref.url, document.baseURI).href, dataset: datasetText(ref) }];
  });
}

/** Other tasks of the page come first. */
const afterOtherTasks: NextTask = (task) => {
  setTimeout(task, 0);
};

/** Sends what has changed in the catalogue; each kind of rows in a stream that a newer one stops. */
export class CatalogueSender {
  readonly #client: ImpactClient;
  #stopFigures = () => {};
  #stopRecords = () => {};

  constructor(client: ImpactClient) {
    this.#client = client;
  }

  sendUnits({ catalogue, datasets }: AtlasState): void {
    this.#client.tell({
      kind: 'units',
      units: catalogue.units.all,
      indicators: catalogue.indicators,
      datasets: Object.values(datasets).map(({ ref }) => datasetText(ref)),
    });
  }

  sendFigures({ catalogue, view }: AtlasState, onSent: () => void): void {
    const rows = view.isPublishedOnly
      ? catalogue.indicatorRows.filter(({ isIllustrative }) => !isIllustrative)
      : catalogue.indicatorRows;
    this.#stopFigures();
    this.#stopFigures = sendSlices(
      { length: rows.length, at: (index) => rows[index] ?? null },
      (slice) => {
        this.#client.tell({ kind: 'figures', slice });
        if (slice.isLast) onSent();
      },
      afterOtherTasks,
    );
  }

  sendRecords({ catalogue, view }: AtlasState, onSent: () => void): void {
    const shown = Object.values(catalogue.blocks).filter(
      ({ isIllustrative }) => !(isIllustrative && view.isPublishedOnly),
    );
    const blocks = shown.filter(({ size }) => size <= MOST_RECORDS);
    const leftOut = shown.reduce((sum, { size }) => sum + (size > MOST_RECORDS ? size : 0), 0);
    this.#stopRecords();
    this.#stopRecords = sendSlices(
      recordsOf(blocks),
      (slice) => {
        this.#client.tell({ kind: 'records', slice, leftOut });
        if (slice.isLast) onSent();
      },
      afterOtherTasks,
    );
  }

  stop(): void {
    this.#stopFigures();
    this.#stopRecords();
  }
}

/** All records of some blocks by one position; made one at a time, as they are sent. */
function recordsOf(blocks: readonly RecordBlock[]) {
  const starts = blocks.map((_, index) =>
    blocks.slice(0, index).reduce((sum, { size }) => sum + size, 0),
  );
  return {
    length: blocks.reduce((sum, { size }) => sum + size, 0),
    at: (index: number): ImpactRecord | null => {
      const at = starts.findLastIndex((start) => start <= index);
      const block = blocks[at];
      return block === undefined ? null : impactRecord(block.recordAt(index - (starts[at] ?? 0)));
    },
  };
}

/** Plans that are other objects than before: plans that are not edited stay the same objects. */
export function sendPlans(client: ImpactClient, now: Plans, before: Plans): void {
  const changed = Object.values(now).filter((plan) => before[plan.id] !== plan);
  const records = changed.map((plan) => ({ id: plan.id, record: recordOfOtherPlan(plan) }));
  const gone = Object.keys(before).filter((id) => now[id] === undefined);
  client.tell({
    kind: 'plans',
    changed: records.flatMap(({ record }) => record ?? []),
    removed: [...gone, ...records.flatMap(({ id, record }) => (record === null ? id : []))],
  });
}
