import type { LngLat } from '../../core/geo.ts';
import type { PlanStore } from '../../state/plans/plan-store.ts';
import type { DrawingHost } from '../drawing-host.ts';
import type { SnapHit, Snapper } from './snap-hit.ts';

export class SnapNetwork implements Snapper {
  constructor(_plans: PlanStore, _host: DrawingHost) {}
  update(): void {}
  subscribe(_listener: () => void): () => void {
    return () => {};
  }
  snap(_position: LngLat, _toleranceM: number): SnapHit | null {
    return null;
  }
  follow(_from: SnapHit, _to: SnapHit): readonly LngLat[] | null {
    return null;
  }
  destroy(): void {}
}
