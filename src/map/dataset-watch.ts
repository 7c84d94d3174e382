import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { type AtlasStore, setDatasetStatus } from '../state/store.ts';
import { isStatusOfMap } from './dataset-source.ts';

interface WatchInput {
  readonly map: MapLibreMap;
  readonly store: AtlasStore;
  /** A dataset's content is in the map; called once, and again after a retry. */
  readonly onReady: (id: string) => void;
}

/** The parts of the map's events on sources that matter here. */
interface SourceEvent {
  readonly sourceId?: string;
  readonly sourceDataType?: string;
  readonly error?: { readonly message?: string };
}

/** Says of each dataset that the map reads by itself how far it has come. */
export function watchDatasets({ map, store, onReady }: WatchInput): {
  /** To be called for sources that are being added. */
  begin(id: string): void;
  stop(): void;
} {
  const awaited = new Set<string>();
  const note = (id: string, status: 'loading' | 'ready' | 'failed', reason?: string) => {
    const dataset = store.getState().datasets[id];
    if (!dataset || dataset.status === status) return;
    // A file that another part reads has its status from there; only a failure is news to it.
    if (!isStatusOfMap(dataset.ref) && status !== 'failed') return;
    const issues = reason === undefined ? [] : [{ file: id, feature: null, field: null, reason }];
    setDatasetStatus(store, id, status, issues);
  };
  const onData = ({ sourceId, sourceDataType }: SourceEvent) => {
    // Only `content` tells of a file that was read: a source that failed calls itself loaded, too.
    if (sourceId === undefined || sourceDataType !== 'content') return;
    if (!awaited.delete(sourceId)) return;
    note(sourceId, 'ready');
    onReady(sourceId);
  };
  const onError = ({ sourceId, error }: SourceEvent) => {
    if (sourceId === undefined || !(sourceId in store.getState().datasets)) {
      console.error(error);
      return;
    }
    awaited.delete(sourceId);
    note(sourceId, 'failed', error?.message ?? 'not readable');
  };
  map.on('sourcedata', onData);
  map.on('error', onError);
  return {
    begin(id) {
      awaited.add(id);
      note(id, 'loading');
    },
    stop() {
      map.off('sourcedata', onData);
      map.off('error', onError);
    },
  };
}

/** The features of a GeoJSON source, as its worker read them; null for none. */
export async function featuresOf(map: MapLibreMap, id: string) {
  const data = await map.getSource<GeoJSONSource>(id)?.getData();
  return data?.type === 'FeatureCollection' ? data : null;
}
