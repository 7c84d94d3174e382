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

export interface ContenderPage {
  readonly url: string;
  readonly scripts: readonly string[];
}

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

  /** Writes the records for all contenders. */
  writeRecords(size: number, units: UnitIndex): void {
    const folders = { geodata: this.#geodata, peers: join(this.#scratch, 'peers') };
    writeSyntheticGeodata(size, units, folders);
  }

  /** Address of a contender's page over the records written last, and the scripts to put into it. */
  async pageOf(contender: ContenderName, size: number): Promise<ContenderPage> {
    const { probe, atlasDriver } = this.#injected;
    if (contender === 'atlas') {
      return { url: await this.#serveAtlas(), scripts: [probe, atlasDriver] };
    }
    if (this.#place === null) throw new Error('nobody knows where the map of the atlas is');
    const task = { ...this.#place, records: leanFile(size) };
    return { url: `${this.#peers.url}${contender}.html${taskInAddress(task)}`, scripts: [probe] };
  }

  get #geodata(): string {
    return join(this.#scratch, 'geodata');
  }

  async #serveAtlas(): Promise<string> {
    await this.#atlas?.close();
    const outDir = join(this.#scratch, 'atlas');
    await buildSite({ mode: 'demo', outDir, geodataDir: this.#geodata });
    this.#atlas = await serveSite(outDir);
    return this.#atlas.url;
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
