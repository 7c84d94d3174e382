import type { Feature, Point, Polygon } from 'geojson';
import * as v from 'valibot';
import { type ProjectProperties, projectSchema } from '../../../src/layers/schema/projects.ts';
import type { CommuneGround } from './communes.ts';
import { areaHa, patchInside, pointNearRoad } from './ground.ts';
import { PROJECT_TEMPLATES, type ProjectTemplate } from './project-templates.ts';
import type { Random } from './random.ts';
import { COMMON_FIELDS, isOf2025, placeFields, placeName, runningId } from './record-place.ts';
import { startBetween, timingOf } from './timing.ts';

const PROJECT_COUNT = 150;
const FIRST_START = '2018-01-01';
const LAST_START = '2027-06-30';
const VND_PER_MILLION = 1e6;
/** Budgets are round figures, in million đồng. */
const BUDGET_STEP_MILLION = 50;

/** About 150 invented projects, points and areas, over all communes. */
export function illustrativeProjects(
  grounds: readonly CommuneGround[],
  random: Random,
): Feature<Point | Polygon, ProjectProperties>[] {
  return Array.from({ length: PROJECT_COUNT }, (_, index) => {
    const ground = grounds[index % grounds.length] ?? random.pick(grounds);
    return projectIn(ground, random.pick(PROJECT_TEMPLATES), runningId('ILP', index), random);
  });
}

function projectIn(
  ground: CommuneGround,
  template: ProjectTemplate,
  id: string,
  random: Random,
): Feature<Point | Polygon, ProjectProperties> {
  const timing = timingOf(
    startBetween(FIRST_START, LAST_START, random),
    random.whole(...template.months),
    random,
  );
  const village =
    ground.villages.length > 0 && random.chance(0.7) ? random.pick(ground.villages) : null;
  const place = placeName(ground, timing.start, village);
  const geometry = geometryOf(ground, template, random);
  const budgetVnd = budgetOf(template, random);
  const properties = {
    id,
    name: template.name.vi.replace('{place}', place.vi),
    nameEn: template.name.en.replace('{place}', place.en),
    clauses: [template.clause],
    ...timing,
    ...COMMON_FIELDS,
    ...placeFields(ground, timing.start, village),
    precision: 'exact',
    kind: template.kind,
    implementer: implementerOf(ground, timing.start, random),
    programme: template.programme,
    budgetVnd,
    budgetQualifier: 'exact',
    householdsServed: random.whole(...template.households),
    beneficiaryText: null,
    quantityText: quantityOf(template, geometry, random),
    contains: [],
    isLeftOutOfSums: false,
    disbursedVnd: disbursedOf(timing.status, budgetVnd, random),
  };
  return { type: 'Feature', properties: v.parse(projectSchema, properties), geometry };
}

function geometryOf(
  ground: CommuneGround,
  { hectares }: ProjectTemplate,
  random: Random,
): Point | Polygon {
  const centreOf = () => pointNearRoad(ground, random);
  if (hectares === null) return { type: 'Point', coordinates: centreOf() };
  const area = patchInside(ground, { hectares, centreOf }, random);
  return area ?? { type: 'Point', coordinates: centreOf() };
}

function budgetOf({ budgetMillion }: ProjectTemplate, random: Random): number {
  const steps = Math.round(random.between(...budgetMillion) / BUDGET_STEP_MILLION);
  return steps * BUDGET_STEP_MILLION * VND_PER_MILLION;
}

function disbursedOf(status: string, budgetVnd: number, random: Random): number {
  if (status === 'planned') return 0;
  const share = status === 'completed' ? random.between(0.93, 1) : random.between(0.1, 0.8);
  return Math.round((budgetVnd * share) / VND_PER_MILLION) * VND_PER_MILLION;
}

function quantityOf(
  { quantity }: ProjectTemplate,
  geometry: Point | Polygon,
  random: Random,
): string | null {
  if (quantity !== null)
    return quantity.text.replace('{n}', String(random.whole(...quantity.range)));
  return geometry.type === 'Polygon' ? `khoảng ${Math.round(areaHa(geometry))} ha` : null;
}

function implementerOf(ground: CommuneGround, start: string, random: Random): string {
  if (isOf2025(start)) return `UBND ${lowerFirst(ground.successor.fullName)}`;
  return random.chance(0.5)
    ? `UBND ${lowerFirst(ground.unit.fullName)}`
    : `Ban Quản lý dự án huyện ${ground.district.name}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
