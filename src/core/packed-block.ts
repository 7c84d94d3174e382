import type { Geometry } from 'geojson';
import { fieldReader } from './packed-field.ts';
import { rowOfId } from './packed-ids.ts';
import type { PackedRecords } from './packed-records.ts';
import { packedSearch } from './packed-search.ts';
import { packedText } from './packed-texts.ts';
import type { RecordProperties } from './record.ts';
import type { RecordBlock } from './record-block.ts';

/** Geometry of a row: its own text, else the point of its mark, else none. */
function geometryOf({ shapes, columns }: PackedRecords, row: number): Geometry | null {
  const text = shapes === null ? '' : packedText(shapes, row);
  if (text) return JSON.parse(text) as Geometry;
  const lng = columns.lng[row] ?? Number.NaN;
  const lat = columns.lat[row] ?? Number.NaN;
  return Number.isNaN(lng) ? null : { type: 'Point', coordinates: [lng, lat] };
}

/**
 * A block over packed records: records are made when they are asked for and not kept. Those with the
 * same value of a property share it.
 */
export function blockOfPacked(packed: PackedRecords): RecordBlock {
  const { size, layer, dataset, isIllustrative, columns, places, ids } = packed;
  const readers = Object.entries(packed.fields).map(
    ([name, field]) => [name, fieldReader(field)] as const,
  );
  const propertiesOf = (row: number): RecordProperties => {
    const properties: Record<string, unknown> = { id: packedText(ids.texts, row) };
    for (const [name, read] of readers) {
      const value = read(row);
      if (value !== undefined) properties[name] = value;
    }
    // Nothing was packed that the layer's schema had not accepted.
    return properties as RecordProperties;
  };
  return {
    size,
    layer,
    isIllustrative,
    columns,
    places,
    recordAt(row) {
      if (!(row >= 0 && row < size)) throw new Error(`No record in row ${row}`);
      const geometry = geometryOf(packed, row);
      return { layer, dataset, isIllustrative, properties: propertiesOf(row), geometry };
    },
    rowOf: (id) => rowOfId(ids, id),
    find: packedSearch(packed.search),
  };
}
