import { type CapAlert, type CapStatus, capKey } from './cap-alert.ts';

/** What has become of an alert. */
export type AlertState =
  | { readonly kind: 'in-force' }
  | { readonly kind: 'expired'; readonly at: number }
  /** `by`: the update that stands for it now; the earliest sent, where several do. */
  | { readonly kind: 'replaced'; readonly by: CapAlert }
  | { readonly kind: 'cancelled'; readonly by: CapAlert };

export interface HeldAlert {
  readonly key: string;
  readonly alert: CapAlert;
  readonly state: AlertState;
}

/** Alerts and updates by what their sender means them as: an exercise never stands among the real ones. */
export type HeldAlerts = Readonly<Record<CapStatus, readonly HeldAlert[]>>;

/** Messages that warn; Ack and Error are about other messages only, and are left out. */
function isWarning({ msgType }: CapAlert): boolean {
  return msgType === 'Alert' || msgType === 'Update';
}

/**
 * Each message once, the newest first. The order in which they came decides nothing: of two that claim
 * the same name the one stays whose content comes first as text.
 */
function settled(messages: readonly CapAlert[]): readonly CapAlert[] {
  const byKey = new Map<string, CapAlert>();
  for (const message of messages) {
    const known = byKey.get(capKey(message));
    const isFirst = known === undefined || JSON.stringify(message) < JSON.stringify(known);
    if (isFirst) byKey.set(capKey(message), message);
  }
  return [...byKey.entries()]
    .sort(([keyA, a], [keyB, b]) => b.sent - a.sent || (keyA < keyB ? -1 : 1))
    .map(([, message]) => message);
}

/**
 * Messages that refer to an alert, the earliest sent first. Only what was sent later counts, so that
 * two updates cannot put each other out; and only what is meant alike: an exercise ends nothing real.
 */
function later(
  alert: CapAlert,
  msgType: 'Update' | 'Cancel',
  all: readonly CapAlert[],
): readonly CapAlert[] {
  const key = capKey(alert);
  return all
    .filter(
      (other) =>
        other.msgType === msgType &&
        other.status === alert.status &&
        other.sent > alert.sent &&
        other.references.some((reference) => capKey(reference) === key),
    )
    .reverse();
}

/**
 * When an alert ends by itself: at the last `expires` of what it says. Null: some of it names no end,
 * and so it holds until it is cancelled or replaced.
 */
export function endOfAlert({ infos }: CapAlert): number | null {
  const ends = infos.map(({ expires }) => expires);
  return ends.reduce<number | null>(
    (last, end) => (last === null || end === null ? null : Math.max(last, end)),
    ends.length === 0 ? null : Number.NEGATIVE_INFINITY,
  );
}

function stateOf(alert: CapAlert, all: readonly CapAlert[], nowMs: number): AlertState {
  const [cancel] = later(alert, 'Cancel', all);
  if (cancel !== undefined) return { kind: 'cancelled', by: cancel };
  const [update] = later(alert, 'Update', all);
  if (update !== undefined) return { kind: 'replaced', by: update };
  const end = endOfAlert(alert);
  return end !== null && end <= nowMs ? { kind: 'expired', at: end } : { kind: 'in-force' };
}

/**
 * What stands of the messages held at an instant (ms since 1970-01-01 UTC), whatever the order in which
 * they came. Cancelled and replaced is for good; a warning counts from the moment it is held, also
 * before its onset.
 */
export function heldAlerts(messages: readonly CapAlert[], nowMs: number): HeldAlerts {
  const all = settled(messages);
  const of = (status: CapStatus) =>
    all
      .filter((alert) => alert.status === status && isWarning(alert))
      .map((alert) => ({ key: capKey(alert), alert, state: stateOf(alert, all, nowMs) }));
  return {
    Actual: of('Actual'),
    Exercise: of('Exercise'),
    System: of('System'),
    Test: of('Test'),
    Draft: of('Draft'),
  };
}

/** The alert of a key among all that are held; null: it is not there. */
export function heldAlert(held: HeldAlerts, key: string): HeldAlert | null {
  return (
    Object.values(held)
      .flat()
      .find((each) => each.key === key) ?? null
  );
}

/** The alert that stands in the end for one that was replaced; itself while it was not. */
export function latestOf(held: HeldAlerts, alert: HeldAlert): HeldAlert {
  if (alert.state.kind !== 'replaced') return alert;
  const next = heldAlert(held, capKey(alert.state.by));
  return next === null ? alert : latestOf(held, next);
}
