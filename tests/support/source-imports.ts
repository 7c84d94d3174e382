import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PROJECT_ROOT } from './build-site.ts';

export interface ImportLine {
  /** Path from the project's top, with slashes. */
  readonly file: string;
  /** As written: `./day.ts`, `react`. */
  readonly specifier: string;
  /** Path from the project's top for a relative import, else null. */
  readonly target: string | null;
  /** `type` lines are gone at run time; `lazy` is `import()`. */
  readonly kind: 'static' | 'type' | 'lazy';
}

export interface SourceFile {
  readonly file: string;
  /** Without comments. */
  readonly code: string;
  readonly imports: readonly ImportLine[];
}

/** Every TypeScript file below a folder of the project, with what it imports. */
export function readSources(folder: string): readonly SourceFile[] {
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => {
      const file = join(folder, path);
      const code = withoutComments(readFileSync(join(PROJECT_ROOT, file), 'utf8'));
      return { file, code, imports: importsOf(file, code) };
    });
}

const FROM = /^\s*(?:import|export)\s+(type\s)?[^'"`;]*?from\s*['"]([^'"]+)['"]/gm;
const BARE = /^\s*import\s*['"]([^'"]+)['"]/gm;
const LAZY = /\bimport\(\s*['"]([^'"]+)['"]/g;

function importsOf(file: string, code: string): readonly ImportLine[] {
  const line = (kind: ImportLine['kind'], specifier = ''): ImportLine => ({
    file,
    specifier,
    target: specifier.startsWith('.')
      ? relative('.', join(dirname(file), specifier.replace(/\?.*$/, '')))
      : null,
    kind,
  });
  return [
    ...[...code.matchAll(FROM)].map((match) => line(match[1] ? 'type' : 'static', match[2])),
    ...[...code.matchAll(BARE)].map((match) => line('static', match[1])),
    ...[...code.matchAll(LAZY)].map((match) => line('lazy', match[1])),
  ];
}

/** Good enough for code without `//` inside its strings other than in addresses. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\w])\/\/.*$/gm, '$1');
}
