import type { HtmlTagDescriptor, Plugin } from 'vite';
import type { Edition } from './edition.ts';

/**
 * All that the page needs comes from its own folder. Styles set by scripts go through the CSSOM,
 * which `style-src` does not concern. `blob:` images are canvases and pictures that people take away.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the edition into index.html: audience, security policy, canonical address. */
export function atlasPage(edition: Edition): Plugin {
  let isBuild = false;
  return {
    name: 'atlas:page',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => ({
        html: html.replace(
          '<html lang="vi"',
          `<html lang="vi" data-audience="${edition.audience}"`,
        ),
        tags: headTags(edition, isBuild),
      }),
    },
  };
}

export type IndexedEdition = Edition & { readonly origin: string };

/** Only the public site at a known address is for search engines. */
export function isIndexed(edition: Edition): edition is IndexedEdition {
  return edition.audience === 'public' && edition.origin !== null;
}

function headTags(edition: Edition, isBuild: boolean): HtmlTagDescriptor[] {
  const tags: HtmlTagDescriptor[] = [];
  // The dev server refreshes modules through an inline script, which the policy forbids.
  if (isBuild) {
    tags.push(meta({ 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY }));
  }
  if (isIndexed(edition)) {
    tags.push({ tag: 'link', attrs: { rel: 'canonical', href: edition.origin }, injectTo: 'head' });
  }
  if (edition.audience === 'internal') tags.push(meta({ name: 'robots', content: 'noindex' }));
  return tags;
}

function meta(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'meta', attrs, injectTo: 'head-prepend' };
}
