import type { PlanProperties } from '../../core/plan/plan.ts';

type Links = PlanProperties['links'];

/** A line each: `Title <address>`. Where that would be read as something else: JSON. */
export function linksText(links: Links): string {
  const text = links.map(({ title, url }) => `${title} <${url}>`).join('\n');
  return JSON.stringify(parseLinks(text)) === JSON.stringify(links) ? text : JSON.stringify(links);
}

/** Links of a text as `linksText` writes it, or of addresses alone. */
export function parseLinks(text: string): Links {
  return text.startsWith('[') ? (parseList(text) ?? parseLines(text)) : parseLines(text);
}

function parseLines(text: string): Links {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const match = /^(.*\S) <([^<>\s]+)>$/.exec(line);
      return { title: match?.[1] ?? line, url: match?.[2] ?? line };
    });
}

function parseList(text: string): Links | null {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return null;
    return list.map((link) => ({ title: String(link?.title ?? ''), url: String(link?.url ?? '') }));
  } catch {
    // A text that begins with a bracket and is no JSON: it is lines.
    return null;
  }
}
