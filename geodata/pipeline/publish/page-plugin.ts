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

/** Writes the edition into index.html: audience, security policy, canonical address, sitemap. */
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
    generateBundle() {
      if (!isIndexed(edition)) return;
      this.emitFile({ type: 'asset', fileName: 'sitemap.xml', source: sitemap(edition.origin) });
    },
  };
}

type IndexedEdition = Edition & { readonly origin: string };

/** Only the public site at a known address is for search engines. */
function isIndexed(edition: Edition): edition is IndexedEdition {
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

function sitemap(origin: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    `<url><loc>${escapeXml(origin)}</loc></url>`,
    `<url><loc>${escapeXml(`${origin}?lang=en`)}</loc></url>`,
    '</urlset>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
