import { type CapAlert, capKey } from './cap-alert.ts';
import { heldAlerts } from './life-cycle.ts';

/**
 * A cancellation is kept as long, ms: the file that it cancels may be opened again. Our choice: longer
 * than a warning for weather is in force.
 */
const CANCELLED_MS = 30 * 24 * 3_600_000;

/**
 * The messages that still mean something at an instant (ms since 1970-01-01 UTC): alerts in force, and
 * what was cancelled of late. Expired, replaced and cancelled ones end here.
 */
export function worthKeeping(messages: readonly CapAlert[], nowMs: number): readonly CapAlert[] {
  const inForce = Object.values(heldAlerts(messages, nowMs))
    .flat()
    .filter(({ state }) => state.kind === 'in-force')
    .map(({ key }) => key);
  return messages.filter((message) =>
    message.msgType === 'Cancel'
      ? message.sent > nowMs - CANCELLED_MS
      : inForce.includes(capKey(message)),
  );
}
