import { areaM2, lengthM } from '../../core/geodesy/measure.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import { formatArea, formatLength } from '../../i18n/measure-words.ts';
import { useLanguage } from '../atlas-context.ts';

/** The area of a shape as text; null: it has none. */
export function useArea(geometry: PlanGeometry | null): string | null {
  const language = useLanguage();
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return null;
  return formatArea(areaM2(geometry), language);
}

/** The length of a line as text; null: the shape is none. */
export function useLength(geometry: PlanGeometry | null): string | null {
  const language = useLanguage();
  if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return null;
  return formatLength(lengthM(geometry), language);
}
