/// <reference types="vite/client" />

/** Datasets that this build holds, in the order of the catalogue (geodata/pipeline/publish). */
declare module 'virtual:atlas-data' {
  import type { DatasetRef } from './core/catalog.ts';

  export const datasets: readonly DatasetRef[];
}

/**
 * Reads datasets of many records; null in a build that holds none, which then carries neither the
 * worker nor the libraries of its formats (geodata/pipeline/publish).
 */
declare module 'virtual:atlas-record-reader' {
  import type { RecordReader } from './data/record-worker-client.ts';
  import type { LargeSetOpener } from './data/tiles/large-sets.ts';
  import type { TileProtocol } from './map/tile-protocol.ts';

  export const recordReader: RecordReader | null;

  /** Opens sets that are too large to be held; null likewise. */
  export const largeSetOpener: LargeSetOpener | null;

  /** Lets the map library draw from archives of tiles; null likewise. */
  export const tileProtocol: TileProtocol | null;
}

/** Audience that this build is for. */
declare const __ATLAS_AUDIENCE__: import('./core/audience.ts').Audience;

/** Version of the program, from package.json. */
declare const __ATLAS_VERSION__: string;
