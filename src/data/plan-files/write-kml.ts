import { foldersToKML } from '@placemarkio/tokml';
import type { Feature } from 'geojson';
import { messagesIn } from '../../i18n/messages.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import type { ExportRow } from './export-columns.ts';
import { exportFactLines } from './export-facts.ts';
import { withWinding } from './export-geometry.ts';
import type { PlanFileWriter } from './export-plans.ts';

/** KML 2.2: one folder, whose description is what the export says of itself. */
export const writeKml: PlanFileWriter = async ({ rows, context }) => {
  const { title } = messagesIn(planFileMessages, context.language).exports;
  const description = exportFactLines(context).join('\n');
  const folder = {
    type: 'folder' as const,
    meta: { name: title, description },
    children: rows.map(placemark),
  };
  return new TextEncoder().encode(foldersToKML({ type: 'root', children: [folder] }));
};

/** Values that are missing are left out: KML would hold the word "null". */
function placemark({
  geometry,
  values,
}: ExportRow): Feature<ReturnType<typeof withWinding>> | Feature<null> {
  const properties = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null ? [] : [[name, String(value)]],
    ),
  );
  if (geometry === null) return { type: 'Feature', geometry: null, properties };
  return { type: 'Feature', geometry: withWinding(geometry, 'counterclockwise'), properties };
}
