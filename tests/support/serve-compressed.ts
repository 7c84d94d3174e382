import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Connect, type PreviewServer, preview } from 'vite';
import type { ServedSite } from './serve-site.ts';

/** What web servers compress as a rule, with the type that they give it. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Answers with the file compressed, if it is of a type for that; leaves all else to the server. */
function compressed(folder: string): Connect.NextHandleFunction {
  const kept = new Map<string, Buffer>();
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const type = TYPES[extname(path)];
    if (type === undefined || !existsSync(path)) return next();
    const bytes = kept.get(path) ?? gzipSync(readFileSync(path));
    kept.set(path, bytes);
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Content-Length', bytes.length);
    return response.end(bytes);
  };
}

/** Serves a built folder on a free port as a web server with gzip does. */
export async function serveCompressed(outDir: string): Promise<ServedSite> {
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    appType: 'mpa',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
    plugins: [
      {
        name: 'compressed',
        configurePreviewServer: ({ middlewares }: PreviewServer) => {
          middlewares.use(compressed(outDir));
        },
      },
    ],
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
