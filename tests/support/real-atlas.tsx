import { join } from 'node:path';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { publish } from '../../geodata/pipeline/publish/publication.ts';
import { parseDay } from '../../src/core/day.ts';
import { cancelDataset, loadAtlas } from '../../src/data/load-atlas.ts';
import { type AtlasStore, createAtlasStore } from '../../src/state/store.ts';
import { decodeView } from '../../src/state/url.ts';
import { ActionsProvider, type AtlasActions } from '../../src/ui/actions-context.ts';
import { AtlasProvider } from '../../src/ui/atlas-context.ts';

const GEODATA = join(import.meta.dirname, '../../geodata');
const TODAY = '2026-11-23';

/** What an internal build with illustrative data would hold, read from geodata/ once. */
let published: ReturnType<typeof publish> | null = null;

async function publication() {
  published ??= publish({ audience: 'internal', hasIllustrative: true, geodataDir: GEODATA });
  const result = await published;
  if (!result.ok) throw new Error(result.issues.map(({ reason }) => reason).join('\n'));
  return result.value;
}

/** Lets the program's own loader find the files that a server would serve. */
async function fromPublication(url: RequestInfo | URL): Promise<Response> {
  const content = (await publication()).files.get(String(url));
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
    datasets: (await publication()).datasets,
    today: parseDay(TODAY) ?? 0,
  });
  globalThis.fetch = fromPublication;
  await loadAtlas(store, { recordReader: null, largeSetOpener: null });
  return store;
}

/** Draws a part of the page over a store. `retried` collects the datasets it asks for again. */
export function renderPart(store: AtlasStore, part: ReactNode, retried: string[] = []) {
  const actions: AtlasActions = {
    retryDataset: (id) => retried.push(id),
    cancelDataset: (id) => cancelDataset(store, id),
  };
  return render(
    <AtlasProvider value={store}>
      <ActionsProvider value={actions}>{part}</ActionsProvider>
    </AtlasProvider>,
  );
}
