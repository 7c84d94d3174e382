import { join } from 'node:path';
import type { DatasetRow } from '../../../src/core/catalog.ts';
import { failure, type Issue, type Result, success } from '../../../src/core/result.ts';
import { openTileArchive } from '../../../src/data/tiles/tile-archive.ts';
import { archiveSource } from '../archive-source.ts';
import { DATASET_SCHEMAS } from '../schemas.ts';
import type { Dataset } from './geodata-folder.ts';

/**
 * Opens an archive of tiles and holds what it says of itself against its row. The records in it were
 * checked, one by one, when it was written (geodata/pipeline/tiles).
 */
export async function readArchive(dir: string, row: DatasetRow): Promise<Result<Dataset>> {
  const { file } = row;
  const opened = await openTileArchive(archiveSource(join(dir, file), file), new Map());
  if (!opened.ok) return opened;
  const { nature, audience } = opened.value.facts;
  const issue = (field: string, reason: string): Issue => ({ file, feature: null, field, reason });
  if (nature !== row.nature) {
    return failure([issue('nature', `"${nature}" in the archive, "${row.nature}" in its row`)]);
  }
  if (audience === 'internal' && row.audience === 'public') {
    return failure([issue('audience', 'the archive is for the internal audience')]);
  }
  const schema = DATASET_SCHEMAS[row.schema] ?? { kind: 'archive' };
  return success({ row, schema, entries: [], isStreamed: true });
}
