import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { UnitIndex } from '../../../src/core/unit.ts';
import { buildSite, PROJECT_ROOT } from '../../support/build-site.ts';
import { type ServedSite, serveSite } from '../../support/serve-site.ts';
import type { ContenderName } from '../measure.ts';
import { type PageTask, taskInAddress } from '../peers/page-task.ts';
import { leanFile, writeSyntheticGeodata } from '../synthetic/geodata.ts';
import { buildInjected, buildPeers, type InjectedScripts } from './build-pages.ts';

type MapPlace = Omit<PageTask, 'records'>;

/** The contenders' pages, built once; the atlas anew for each number of records. */
export class ContenderSites {
  readonly #scratch: string;
  readonly #injected: InjectedScripts;
  readonly #peers: ServedSite;
  #atlas: ServedSite | null = null;
  #place: MapPlace | null = null;

  private constructor(scratch: string, injected: InjectedScripts, peers: ServedSite) {
    this.#scratch = scratch;
    this.#injected = injected;
    this.#peers = peers;
  }

  static async build(scratch: string): Promise<ContenderSites> {
    const peersDir = join(scratch, 'peers');
    const injected = await buildInjected(join(scratch, 'injected'));
    await buildPeers(peersDir);
    for (const folder of ['boundaries', 'context', 'terrain']) {
      const target = join(peersDir, 'ground', folder);
      mkdirSync(target, { recursive: true });
      cpSync(join(PROJECT_ROOT, 'geodata', folder), target, { recursive: true });
    }
    return new ContenderSites(scratch, injected, await serveSite(peersDir));
  }

  /** Writes the records and builds the atlas over them. */
  async prepare(size: number, units: UnitIndex): Promise<void> {
    await this.#atlas?.close();
    const geodataDir = join(this.#scratch, 'geodata');
    const outDir = join(this.#scratch, 'atlas');
    const folders = { geodata: geodataDir, peers: join(this.#scratch, 'peers') };
    writeSyntheticGeodata(size, units, folders);
    await buildSite({ mode: 'demo', outDir, geodataDir });
    this.#atlas = await serveSite(outDir);
  }

  /** Address of a contender's page, and the scripts to put into it. Throws before `prepare`. */
  pageOf(contender: ContenderName, size: number): { url: string; scripts: readonly string[] } {
    const { probe, atlasDriver } = this.#injected;
    if (contender === 'atlas') {
      if (this.#atlas === null) throw new Error('the atlas has not been built');
      return { url: this.#atlas.url, scripts: [probe, atlasDriver] };
    }
    if (this.#place === null) throw new Error('nobody knows where the map of the atlas is');
    const task = { ...this.#place, records: leanFile(size) };
    return { url: `${this.#peers.url}${contender}.html${taskInAddress(task)}`, scripts: [probe] };
  }

  /** Notes size and camera of the atlas' map, for the peers to have the same. */
  async notePlace(atlas: Page): Promise<void> {
    this.#place = await atlas.evaluate(() => {
      const element = document.querySelector<HTMLElement>('.maplibregl-map');
      const map = element?.atlasMap;
      if (!element || !map) throw new Error('no map on the page');
      const { x, y, width, height } = element.getBoundingClientRect();
      const { lng, lat } = map.getCenter();
      return { box: { x, y, w: width, h: height }, center: [lng, lat], zoom: map.getZoom() };
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.#peers.close(), this.#atlas?.close()]);
  }
}
