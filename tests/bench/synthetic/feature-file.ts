import { closeSync, openSync, writeSync } from 'node:fs';
import type { Geometry } from 'geojson';

const FEATURES_PER_WRITE = 2_000;

/** A GeoJSON file that is written feature by feature, so that its size asks for no memory. */
export class FeatureFile {
  readonly #file: number;
  #waiting: string[] = [];
  #isEmpty = true;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
    writeSync(this.#file, '{"type":"FeatureCollection","features":[');
  }

  add(properties: object, geometry: Geometry | null): void {
    this.#waiting.push(JSON.stringify({ type: 'Feature', properties, geometry }));
    if (this.#waiting.length >= FEATURES_PER_WRITE) this.#write();
  }

  #write(): void {
    if (this.#waiting.length === 0) return;
    writeSync(this.#file, `${this.#isEmpty ? '' : ','}\n${this.#waiting.join(',\n')}`);
    this.#isEmpty = false;
    this.#waiting = [];
  }

  close(): void {
    this.#write();
    writeSync(this.#file, '\n]}\n');
    closeSync(this.#file);
  }
}
