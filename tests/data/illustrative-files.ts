import { readFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import * as v from 'valibot';
import { indicatorSeriesSchema } from '../../src/core/indicator.ts';
import { unitSchema } from '../../src/core/unit.ts';
import { meetingSchema } from '../../src/layers/schema/meetings.ts';
import { projectSchema } from '../../src/layers/schema/projects.ts';
import { rescuePlanSchema } from '../../src/layers/schema/rescue-plans.ts';
import { trainingSchema } from '../../src/layers/schema/training.ts';

/** The text of a file below geodata/. */
export function readText(path: string): string {
  return readFileSync(new URL(`../../geodata/${path}`, import.meta.url), 'utf8');
}

function readFeatures<T>(path: string, properties: v.GenericSchema<unknown, T>) {
  const { features }: { features: Feature[] } = JSON.parse(readText(path));
  return features.map((feature) => ({
    properties: v.parse(properties, feature.properties),
    geometry: feature.geometry,
  }));
}

export const projects = readFeatures('illustrative/projects.geojson', projectSchema);
export const training = readFeatures('illustrative/training.geojson', trainingSchema);
export const rescuePlans = readFeatures('illustrative/rescue-plans.geojson', rescuePlanSchema);
export const meetings = readFeatures('illustrative/meetings.geojson', meetingSchema);
export const features = [...projects, ...training, ...rescuePlans, ...meetings];
export const series = v.parse(
  v.array(indicatorSeriesSchema),
  JSON.parse(readText('illustrative/indicators.json')),
);
export const units = v.parse(v.array(unitSchema), JSON.parse(readText('boundaries/units.json')));
