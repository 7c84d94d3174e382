import { copyFileSync, createReadStream, mkdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { formatIssue } from '../../../src/core/result.ts';
import { isForWorker } from '../../../src/data/formats/record-formats.ts';
import { DATASET_SCHEMAS } from '../schemas.ts';
import type { Edition } from './edition.ts';
import { type Publication, publish } from './publication.ts';

const DATA = 'virtual:atlas-data';
const READER = 'virtual:atlas-record-reader';
const MODULE_IDS = [DATA, READER];

/** How Vite marks modules that are no files. */
const resolved = (id: string) => `\0${id}`;

/**
 * Gives the page `virtual:atlas-data` (the catalogue that its edition may hold),
 * `virtual:atlas-record-reader` (what reads many records, if it holds some) and the files that
 * the catalogue names: emitted by a build, served by the dev server. Files that go out as they are pass
 * by the bundle, so that neither their size nor a list of what to keep offline is its concern.
 */
export function atlasData(edition: Edition): Plugin {
  let publication: Promise<Publication> | null = null;
  let root = '';

  const current = (): Promise<Publication> => {
    publication ??= publishOrThrow(edition);
    return publication;
  };

  return {
    name: 'atlas:data',
    configResolved: (config) => {
      root = config.root;
    },
    resolveId: (id) => (MODULE_IDS.includes(id) ? resolved(id) : null),
    async load(id) {
      if (id === resolved(DATA)) return dataModule(await current());
      return id === resolved(READER) ? readerModule(await current(), root) : null;
    },
    buildStart() {
      publication = null;
    },
    async generateBundle() {
      for (const [fileName, source] of (await current()).files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    async writeBundle({ dir = edition.outDir }) {
      for (const [fileName, source] of (await current()).copies) {
        mkdirSync(dirname(join(dir, fileName)), { recursive: true });
        copyFileSync(source, join(dir, fileName));
      }
    },
    configureServer(server) {
      serveFiles(server, current);
      watchGeodata(server, edition.geodataDir, () => {
        publication = null;
      });
    },
  };
}

function dataModule({ datasets }: Publication): string {
  return `export const datasets = ${JSON.stringify(datasets)};\n`;
}

/** The worker that reads many records: only for an edition that holds some. */
function readerModule({ datasets }: Publication, root: string): string {
  const isNeeded = datasets.some((dataset) => {
    const schema = DATASET_SCHEMAS[dataset.schema];
    return schema?.kind === 'features' && schema.isRecord && isForWorker(dataset);
  });
  if (!isNeeded) return 'export const recordReader = null;\n';
  const client = JSON.stringify(join(root, 'src/data/record-worker-client.ts'));
  return `export { readInWorker as recordReader } from ${client};\n`;
}

async function publishOrThrow(edition: Edition): Promise<Publication> {
  const published = await publish(edition);
  if (published.ok) return published.value;
  throw new Error(`geodata cannot be published\n${published.issues.map(formatIssue).join('\n')}`);
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.geojsonl': 'application/geo+json-seq',
  '.ndjson': 'application/x-ndjson',
  '.parquet': 'application/vnd.apache.parquet',
  '.png': 'image/png',
};

/** The dev server's answers, whole ones only: who asks for a range gets the file. */
function serveFiles(server: ViteDevServer, current: () => Promise<Publication>): void {
  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    if (!path.startsWith('data/')) return next();
    current().then(({ files, copies }) => {
      const [content, copy] = [files.get(path), copies.get(path)];
      if (content === undefined && copy === undefined) {
        response.statusCode = 404;
        return response.end();
      }
      const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
      response.setHeader('Content-Type', type);
      return copy === undefined ? response.end(content) : createReadStream(copy).pipe(response);
    }, next);
  });
}

function watchGeodata(server: ViteDevServer, geodataDir: string, forget: () => void): void {
  const pipeline = join(geodataDir, 'pipeline');
  server.watcher.add(geodataDir);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(geodataDir) || path.startsWith(pipeline)) return;
    forget();
    for (const id of MODULE_IDS) {
      const module = server.moduleGraph.getModuleById(resolved(id));
      if (module) server.moduleGraph.invalidateModule(module);
    }
    server.ws.send({ type: 'full-reload' });
  });
}
