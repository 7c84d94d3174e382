import { areaM2, lengthM, perimeterM } from '../../core/geodesy/measure.ts';
import { chosenVersion, type Plan } from '../../core/plan/plan.ts';
import type { PlanGeometry } from '../../core/plan/plan-geometry.ts';
import { formatNumber, formatPartialDate, formatVnd, NO_DATA } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { formatArea, formatLength } from '../../i18n/measure-words.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { unitName } from '../../i18n/unit-words.ts';
import { selectUnits } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { useCommunesOfShape } from './communes-of-shape.ts';
import { planKindName } from './kind-name.ts';

interface Sizes {
  readonly area: string;
  readonly perimeter: string;
  readonly length: string;
}

/** What can be measured of a shape; the rest is a dash. */
function sizesOf(geometry: PlanGeometry | null, language: Language): Sizes {
  const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
  const isLine = geometry?.type === 'LineString' || geometry?.type === 'MultiLineString';
  return {
    area: isArea ? formatArea(areaM2(geometry), language) : NO_DATA,
    perimeter: isArea ? formatLength(perimeterM(geometry), language) : NO_DATA,
    length: isLine ? formatLength(lengthM(geometry), language) : NO_DATA,
  };
}

/** What is written down of the plan, and how large it is; what nobody wrote is a dash. */
export function PlanFacts({ plan }: { readonly plan: Plan }) {
  const words = useMessages(planMessages);
  const sheet = useMessages(sheetMessages);
  const language = useLanguage();
  const { properties, geometry } = chosenVersion(plan);
  const units = useAtlas(selectUnits);
  const ofShape = useCommunesOfShape(plan);
  const communes = (properties.communes ?? ofShape).map((id) => {
    const unit = units.get(id);
    return unit === null ? id : unitName(unit, language);
  });
  const sizes = sizesOf(geometry, language);
  const day = (date: string | null) => (date === null ? NO_DATA : formatPartialDate(date));
  const rows: readonly (readonly [string, string])[] = [
    [words.name, properties.name || words.untitled],
    [words.clauses, properties.clauses.join(', ') || NO_DATA],
    [words.kind, properties.kind === null ? NO_DATA : planKindName(properties.kind, language)],
    [words.status, words.statuses[properties.status]],
    [words.plannedStart, day(properties.plannedStart)],
    [words.plannedEnd, day(properties.plannedEnd)],
    [words.actualStart, day(properties.actualStart)],
    [words.actualEnd, day(properties.actualEnd)],
    [words.responsibleParty, properties.responsibleParty ?? NO_DATA],
    [words.fundingSource, properties.fundingSource ?? NO_DATA],
    [words.budgetVnd, formatVnd(properties.budgetVnd, language)],
    [words.householdsToServe, formatNumber(properties.householdsToServe, language)],
    [words.communes, communes.join(', ') || NO_DATA],
    [sheet.area, sizes.area],
    [sheet.perimeter, sizes.perimeter],
    [sheet.length, sizes.length],
    [words.note, properties.note ?? NO_DATA],
  ];
  return (
    <section className="sheet-block">
      <h2 className="sheet-heading">{sheet.facts}</h2>
      <dl className="sheet-facts">
        {rows
          .filter(([, value]) => value !== NO_DATA)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
