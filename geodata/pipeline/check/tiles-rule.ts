import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Issue } from '../../../src/core/result.ts';
import { filesOfRow } from './catalogue-rule.ts';
import type { Rule } from './geodata-folder.ts';

const TILE_SIDE_PX = 256;

/** Tiles are PNG images of 256 × 256 pixels. */
export const tilesRule: Rule = (geodata) =>
  geodata.datasets
    .filter(({ schema }) => schema.kind === 'tiles')
    .flatMap(({ row }) => filesOfRow(geodata, row))
    .flatMap((file): Issue[] => {
      const reason = tileFault(readFileSync(join(geodata.dir, file)));
      return reason === null ? [] : [{ file, feature: null, field: null, reason }];
    });

function tileFault(bytes: Buffer): string | null {
  try {
    const { width, height } = PNG.sync.read(bytes);
    const isTile = width === TILE_SIDE_PX && height === TILE_SIDE_PX;
    return isTile ? null : `${width} × ${height} pixels, not ${TILE_SIDE_PX} × ${TILE_SIDE_PX}`;
  } catch (error) {
    return `no PNG: ${error instanceof Error ? error.message : String(error)}`;
  }
}
