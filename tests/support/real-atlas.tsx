import { join } from 'node:path';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { publish } from '../../geodata/pipeline/publish/publication.ts';
import { parseDay } from '../../src/core/day.ts';
import { loadAtlas } from '../../src/data/load-atlas.ts';
import { type AtlasStore, createAtlasStore } from '../../src/state/store.ts';
import { decodeView } from '../../src/state/url.ts';
import { ActionsProvider } from '../../src/ui/actions-context.ts';
import { AtlasProvider } from '../../src/ui/atlas-context.ts';

const GEODATA = join(import.meta.dirname, '../../geodata');
const TODAY = '2026-11-23';

/** What an internal build with illustrative data would hold, read from geodata/ once. */
let published: ReturnType<typeof publish> | null = null;

function publication() {
  published ??= publish({ audience: 'internal', hasIllustrative: true, geodataDir: GEODATA });
  if (!published.ok) throw new Error(published.issues.map(({ reason }) => reason).join('\n'));
  return published.value;
}

/** Lets the program's own loader find the files that a server would serve. */
async function fromPublication(url: RequestInfo | URL): Promise<Response> {
  const content = publication().files.get(String(url));
  return content === undefined
    ? new Response(null, { status: 404 })
    : new Response(new Uint8Array(content));
}

/** A store with everything of geodata/ read into it, as a page with that query string has it. */
export async function realStore(query = ''): Promise<AtlasStore> {
  const { view, bad } = decodeView(query);
  const store = createAtlasStore({
    view,
    badParameters: bad,
    datasets: publication().datasets,
    today: parseDay(TODAY) ?? 0,
  });
  globalThis.fetch = fromPublication;
  await loadAtlas(store);
  return store;
}

/** Draws a part of the page over a store. `retried` collects the datasets it asks for again. */
export function renderPart(store: AtlasStore, part: ReactNode, retried: string[] = []) {
  return render(
    <AtlasProvider value={store}>
      <ActionsProvider value={{ retryDataset: (id) => retried.push(id) }}>{part}</ActionsProvider>
    </AtlasProvider>,
  );
}
