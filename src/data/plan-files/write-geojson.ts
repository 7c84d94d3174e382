import { messagesIn } from '../../i18n/messages.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import { withWinding } from './export-geometry.ts';
import type { PlanFileWriter } from './export-plans.ts';

/** GeoJSON (RFC 7946): WGS 84, outlines counterclockwise; what it says of itself as members of its own. */
export const writeGeoJson: PlanFileWriter = async ({ rows, context: { language, facts } }) => {
  const { title, source, nature } = messagesIn(planFileMessages, language).exports;
  const features = rows.map(({ geometry, values }) => ({
    type: 'Feature',
    id: values.id,
    geometry: geometry && withWinding(geometry, 'counterclockwise'),
    properties: values,
  }));
  const head = {
    type: 'FeatureCollection',
    name: title,
    source,
    nature,
    boundaryDate: facts.boundaryDate,
    conditions: facts.conditions,
    written: facts.now,
  };
  // A feature a line: such files can be compared.
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  const text = `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines}\n]}\n`;
  return new TextEncoder().encode(text);
};
