import { expect, test } from 'vitest';
import { previewInWorker } from '../../src/data/plan-files/import-worker-client.ts';
import { IMPORT_CONTEXT } from '../support/plan-files.ts';

test('a file that cannot be read any more, or a folder, is refused with its name', async () => {
  const gone = Object.assign(new File([], 'dự án.xlsx'), {
    arrayBuffer: () => Promise.reject(new DOMException('changed on disk', 'NotReadableError')),
  });
  const result = await previewInWorker([gone], {
    context: IMPORT_CONTEXT,
    choices: {},
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  expect(result).toMatchObject({ ok: false, issues: [{ file: 'dự án.xlsx' }] });
});
