import { PROJECT_CATEGORIES } from '../../../src/core/project-category.ts';
import type { RecordProperties } from '../../../src/core/record.ts';
import { type DisasterProperties, HAZARDS } from '../../../src/layers/schema/disasters.ts';
import type { ProjectProperties } from '../../../src/layers/schema/projects.ts';
import { TRAINING_KINDS, type TrainingProperties } from '../../../src/layers/schema/training.ts';
import type { Draw } from './random.ts';

export const SYNTHETIC_LAYERS = ['projects', 'training', 'disasters'] as const;
export type SyntheticLayer = (typeof SYNTHETIC_LAYERS)[number];

type OwnFields<P extends RecordProperties> = Omit<P, keyof RecordProperties>;

function projectFields(draw: Draw): OwnFields<ProjectProperties> {
  return {
    kind: draw.of(PROJECT_CATEGORIES),
    implementer: 'Đơn vị thử',
    programme: null,
    budgetVnd: (1 + draw.below(5_000)) * 1_000_000,
    budgetQualifier: 'about',
    householdsServed: draw.below(500),
    beneficiaryText: null,
    quantityText: null,
    contains: [],
    isLeftOutOfSums: false,
    disbursedVnd: null,
  };
}

function trainingFields(draw: Draw): OwnFields<TrainingProperties> {
  return {
    kind: draw.of(TRAINING_KINDS),
    organiser: 'Đơn vị thử',
    content: null,
    venue: 'Nhà văn hoá',
    durationDays: 1 + draw.below(14),
  };
}

function disasterFields(draw: Draw): OwnFields<DisasterProperties> {
  return {
    kind: draw.of(HAZARDS),
    deaths: null,
    missing: null,
    injured: null,
    housesDamaged: draw.below(60),
    householdsAffected: draw.below(200),
    damageVnd: draw.below(900) * 1_000_000,
    damageQualifier: 'estimate',
    damageText: null,
    riskLevelText: null,
    magnitude: null,
    depthKm: null,
    contains: [],
    isLeftOutOfSums: false,
  };
}

const FIELDS = {
  projects: projectFields,
  training: trainingFields,
  disasters: disasterFields,
} as const satisfies Record<SyntheticLayer, (draw: Draw) => object>;

/** The properties that a layer's strict schema asks for beyond those of every record. */
export function fieldsOfLayer(layer: SyntheticLayer, draw: Draw): object {
  return FIELDS[layer](draw);
}
