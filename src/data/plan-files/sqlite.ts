import type { SqlJsStatic } from 'sql.js';

/**
 * SQLite as WebAssembly, loaded when first used. `url`: where a worker of the page finds its
 * `.wasm`; null: the package finds it beside itself.
 */
export async function loadSqlite(url: string | null): Promise<SqlJsStatic> {
  const { default: start } = await import('sql.js');
  return start(url === null ? {} : { locateFile: () => url });
}
