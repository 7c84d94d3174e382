import { FactWorld } from '../../core/impact/figures.ts';
import { type Ground, groundOf } from '../../core/impact/ground.ts';
import type { ImpactRecord } from '../../core/impact/impact-record.ts';
import { impactReport } from '../../core/impact/impact-report.ts';
import { type ImpactWorld, sortedDatasets, withRecords } from '../../core/impact/impact-world.ts';
import { recordWorld } from '../../core/impact/record-world.ts';
import type { DatasetIdentity } from '../../core/impact/report.ts';
import { hashOf, sealReport } from '../../core/impact/seal-report.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { PlanId } from '../../core/plan/plan.ts';
import type { IndicatorValue } from '../../core/statistic.ts';
import type { Unit } from '../../core/unit.ts';
import type {
  DatasetText,
  GroundFile,
  ImpactAnswer,
  ImpactMessage,
  Slice,
} from './impact-protocol.ts';
import { type ByteReader, identityOf, readGroundFiles } from './read-ground-files.ts';

interface Table {
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly datasets: readonly DatasetText[];
}

/** Rows that have come so far, and the last that came whole. */
class Sliced<T> {
  #coming: T[] = [];
  whole: readonly T[] = [];

  /** Whether the rows are whole again. */
  take({ rows, isFirst, isLast }: Slice<T>): boolean {
    if (isFirst) this.#coming = [];
    for (const row of rows) this.#coming.push(row);
    if (isLast) this.whole = this.#coming;
    return isLast;
  }
}

function sortedById<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

const FIGURE_SCHEMAS = ['indicators', 'indicator-series'];

/** Holds what reports rest on, and answers questions; the worker is a thin shell around it. */
export class ImpactServer {
  readonly #answer: (answer: ImpactAnswer) => void;
  readonly #readBytes: ByteReader;
  #ground: Ground | null = null;
  #groundDatasets: readonly DatasetIdentity[] = [];
  #table: Table = { units: [], indicators: [], datasets: [] };
  readonly #figures = new Sliced<IndicatorValue>();
  readonly #records = new Sliced<ImpactRecord>();
  #facts: FactWorld | null = null;
  #factDatasets: readonly DatasetIdentity[] = [];
  #prepared: Pick<ImpactWorld, 'records' | 'riskLevels'> = withRecords([]);
  #recordDatasets: readonly DatasetIdentity[] = [];
  #leftOut = 0;
  readonly #plans = new Map<PlanId, ImpactRecord>();
  #planWorld: ImpactWorld['plans'] | null = null;
  /** Questions that came before the ground was there. */
  #waiting: Extract<ImpactMessage, { kind: 'ask' }>[] = [];

  constructor(answer: (answer: ImpactAnswer) => void, readBytes: ByteReader) {
    this.#answer = answer;
    this.#readBytes = readBytes;
  }

  receive(message: ImpactMessage): void {
    switch (message.kind) {
      case 'ground':
        void this.#read(message.files);
        return;
      case 'units':
        this.#table = message;
        this.#facts = null;
        return;
      case 'figures':
        if (this.#figures.take(message.slice)) this.#facts = null;
        return;
      case 'records':
        this.#takeRecords(message);
        return;
      case 'plans':
        this.#takePlans(message);
        return;
      case 'ask':
        this.#ask(message);
        return;
      default:
        message satisfies never;
    }
  }

  async #read(files: readonly GroundFile[]): Promise<void> {
    const read = await readGroundFiles(files, this.#readBytes, (count) =>
      this.#answer({ kind: 'progress', files: count, total: files.length }),
    );
    this.#ground = groundOf(read.input);
    this.#groundDatasets = read.identities;
    this.#answer({ kind: 'ground', issues: read.issues });
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const question of waiting) this.#ask(question);
  }

  #takeRecords({ slice, leftOut }: Extract<ImpactMessage, { kind: 'records' }>): void {
    if (!this.#records.take(slice)) return;
    const records = this.#records.whole;
    this.#leftOut = leftOut;
    this.#prepared = withRecords(records);
    const ids = [...new Set(records.flatMap(({ dataset }) => dataset ?? []))];
    this.#recordDatasets = ids.flatMap((id) => {
      const rows = records.filter(({ dataset }) => dataset === id);
      return this.#identities(rows, (text) => text.id === id);
    });
  }

  #takePlans({ changed, removed }: Extract<ImpactMessage, { kind: 'plans' }>): void {
    for (const id of removed) this.#plans.delete(id);
    for (const plan of changed) this.#plans.set(plan.id, plan);
    this.#planWorld = null;
  }

  /** The datasets that rows came from, by what the rows are. */
  #identities(
    rows: readonly { readonly id: string }[],
    isIts: (text: DatasetText) => boolean,
  ): readonly DatasetIdentity[] {
    if (rows.length === 0) return [];
    const sha256 = hashOf(sortedById(rows));
    return this.#table.datasets.filter(isIts).map((text) => identityOf(text, sha256));
  }

  #prepareFacts(): FactWorld {
    const { units, indicators } = this.#table;
    const rows = this.#figures.whole;
    const ofNature = (isIllustrative: boolean) =>
      this.#identities(
        rows.filter((row) => row.isIllustrative === isIllustrative),
        ({ schema, nature }) =>
          FIGURE_SCHEMAS.includes(schema) && (nature === 'illustrative') === isIllustrative,
      );
    this.#factDatasets = [
      ...this.#identities(units, ({ schema }) => schema === 'units'),
      ...this.#identities(indicators, ({ schema }) => schema === 'indicator-catalog'),
      ...ofNature(false),
      ...ofNature(true),
    ];
    return new FactWorld(units, indicators, rows);
  }

  #world(ground: Ground): ImpactWorld {
    this.#facts ??= this.#prepareFacts();
    this.#planWorld ??= recordWorld([...this.#plans.values()]);
    return {
      ground,
      facts: this.#facts,
      ...this.#prepared,
      plans: this.#planWorld,
      datasets: sortedDatasets([
        ...this.#groundDatasets,
        ...this.#factDatasets,
        ...this.#recordDatasets,
      ]),
      leftOutRecords: this.#leftOut,
    };
  }

  #ask(message: Extract<ImpactMessage, { kind: 'ask' }>): void {
    if (this.#ground === null) {
      this.#waiting.push(message);
      return;
    }
    const report = impactReport(this.#world(this.#ground), message.question);
    const sealed = report === null ? null : sealReport(report);
    this.#answer({ kind: 'report', id: message.id, sealed });
  }
}
