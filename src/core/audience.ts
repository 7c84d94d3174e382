/** Who a build is for. `internal` may see everything that `public` may see. */
export const AUDIENCES = ['public', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Whether something classified for `classification` may be in a build for `audience`. */
export function mayHold(audience: Audience, classification: Audience): boolean {
  return audience === 'internal' || classification === 'public';
}
