import * as v from 'valibot';
import { isUnitId } from '../../core/unit.ts';
import type { KeptAreas } from '../../state/wall/kept-area.ts';
import { storedValue } from '../stored-value.ts';

const lngLatSchema = v.pipe(
  v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())]),
  v.readonly(),
);

const draftSchema = v.variant('kind', [
  v.object({
    kind: v.literal('circle'),
    circle: v.object({ center: lngLatSchema, radiusM: v.pipe(v.number(), v.gtValue(0)) }),
  }),
  v.object({ kind: v.literal('polygon'), corners: v.array(lngLatSchema), at: lngLatSchema }),
]);

const areaSchema = v.object({
  subject: v.variant('kind', [
    v.object({ kind: v.literal('commune'), unit: v.custom<string>((id) => isUnitId(String(id))) }),
    v.object({ kind: v.literal('marked'), draft: draftSchema }),
  ]),
  shownMs: v.pipe(v.number(), v.integer()),
});

/** Keeps the area that is shown by hand, as long as it is. */
export function storedArea(window: { readonly localStorage: Storage }): KeptAreas {
  return storedValue(window, 'atlas-wall-area', areaSchema);
}
