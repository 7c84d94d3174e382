/// <reference types="vite/client" />

/** Datasets that this build holds, in the order of the catalogue (geodata/pipeline/publish). */
declare module 'virtual:atlas-data' {
  import type { DatasetRef } from './core/catalog.ts';

  export const datasets: readonly DatasetRef[];
}

/** Audience that this build is for. */
declare const __ATLAS_AUDIENCE__: import('./core/audience.ts').Audience;

/** Version of the program, from package.json. */
declare const __ATLAS_VERSION__: string;
