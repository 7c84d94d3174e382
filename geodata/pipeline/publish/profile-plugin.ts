import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { profilePages } from '../../../src/profile/profile-pages.tsx';
import { profileSource } from '../../../src/profile/profile-source.ts';
import type { Edition } from './edition.ts';
import { isIndexed } from './page-plugin.ts';
import type { SharedPublication } from './shared-publication.ts';
import { sitemap } from './sitemap.ts';

const STYLE_SOURCE = 'src/profile/profile.css';

/**
 * A page per unit and language that needs no script, and the list of them, made of nothing but what
 * the edition publishes. They pass by the bundle: what to keep offline, and which program a build
 * holds, is not their concern.
 */
export function atlasProfiles(edition: Edition, publication: SharedPublication): Plugin {
  let root = '';
  const files = async (): Promise<ReadonlyMap<string, string>> => {
    const css = readFileSync(join(root, STYLE_SOURCE), 'utf8');
    const style = `assets/profile-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    const origin = isIndexed(edition) ? edition.origin : null;
    const source = profileSource(await publication.current());
    const pages = profilePages({ source, origin, style });
    const all = [...pages, [style, css] as const];
    if (origin === null) return new Map(all);
    const paths = ['', '?lang=en', ...pages.keys()];
    return new Map([...all, ['sitemap.xml', sitemap(origin, paths)]]);
  };
  return {
    name: 'atlas:profiles',
    configResolved(config) {
      root = config.root;
    },
    async writeBundle({ dir = edition.outDir }) {
      for (const [path, text] of await files()) {
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), text);
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        if (!/^(ho-so|en\/profile|assets\/profile-)/.test(path)) return next();
        files().then((all) => {
          const text = all.get(path.endsWith('/') ? `${path}index.html` : path);
          if (text === undefined) return next();
          const type = path.endsWith('.css') ? 'text/css' : 'text/html';
          response.setHeader('Content-Type', `${type}; charset=utf-8`);
          return response.end(text);
        }, next);
      });
    },
  };
}
