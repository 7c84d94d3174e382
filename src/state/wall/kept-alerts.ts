import type { CapAlert } from '../../core/cap/cap-alert.ts';
import type { Result } from '../../core/result.ts';

/** Where this computer keeps the alerts that its wall has taken, so that they outlive a reload. */
export interface KeptAlerts {
  /** All that are kept, in no order. What cannot be read any more is left out. */
  read(): Promise<Result<readonly CapAlert[]>>;
  /** Keeps a message as the file that it came in. */
  keep(alert: CapAlert, bytes: Uint8Array<ArrayBuffer>): Promise<Result<void>>;
  dropAllBut(kept: readonly CapAlert[]): Promise<Result<void>>;
}
