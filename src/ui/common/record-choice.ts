import type { AtlasRecord } from '../../core/record.ts';
import { type AtlasStore, changeSession, changeView } from '../../state/store.ts';

/** Opens a record's details and takes the map there. */
export function openRecord(store: AtlasStore, record: AtlasRecord): void {
  changeView(store, { record: record.properties.id, unit: null });
  flyToRecord(store, record);
}

export function flyToRecord(store: AtlasStore, record: AtlasRecord): void {
  changeSession(store, { cameraRequest: { kind: 'record', record: record.properties.id } });
}
