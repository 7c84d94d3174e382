import Flatbush from 'flatbush';
import { boundsOf, type LngLat } from '../../core/geo.ts';
import type { Plans } from '../../core/plan/journal.ts';
import { chosenVersion, type Plan, type PlanId } from '../../core/plan/plan.ts';
import { shownShape } from '../plans/plan-features.ts';
import type { SnapLine } from './snap-lines.ts';

/** Plans that have a shape, found by where they are. Made anew whenever plans change: it takes a millisecond for 2,000. */
export class PlansNear {
  readonly #plans: readonly Plan[];
  readonly #boxes: Flatbush | null;

  constructor(plans: Plans) {
    const shapes = Object.values(plans).flatMap((plan) => {
      const geometry = shownShape(plan);
      return geometry === null ? [] : [{ plan, bounds: boundsOf(geometry) }];
    });
    this.#plans = shapes.map(({ plan }) => plan);
    this.#boxes = shapes.length === 0 ? null : new Flatbush(shapes.length);
    for (const { bounds } of shapes) this.#boxes?.add(...bounds);
    this.#boxes?.finish();
  }

  /** Plans whose box comes within some degrees of a position, without the one that is edited. */
  around(
    [lng, lat]: LngLat,
    { reachDegrees, except }: { readonly reachDegrees: number; readonly except: PlanId | null },
  ): readonly Plan[] {
    if (this.#boxes === null) return [];
    const found = this.#boxes.search(
      lng - reachDegrees,
      lat - reachDegrees,
      lng + reachDegrees,
      lat + reachDegrees,
    );
    return found.flatMap((index) => {
      const plan = this.#plans[index];
      return plan && plan.id !== except ? [plan] : [];
    });
  }
}

/** Lines of a plan that drawing keeps to; a point is one of no length. */
export function linesOfPlan(plan: Plan): readonly SnapLine[] {
  const geometry = shownShape(plan);
  const { name } = chosenVersion(plan).properties;
  if (geometry === null) return [];
  const line = { kind: 'plans', name: name === '' ? null : name, id: plan.id } as const;
  switch (geometry.type) {
    case 'Point':
      return [{ ...line, geometry: dot(geometry.coordinates) }];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => ({ ...line, geometry: dot(position) }));
    default:
      return [{ ...line, geometry }];
  }
}

function dot(position: [number, number]): SnapLine['geometry'] {
  return { type: 'LineString', coordinates: [position, position] };
}
