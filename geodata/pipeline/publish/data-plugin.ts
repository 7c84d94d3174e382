import { copyFileSync, createReadStream, mkdirSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { HtmlTagDescriptor, Plugin, ViteDevServer } from 'vite';
import type { DatasetRef } from '../../../src/core/catalog.ts';
import { PROGRAM_META, PUBLISHED_LIST } from '../../../src/core/published-list.ts';
import { isForWorker } from '../../../src/data/formats/record-formats.ts';
import { DATASET_SCHEMAS } from '../schemas.ts';
import type { Edition } from './edition.ts';
import { programHash } from './program-hash.ts';
import type { Publication } from './publication.ts';
import type { SharedPublication } from './shared-publication.ts';

const DATA = 'virtual:atlas-data';
const READER = 'virtual:atlas-record-reader';
const MODULE_IDS = [DATA, READER];

/** How Vite marks modules that are no files. */
const resolved = (id: string) => `\0${id}`;

/**
 * Gives the page `virtual:atlas-data` (the catalogue that its edition may hold),
 * `virtual:atlas-record-reader` (what reads many records, if it holds some) and the files that
 * the catalogue names: emitted by a build with a list of them, served by the dev server. Files that go out as they are pass
 * by the bundle, so that neither their size nor a list of what to keep offline is its concern.
 */
export function atlasData(edition: Edition, publication: SharedPublication): Plugin {
  const { current } = publication;
  let root = '';

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
      publication.forget();
    },
    async generateBundle(_options, bundle) {
      const { files, datasets } = await current();
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
      const source = JSON.stringify({ program: programHash(bundle, isData), datasets });
      this.emitFile({ type: 'asset', fileName: PUBLISHED_LIST, source });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(_html, { bundle }) {
        if (bundle === undefined) return [];
        const content = programHash(bundle, isData);
        return [
          { tag: 'meta', attrs: { name: PROGRAM_META, content }, injectTo: 'head' },
          ...preloads(await current()),
        ];
      },
    },
    async writeBundle({ dir = edition.outDir }) {
      for (const [fileName, source] of (await current()).copies) {
        mkdirSync(dirname(join(dir, fileName)), { recursive: true });
        copyFileSync(source, join(dir, fileName));
      }
    },
    configureServer(server) {
      serveFiles(server, current);
      watchGeodata(server, edition.geodataDir, publication.forget);
    },
  };
}

/** The program asks for these files first of all: they come while it is still on its way. */
function preloads({ datasets }: Publication): HtmlTagDescriptor[] {
  return datasets.filter(isAskedFirst).map(({ url }) => ({
    tag: 'link',
    // `fetch` asks with the credentials of the same origin: so must the preload, or both are sent.
    attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: url },
    injectTo: 'head',
  }));
}

/** Tables, and records that are not for a worker; of the ground, only what the search knows by name. */
function isAskedFirst(dataset: DatasetRef): boolean {
  const schema = DATASET_SCHEMAS[dataset.schema];
  if (schema?.kind === 'features' && schema.isRecord) return !isForWorker(dataset);
  return schema?.kind === 'rows' || dataset.schema === 'places';
}

function isData(moduleId: string): boolean {
  return moduleId === resolved(DATA);
}

function dataModule({ datasets }: Publication): string {
  return `export const datasets = ${JSON.stringify(datasets)};\n`;
}

/** What reads many records, and sets too large to be held: only for an edition that holds some. */
function readerModule({ datasets }: Publication, root: string): string {
  const isNeeded = datasets.some((dataset) => {
    const schema = DATASET_SCHEMAS[dataset.schema];
    return schema?.kind === 'features' && schema.isRecord && isForWorker(dataset);
  });
  const reader = moduleExport(root, isNeeded, {
    name: 'recordReader',
    from: 'src/data/record-worker-client.ts',
    as: 'readInWorker',
  });
  const hasArchive = datasets.some(({ schema }) => DATASET_SCHEMAS[schema]?.kind === 'archive');
  const opener = moduleExport(root, hasArchive, {
    name: 'largeSetOpener',
    from: 'src/data/tiles/large-sets.ts',
    as: 'openLargeSet',
  });
  const protocol = moduleExport(root, hasArchive, {
    name: 'tileProtocol',
    from: 'src/map/tile-protocol.ts',
    as: 'loadTileProtocol',
  });
  return reader + opener + protocol;
}

interface Export {
  readonly name: string;
  /** File of the project, and what it calls the thing. */
  readonly from: string;
  readonly as: string;
}

/** One export of a module: something of ours, or null where it is not needed. */
function moduleExport(root: string, isNeeded: boolean, { name, from, as }: Export): string {
  return isNeeded
    ? `export { ${as} as ${name} } from ${JSON.stringify(join(root, from))};\n`
    : `export const ${name} = null;\n`;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.geojsonl': 'application/geo+json-seq',
  '.ndjson': 'application/x-ndjson',
  '.parquet': 'application/vnd.apache.parquet',
  '.png': 'image/png',
};

/** The one range of bytes that a request asks for, both ends included; null: it wants the file. */
function rangeOf(header: string | undefined, size: number) {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (!match) return null;
  const start = Number(match[1]);
  const end = Math.min(match[2] ? Number(match[2]) : size - 1, size - 1);
  return start <= end ? { start, end, size } : null;
}

/** The dev server's answers. */
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
      if (copy === undefined) return response.end(content);
      const part = rangeOf(request.headers.range, statSync(copy).size);
      if (part === null) return createReadStream(copy).pipe(response);
      const { start, end, size } = part;
      response.writeHead(206, {
        'Content-Range': `bytes ${start}-${end}/${size}`,
        'Content-Length': end - start + 1,
      });
      return createReadStream(copy, { start, end }).pipe(response);
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
