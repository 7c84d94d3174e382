import type { Geometry } from 'geojson';
import { fieldReader } from './packed-field.ts';
import { rowOfId } from './packed-ids.ts';
import type { PackedRecords } from './packed-records.ts';
import { packedSearch } from './packed-search.ts';
import { packedText } from './packed-texts.ts';
import type { RecordProperties } from './record.ts';
import { type RecordBlock, type RecordColumns, withRowOfId } from './record-block.ts';

/** Geometry of a row: its own text, else the point of its mark, else none. */
function geometryOf(
  shapes: PackedRecords['shapes'],
  columns: RecordColumns,
  row: number,
): Geometry | null {
  const text = shapes === null ? '' : packedText(shapes, row);
  if (text) return JSON.parse(text) as Geometry;
  if (columns.hasGeometry[row] === 0) return null;
  const [lng, lat] = [columns.lng[row], columns.lat[row]];
  return { type: 'Point', coordinates: [lng ?? Number.NaN, lat ?? Number.NaN] };
}

/**
 * A block over packed records: records are made when they are asked for and not kept. Those with the
 * same value of a property share it.
 */
export function blockOfPacked(packed: PackedRecords): RecordBlock {
  const { size, layer, dataset, isIllustrative, places, ids, shapes } = packed;
  // Nothing below may hold on to `packed`: its columns go when others are kept in their place.
  let { columns } = packed;
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
  const rowOf = (id: string) => rowOfId(ids, id);
  const search = packedSearch(packed.search);
  return {
    size,
    layer,
    isIllustrative,
    get columns() {
      return columns;
    },
    places,
    recordAt(row) {
      if (!(row >= 0 && row < size)) throw new Error(`No record in row ${row}`);
      const geometry = geometryOf(shapes, columns, row);
      return { layer, dataset, isIllustrative, properties: propertiesOf(row), geometry };
    },
    rowOf,
    keepIn(shared) {
      columns = shared;
    },
    find: (words, limit) => withRowOfId(search(words, limit), words, { rowOf, limit }),
  };
}
