import { readJson } from '../../data/read-json.ts';
import { unitShapesOf } from '../../data/take-away/unit-shapes.ts';
import { writeTaken } from '../../data/take-away/write-taken.ts';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { communeSource, districtSource } from '../../layers/sources.ts';
import { selectVintage } from '../../state/selectors.ts';
import type { AtlasState, AtlasStore } from '../../state/store.ts';
import { addressOfView, selectLastingView } from '../../state/take-away/address.ts';
import { takenFileName } from '../../state/take-away/file-name.ts';
import { takeFigures } from '../../state/take-away/take-figures.ts';
import { takeRecords } from '../../state/take-away/take-records.ts';
import type { TakenContent, TakenFormat, TakenTable } from '../../state/take-away/taken.ts';
import type { TakeAwayServices } from '../../ui/take-away/take-away-services.ts';
import { drawMap } from '../draw-map.ts';
import { saveFile } from '../plan/save-file.ts';
import { drawPoster } from './draw-poster.ts';

function whenOf(state: AtlasState) {
  return {
    address: addressOfView(selectLastingView(state), window.location.href),
    written: new Date().toISOString(),
  };
}

/** Shapes of the units of the day, in full detail. Throws with words for people when there are none. */
async function shapesOf(state: AtlasState) {
  const choice = { vintage: selectVintage(state), isDetailed: true };
  const ids = [communeSource(choice), districtSource(choice)];
  const urls = ids.flatMap((id) => (id === null ? [] : (state.datasets[id]?.ref.url ?? [])));
  const files = await Promise.all(urls.map((url) => readJson(url, url)));
  const shapes = unitShapesOf(files.flatMap((file) => (file.ok ? [file.value] : [])));
  if (shapes.size === 0) throw new Error(takeAwayMessages[state.view.language].noShapes);
  return shapes;
}

async function tableOf(
  state: AtlasState,
  content: TakenContent,
  format: TakenFormat,
): Promise<TakenTable> {
  const when = whenOf(state);
  if (content === 'records') return takeRecords(state, when);
  const shapes = format === 'geojson' ? await shapesOf(state) : null;
  const table = takeFigures(state, when, shapes);
  if (table === null) throw new Error('no indicator to take figures of');
  return table;
}

/** Files and pictures for the dialogs. */
export function takeAwayServices(store: AtlasStore): TakeAwayServices {
  return {
    saveFile,
    async take(content, format) {
      const state = store.getState();
      const file = await writeTaken(await tableOf(state, content, format), format);
      const name = `${takenFileName(state, content)}${file.ending}`;
      saveFile({ name, type: file.mediaType, content: file.content });
      return name;
    },
    async takePicture(size, signal) {
      const state = store.getState();
      const name = `${takenFileName(state, 'map')}.png`;
      saveFile({ name, type: 'image/png', content: await drawPoster(state, size, signal) });
      return name;
    },
    drawMap: (mapWindow, signal) => drawMap(store.getState(), mapWindow, signal),
  };
}
