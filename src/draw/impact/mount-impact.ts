import type { SealedReport } from '../../core/impact/seal-report.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { formatIssue, type Issue } from '../../core/result.ts';
import type { PlanStore } from '../../state/plans/plan-store.ts';
import {
  type MadeReport,
  NO_REPORT,
  type ReportState,
  type ReportStore,
} from '../../state/plans/report-state.ts';
import { selectAt } from '../../state/selectors.ts';
import type { AtlasState, AtlasStore } from '../../state/store.ts';
import { CatalogueSender, groundFiles, sendPlans } from './catalogue-sender.ts';
import { ImpactClient, type ImpactPort, openImpactWorker } from './impact-client.ts';
import {
  questionAbout,
  type ReportSubject,
  subjectOf,
  subjectOfVersion,
} from './report-subject.ts';

export interface ImpactStores {
  readonly atlas: AtlasStore;
  readonly plans: PlanStore;
  readonly report: ReportStore;
}

export interface ImpactOptions {
  readonly openPort?: () => ImpactPort;
}

function madeReport({ plan, version }: ReportSubject, { report, hash }: SealedReport): MadeReport {
  return { plan: plan.id, label: version.label, report, sha256: hash };
}

/** Reports of what is drawn or selected, and of the other versions of the selected plan. */
class ReportKeeper {
  readonly #stores: ImpactStores;
  readonly #client: ImpactClient;
  /** Counts the rounds, so that a late answer of an earlier one is not taken for a newer one. */
  #round = 0;

  constructor(stores: ImpactStores, client: ImpactClient) {
    this.#stores = stores;
    this.#client = client;
  }

  #subject(): ReportSubject | null {
    const { atlas, plans } = this.#stores;
    return subjectOf(atlas.getState().view.record, plans.getState());
  }

  /** Asks for the report of the shape as it is now. */
  renew(): void {
    const { atlas, report } = this.#stores;
    const subject = this.#subject();
    if (subject === null) {
      this.#client.dropWaiting();
      report.setState(NO_REPORT);
      return;
    }
    const isOther = report.getState().made?.plan !== subject.plan.id;
    report.setState({
      status: 'working',
      reason: null,
      ...(isOther && { made: null, others: [] }),
    });
    this.#client.askNewest(questionAbout(subject, atlas.getState()), (sealed) =>
      this.#take(subject, sealed),
    );
  }

  #take(subject: ReportSubject, sealed: SealedReport | null): void {
    const { report } = this.#stores;
    if (this.#subject()?.plan.id !== subject.plan.id) return;
    const made = sealed === null ? null : madeReport(subject, sealed);
    report.setState({
      status: made === null ? 'none' : 'ready',
      made,
    } satisfies Partial<ReportState>);
  }

  /** Asks for the reports of the versions that are not shown. */
  async renewOthers(): Promise<void> {
    const round = ++this.#round;
    const { atlas, plans, report } = this.#stores;
    const selected = atlas.getState().view.record;
    const plan = selected === null ? undefined : plans.getState().plans[selected];
    if (plan === undefined) return;
    const subjects = plan.versions
      .filter(({ label }) => label !== plan.chosen)
      .flatMap(({ label }) => subjectOfVersion(plan, label) ?? []);
    const made = await Promise.all(
      subjects.map(async (subject) => {
        const sealed = await this.#client.ask(questionAbout(subject, atlas.getState()));
        return sealed === null ? [] : [madeReport(subject, sealed)];
      }),
    );
    if (round === this.#round) report.setState({ others: made.flat() });
  }
}

/** Whether another question is asked of the same world. */
function isOtherQuestion(state: AtlasState, before: AtlasState): boolean {
  return state.view.record !== before.view.record || selectAt(state) !== selectAt(before);
}

function isOtherTable({ catalogue }: AtlasState, { catalogue: before }: AtlasState): boolean {
  return catalogue.units !== before.units || catalogue.indicators !== before.indicators;
}

export interface MountedImpact {
  /** The report of a version as it stands, for print and export; null: it has no shape. */
  reportOf(plan: Plan, label: string): Promise<SealedReport | null>;
  destroy(): void;
}

interface RunningImpact {
  ask(subject: ReportSubject): Promise<SealedReport | null>;
  stop(): void;
}

/** A worker, told of all that it needs, and of every change until it is stopped. */
function startImpact(
  stores: ImpactStores,
  port: ImpactPort,
  onFailure: (issue: Issue) => void,
): RunningImpact {
  const { atlas, plans, report } = stores;
  const client = new ImpactClient(port, {
    onProgress: (files, total) => report.setState({ reading: { files, total } }),
    onGround: (unread) => report.setState({ reading: null, unread }),
    onFailure,
  });
  const keeper = new ReportKeeper(stores, client);
  const sender = new CatalogueSender(client);
  const renewAll = () => {
    keeper.renew();
    void keeper.renewOthers();
  };

  client.tell({ kind: 'ground', files: groundFiles(atlas.getState()) });
  sender.sendUnits(atlas.getState());
  sender.sendFigures(atlas.getState(), renewAll);
  sender.sendRecords(atlas.getState(), renewAll);
  sendPlans(client, plans.getState().plans, {});

  const unsubscribeAtlas = atlas.subscribe((state, before) => {
    const isOtherNature = state.view.isPublishedOnly !== before.view.isPublishedOnly;
    const [now, then] = [state.catalogue, before.catalogue];
    if (isOtherTable(state, before)) sender.sendUnits(state);
    if (isOtherNature || now.indicatorRows !== then.indicatorRows) {
      sender.sendFigures(state, renewAll);
    }
    if (isOtherNature || now.blocks !== then.blocks) sender.sendRecords(state, renewAll);
    if (isOtherTable(state, before) || isOtherQuestion(state, before)) renewAll();
  });
  const unsubscribePlans = plans.subscribe((state, before) => {
    const isEdit = state.plans !== before.plans;
    if (isEdit) sendPlans(client, state.plans, before.plans);
    if (isEdit) renewAll();
    else if (state.live !== before.live) keeper.renew();
  });
  return {
    ask: (subject) => client.ask(questionAbout(subject, atlas.getState())),
    stop() {
      unsubscribeAtlas();
      unsubscribePlans();
      sender.stop();
      client.close();
    },
  };
}

/**
 * Keeps the impact report in step with what is drawn or selected. Everything costly happens in a
 * worker; the page only copies, a slice a task. A worker that has failed is told, and another takes its
 * place when the next question comes.
 */
export function mountImpact(stores: ImpactStores, options: ImpactOptions = {}): MountedImpact {
  const { atlas, plans, report } = stores;
  const openPort = options.openPort ?? openImpactWorker;
  let running: RunningImpact | null = null;
  const start = () => {
    const started = startImpact(stores, openPort(), (issue) => {
      started.stop();
      running = null;
      report.setState({ ...NO_REPORT, status: 'failed', reason: formatIssue(issue) });
    });
    running = started;
    return started;
  };
  start();
  const unsubscribeAtlas = atlas.subscribe((state, before) => {
    if (running === null && isOtherQuestion(state, before)) start();
  });
  const unsubscribePlans = plans.subscribe((state, before) => {
    if (running === null && (state.plans !== before.plans || state.live !== before.live)) start();
  });
  return {
    reportOf(plan, label) {
      const subject = subjectOfVersion(plan, label);
      return subject === null ? Promise.resolve(null) : (running ?? start()).ask(subject);
    },
    destroy() {
      unsubscribeAtlas();
      unsubscribePlans();
      running?.stop();
    },
  };
}
