import type { DatasetRef } from '../core/catalog.ts';
import type { RecordPackerInput } from '../core/packed-records.ts';
import { RECORD_LAYERS } from '../layers/registry.ts';

/** How the records of a dataset are checked and what they are part of; null: it holds no records. */
export function recordInputOf(ref: DatasetRef): RecordPackerInput | null {
  // The user's plans come from no file.
  if (ref.url === '') return null;
  const layer = RECORD_LAYERS.find(({ schemas }) => schemas.includes(ref.schema));
  if (!layer?.record) return null;
  return {
    schema: layer.record.schema,
    file: ref.id,
    layer: layer.id,
    dataset: ref.id,
    isIllustrative: ref.nature === 'illustrative',
  };
}
