import { readdirSync, readFileSync } from 'node:fs';
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
  '.geojsonl': 'application/geo+json-seq',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

interface CompressedFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The compressible files of a folder, by their path in an address. */
function compressedFiles(folder: string): ReadonlyMap<string, CompressedFile> {
  const files = new Map<string, CompressedFile>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(entry)];
    if (type === undefined) continue;
    files.set(`/${entry}`, { type, bytes: gzipSync(readFileSync(join(folder, entry))) });
  }
  return files;
}

/** Answers with what is compressed; leaves all else, and parts of files, to the server. */
function compressed(files: ReadonlyMap<string, CompressedFile>): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (file === undefined || request.headers.range !== undefined) return next();
    response.setHeader('Content-Type', `${file.type}; charset=utf-8`);
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Content-Length', file.bytes.length);
    return response.end(file.bytes);
  };
}

/**
 * Serves a built folder on a free port as a web server does that has compressed its files beforehand:
 * no visit waits for that.
 */
export async function serveCompressed(outDir: string): Promise<ServedSite> {
  const files = compressedFiles(outDir);
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
          middlewares.use(compressed(files));
        },
      },
    ],
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
