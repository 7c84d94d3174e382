import type { DatasetRef } from '../../core/catalog.ts';
import type { LngLat } from '../../core/geo.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { SnapIndex } from '../../core/shapes/snap-index.ts';
import { traceBetween } from '../../core/shapes/trace.ts';
import type { Vintage } from '../../core/unit.ts';
import type { PlanStore } from '../../state/plans/plan-store.ts';
import { SNAP_KINDS, type SnapKind } from '../../state/plans/planning.ts';
import type { DrawingHost } from '../drawing-host.ts';
import { linesOfPlan, PlansNear } from './plans-near.ts';
import type { SnapHit, Snapper } from './snap-hit.ts';
import { datasetsOf, linesOfFile, type SnapLine } from './snap-lines.ts';

type GroundKind = Exclude<SnapKind, 'plans'>;
const GROUND_KINDS = SNAP_KINDS.filter((kind): kind is GroundKind => kind !== 'plans');

/** Least metres that one degree has where plans may lie (a degree of longitude at 25° N). */
const LEAST_DEGREE_M = 100_000;
/** The longest that a file waits for the page to be idle. */
const IDLE_WITHIN_MS = 1500;

/** Calls back when the page has nothing better to do; Safari cannot say when. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: IDLE_WITHIN_MS });
  else setTimeout(task, 0);
}

/**
 * What drawing keeps to: boundaries of the vintage shown, rivers and roads, read when drawing begins
 * and indexed while the page is idle, and the other plans.
 */
export class SnapNetwork implements Snapper {
  readonly #plans: PlanStore;
  readonly #host: DrawingHost;
  readonly #indexes = new Map<GroundKind, SnapIndex<SnapKind>>();
  readonly #asked = new Map<GroundKind, Vintage | null>();
  readonly #listeners = new Set<() => void>();
  readonly #ofPlan = new WeakMap<Plan, SnapIndex<SnapKind>>();
  #near: { readonly of: unknown; readonly plans: PlansNear } | null = null;
  #isGone = false;

  constructor(plans: PlanStore, host: DrawingHost) {
    this.#plans = plans;
    this.#host = host;
  }

  /** Calls back when there is more to snap to; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins to read what is missing, once something is drawn or edited. */
  update(): void {
    const { planning } = this.#plans.getState();
    const { selected, vintage } = this.#host.view();
    if (planning.tool === 'select' && selected === null) return;
    for (const kind of GROUND_KINDS) {
      const needed = kind === 'boundaries' ? vintage : null;
      if (!planning.snapsTo.includes(kind) || this.#isAsked(kind, needed)) continue;
      this.#asked.set(kind, needed);
      this.#indexes.delete(kind);
      void this.#read(kind, vintage);
    }
  }

  #isAsked(kind: GroundKind, vintage: Vintage | null): boolean {
    return this.#asked.has(kind) && this.#asked.get(kind) === vintage;
  }

  async #read(kind: GroundKind, vintage: Vintage): Promise<void> {
    const refs = datasetsOf(kind, vintage, this.#host.datasets);
    const files = await Promise.all(refs.map((ref) => this.#linesOf(ref, kind)));
    const needed = kind === 'boundaries' ? vintage : null;
    whenIdle(() => {
      if (this.#isGone || !this.#isAsked(kind, needed)) return;
      this.#indexes.set(kind, new SnapIndex(files.flat()));
      for (const listener of this.#listeners) listener();
    });
  }

  /** Lines of a file; none if it cannot be read, which the map, reading it too, has told. */
  async #linesOf({ id, url }: DatasetRef, kind: GroundKind): Promise<readonly SnapLine[]> {
    try {
      const response = await fetch(new URL(url, this.#host.baseUrl));
      return response.ok ? linesOfFile(await response.json(), kind, id) : [];
    } catch (error) {
      console.warn(`nothing of ${id} to snap to`, error);
      return [];
    }
  }

  snap(position: LngLat, toleranceM: number): SnapHit | null {
    const { snapsTo } = this.#plans.getState().planning;
    const hits = snapsTo.flatMap((kind) => {
      if (kind === 'plans') return this.#snapToPlans(position, toleranceM);
      return this.#indexes.get(kind)?.nearest(position, toleranceM) ?? [];
    });
    return nearest(position, hits);
  }

  #snapToPlans(position: LngLat, toleranceM: number): readonly SnapHit[] {
    const { plans } = this.#plans.getState();
    if (this.#near?.of !== plans) this.#near = { of: plans, plans: new PlansNear(plans) };
    const reachDegrees = toleranceM / LEAST_DEGREE_M;
    const except = this.#editedPlan();
    return this.#near.plans
      .around(position, { reachDegrees, except })
      .flatMap((plan) => this.#indexOf(plan).nearest(position, toleranceM) ?? []);
  }

  /** A shape does not keep to itself while it is edited; what is drawn anew may keep to any. */
  #editedPlan(): string | null {
    const { tool } = this.#plans.getState().planning;
    return tool === 'select' ? this.#host.view().selected : null;
  }

  #indexOf(plan: Plan): SnapIndex<SnapKind> {
    const known = this.#ofPlan.get(plan) ?? new SnapIndex(linesOfPlan(plan));
    this.#ofPlan.set(plan, known);
    return known;
  }

  follow(from: SnapHit, to: SnapHit): readonly LngLat[] | null {
    if (from.kind !== to.kind) return null;
    const index = this.#indexFor(from, to);
    const way = index && traceBetween(index, from, to);
    return way?.slice(1, -1) ?? null;
  }

  #indexFor(from: SnapHit, to: SnapHit): SnapIndex<SnapKind> | null {
    if (from.kind !== 'plans') return this.#indexes.get(from.kind) ?? null;
    const plan = from.ref.id === to.ref.id ? this.#plans.getState().plans[from.ref.id] : undefined;
    return plan ? this.#indexOf(plan) : null;
  }

  destroy(): void {
    this.#isGone = true;
    this.#listeners.clear();
  }
}

/** A vertex before an edge, then the nearer one. */
function nearest(position: LngLat, hits: readonly SnapHit[]): SnapHit | null {
  const awayness = ({ position: [lng, lat] }: SnapHit) =>
    Math.hypot((lng - position[0]) * Math.cos((lat * Math.PI) / 180), lat - position[1]);
  const [first] = [...hits].sort(
    (a, b) => Number(a.what === 'edge') - Number(b.what === 'edge') || awayness(a) - awayness(b),
  );
  return first ?? null;
}
