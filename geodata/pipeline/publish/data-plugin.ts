import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { formatIssue } from '../../../src/core/result.ts';
import type { Edition } from './edition.ts';
import { type Publication, publish } from './publication.ts';

const MODULE_ID = 'virtual:atlas-data';
const RESOLVED_ID = `\0${MODULE_ID}`;

/**
 * Gives the page `virtual:atlas-data` (the catalogue that its edition may hold) and the files that
 * the catalogue names: emitted by a build, served from memory by the dev server.
 */
export function atlasData(edition: Edition): Plugin {
  let publication: Publication | null = null;

  const current = (): Publication => {
    publication ??= publishOrThrow(edition);
    return publication;
  };

  return {
    name: 'atlas:data',
    resolveId: (id) => (id === MODULE_ID ? RESOLVED_ID : null),
    load: (id) =>
      id === RESOLVED_ID
        ? `export const datasets = ${JSON.stringify(current().datasets)};\n`
        : null,
    buildStart() {
      publication = null;
    },
    generateBundle() {
      for (const [fileName, source] of current().files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer(server) {
      serveFiles(server, () => current().files);
      watchGeodata(server, edition.geodataDir, () => {
        publication = null;
      });
    },
  };
}

function publishOrThrow(edition: Edition): Publication {
  const published = publish(edition);
  if (published.ok) return published.value;
  throw new Error(`geodata cannot be published\n${published.issues.map(formatIssue).join('\n')}`);
}

function serveFiles(server: ViteDevServer, files: () => Publication['files']): void {
  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    if (!path.startsWith('data/')) return next();
    const content = files().get(path);
    if (content === undefined) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader('Content-Type', path.endsWith('.json') ? 'application/json' : 'image/png');
    return response.end(content);
  });
}

function watchGeodata(server: ViteDevServer, geodataDir: string, forget: () => void): void {
  const pipeline = join(geodataDir, 'pipeline');
  server.watcher.add(geodataDir);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(geodataDir) || path.startsWith(pipeline)) return;
    forget();
    const module = server.moduleGraph.getModuleById(RESOLVED_ID);
    if (module) server.moduleGraph.invalidateModule(module);
    server.ws.send({ type: 'full-reload' });
  });
}
