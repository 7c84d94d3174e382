import { createHash } from 'node:crypto';

/** The parts of a bundler's output that tell which program it is. */
type Output = Readonly<
  Record<
    string,
    | { readonly type: 'asset' }
    | {
        readonly type: 'chunk';
        readonly modules: Readonly<Record<string, { readonly code: string | null }>>;
      }
  >
>;

/**
 * Names the program of a build, whatever data it is built with: a page that was left open learns from
 * it whether it must be loaded anew or only its data. Over the code of all modules but those of the
 * data (`isData`), and the names of all style sheets, which hold their hashes.
 */
export function programHash(output: Output, isData: (moduleId: string) => boolean): string {
  const parts: string[] = [];
  for (const [fileName, file] of Object.entries(output)) {
    if (file.type === 'asset') {
      if (fileName.endsWith('.css')) parts.push(fileName);
      continue;
    }
    for (const [id, { code }] of Object.entries(file.modules)) {
      // Modules are named by where they lie on the disk that they were built on: their code will do.
      if (!isData(id) && code !== null) parts.push(code);
    }
  }
  const hash = createHash('sha256');
  for (const part of parts.sort()) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 12);
}
