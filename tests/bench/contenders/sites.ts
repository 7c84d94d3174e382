import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildSite, PROJECT_ROOT } from '../../support/build-site.ts';
import { serveCompressed } from '../../support/serve-compressed.ts';
import type { ServedSite } from '../../support/serve-site.ts';
import type { ContenderName } from '../measure.ts';
import { type PageTask, taskInAddress } from '../peers/page-task.ts';
import { LEAN_FILE } from '../synthetic/geodata.ts';
import { buildInjected, buildPeers, type InjectedScripts } from './build-pages.ts';

import type { PreparedRecords } from './prepared-records.ts';

export interface ContenderPage {
  readonly url: string;
  readonly scripts: readonly string[];
}

type MapPlace = Omit<PageTask, 'records'>;

/** The contenders' pages over one set of records at a time. */
export class ContenderSites {
  readonly #scratch: string;
  readonly #injected: InjectedScripts;
  #geodataDir = '';
  #atlas: ServedSite | null = null;
  #peers: ServedSite | null = null;
  #place: MapPlace | null = null;

  private constructor(scratch: string, injected: InjectedScripts) {
    this.#scratch = scratch;
    this.#injected = injected;
  }

  /** Builds what does not depend on the records. */
  static async build(scratch: string): Promise<ContenderSites> {
    const sites = new ContenderSites(scratch, await buildInjected(join(scratch, 'injected')));
    await buildPeers(sites.#peersDir);
    for (const folder of ['boundaries', 'context', 'terrain']) {
      const target = join(sites.#peersDir, 'ground', folder);
      cpSync(join(PROJECT_ROOT, 'geodata', folder), target, { recursive: true });
    }
    return sites;
  }

  get #peersDir(): string {
    return join(this.#scratch, 'peers');
  }

  /** Takes other records for all contenders. */
  async take({ geodata, lean }: PreparedRecords): Promise<void> {
    await this.close();
    this.#geodataDir = geodata;
    copyFileSync(join(lean, LEAN_FILE), join(this.#peersDir, LEAN_FILE));
  }

  /** Address of a contender's page over the records taken last, and the scripts to put into it. */
  async pageOf(contender: ContenderName): Promise<ContenderPage> {
    const { probe, atlasDriver } = this.#injected;
    if (contender === 'atlas') {
      return { url: await this.#serveAtlas(), scripts: [probe, atlasDriver] };
    }
    if (this.#place === null) throw new Error('nobody knows where the map of the atlas is');
    this.#peers ??= await serveCompressed(this.#peersDir);
    const task = taskInAddress({ ...this.#place, records: LEAN_FILE });
    return { url: `${this.#peers.url}${contender}.html${task}`, scripts: [probe] };
  }

  async #serveAtlas(): Promise<string> {
    const outDir = join(this.#scratch, 'atlas');
    await buildSite({ mode: 'demo', outDir, geodataDir: this.#geodataDir });
    this.#atlas = await serveCompressed(outDir);
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
    await Promise.all([this.#peers?.close(), this.#atlas?.close()]);
    this.#peers = null;
    this.#atlas = null;
  }
}
