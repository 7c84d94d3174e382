import { type Connect, preview } from 'vite';

export interface ServedSite {
  /** Address of index.html's folder, ending in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built folder on a free port of the loopback interface, as a static file server would:
 * what is not there is a 404. `base` is the sub-path, with a slash at both ends; `before` is asked
 * first, to answer otherwise.
 */
export async function serveSite(
  outDir: string,
  {
    base = '/',
    before,
  }: { readonly base?: string; readonly before?: Connect.NextHandleFunction } = {},
): Promise<ServedSite> {
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    appType: 'mpa',
    base,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
    plugins: [
      {
        name: 'before',
        configurePreviewServer({ middlewares }) {
          if (before !== undefined) middlewares.use(before);
        },
      },
    ],
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}${base}`, close: () => server.close() };
}
