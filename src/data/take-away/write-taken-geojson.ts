import { withRightHandRings } from '../../core/ring-winding.ts';
import { naturesAmong, type TakenTable } from '../../state/take-away/taken.ts';

/**
 * GeoJSON (RFC 7946): WGS 84; what it says of itself are members of its own (section 6.1). A feature a
 * line: such files can be compared.
 */
export async function writeTakenGeoJson({ rows, facts }: TakenTable): Promise<string> {
  const { title, conditions, boundaryDate, datasets, address, written } = facts;
  const head = {
    type: 'FeatureCollection',
    name: title,
    nature: naturesAmong(facts)[0] ?? 'published',
    boundaryDate,
    conditions,
    source: datasets.map(({ id, title: name, source, licence, nature, retrieved }) => {
      return { id, title: name, source, licence, nature, retrieved };
    }),
    address,
    written,
  };
  const lines = rows.map(({ id, geometry, properties }) =>
    JSON.stringify({
      type: 'Feature',
      id,
      geometry: geometry && withRightHandRings(geometry),
      properties,
    }),
  );
  const text = `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
  return text.normalize('NFC');
}
