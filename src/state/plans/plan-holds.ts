import type { PlanId } from '../../core/plan/plan.ts';
import type { Hold, Locks, TabChannel } from './locks.ts';
import type { PlanStore } from './plan-store.ts';

/** The plan that this tab works on. */
export interface PlanSelection {
  get(): PlanId | null;
  subscribe(onChange: () => void): () => void;
}

export interface HoldsInput {
  readonly store: PlanStore;
  readonly locks: Locks;
  readonly channel: TabChannel;
  readonly selection: PlanSelection;
  /** Resolves once everything done here is written: only then may another tab go on with a plan. */
  readonly whenSaved: () => Promise<void>;
}

const PREFIX = 'atlas-plan:';

/**
 * Holds the selected plan for this tab, or waits for it while another tab holds it; knows of all
 * plans that other tabs hold.
 */
export class PlanHolds {
  readonly #input: HoldsInput;
  readonly #unsubscribe: readonly (() => void)[];
  #selected: PlanId | null = null;
  /** Ends the holding of the selected plan, or the waiting for it. */
  #letGo = new AbortController();

  constructor(input: HoldsInput) {
    this.#input = input;
    this.#unsubscribe = [
      input.selection.subscribe(() => this.#follow()),
      input.channel.listen(({ kind }) => {
        if (kind === 'holds') void this.refresh();
      }),
    ];
    this.#follow();
    void this.refresh();
  }

  /** Asks again what other tabs hold: one that crashed has not said that it holds nothing more. */
  async refresh(): Promise<void> {
    const names = await this.#input.locks.heldByOthers();
    const ids = names.flatMap((name) =>
      name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [],
    );
    const { store } = this.#input;
    if (ids.sort().join() !== store.getState().heldElsewhere.join()) {
      store.setState({ heldElsewhere: ids });
    }
  }

  stop(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#letGo.abort();
  }

  #follow(): void {
    const selected = this.#input.selection.get();
    if (selected === this.#selected) return;
    this.#selected = selected;
    this.#letGo.abort();
    this.#letGo = new AbortController();
    if (selected !== null) void this.#take(PREFIX + selected, this.#letGo.signal);
  }

  async #take(name: string, signal: AbortSignal): Promise<void> {
    const { locks, channel } = this.#input;
    let hold = await locks.tryHold(name);
    if (hold === null) {
      await this.refresh();
      hold = await locks.waitFor(name, signal);
    }
    if (hold === null) return;
    const held = hold;
    if (signal.aborted) return this.#release(held);
    signal.addEventListener('abort', () => void this.#release(held), { once: true });
    channel.post({ kind: 'holds' });
    await this.refresh();
  }

  async #release(hold: Hold): Promise<void> {
    const { whenSaved, channel } = this.#input;
    await whenSaved();
    hold.release();
    channel.post({ kind: 'holds' });
  }
}
