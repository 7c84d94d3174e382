import type { Feature, Polygon, Position } from 'geojson';
import { type Random, seededRandom } from '../../geodata/pipeline/illustrative/random.ts';
import { roundDegrees } from '../../geodata/pipeline/write-json.ts';
import type { Bounds, LngLat } from '../../src/core/geo.ts';
import type { AtlasRecord } from '../../src/core/record.ts';
import { syntheticRecord } from './synthetic-record.ts';

/**
 * A country that does not exist, to try what beyond one machine's memory means: communes as a mosaic
 * with shared borders, records in clusters around towns. The same every time.
 */
export interface SyntheticCountry {
  readonly communes: readonly SyntheticCommune[];
  /** Records one at a time: five million never exist at once. */
  records(count: number): AsyncIterable<AtlasRecord>;
}

export interface SyntheticCommune {
  readonly code: string;
  readonly name: string;
  readonly labelPoint: LngLat;
  readonly feature: Feature<Polygon, { id: string; name: string; code: string }>;
}

const BOUNDS: Bounds = [102, 8.5, 110, 23.4];
/** Codes that no commune of Vietnam has. */
const FIRST_CODE = 50_001;
const SEED = 2711;
const TOWNS = 80;
/** Spread of a town's records over the communes around it, degrees. */
const TOWN_RADIUS = 0.18;
const TOWN_WEIGHT = 30;
const POINTS_PER_EDGE = 7;

const FIRST_WORDS = 'Mường Nậm Huổi Pá Nà Sín Chung Tả Xá Háng Phình Bản Tân Thanh Quảng Hoà'.split(
  ' ',
);
const SECOND_WORDS =
  'Lay Kè Nhé Pồ Tè Thầu Chải Lèng Toong Cang Mỹ Phong Lộc Sơn Thuỷ Bình An Khao Mươn Lìn'.split(
    ' ',
  );

/** How many columns make cells of the box about square. */
function columnsFor(count: number): number {
  const [west, south, east, north] = BOUNDS;
  const wanted = Math.sqrt((count * (east - west)) / (north - south));
  const divisors = Array.from({ length: count }, (_, index) => index + 1).filter(
    (columns) => count % columns === 0,
  );
  return divisors.reduce((best, columns) =>
    Math.abs(Math.log(columns / wanted)) < Math.abs(Math.log(best / wanted)) ? columns : best,
  );
}

/** Corners of the mosaic and the lines between them, each drawn once and used by both neighbours. */
class Mosaic {
  readonly #corners = new Map<string, LngLat>();
  readonly #edges = new Map<string, readonly LngLat[]>();
  readonly #random: Random;
  readonly #columns: number;
  readonly #rows: number;

  constructor(columns: number, rows: number, random: Random) {
    this.#columns = columns;
    this.#rows = rows;
    this.#random = random;
  }

  corner(column: number, row: number): LngLat {
    const key = `${column} ${row}`;
    const known = this.#corners.get(key);
    if (known) return known;
    const [west, south, east, north] = BOUNDS;
    const jitter = () => this.#random.between(-0.25, 0.25);
    const corner: LngLat = [
      roundDegrees(west + ((column + jitter()) * (east - west)) / this.#columns),
      roundDegrees(south + ((row + jitter()) * (north - south)) / this.#rows),
    ];
    this.#corners.set(key, corner);
    return corner;
  }

  /** From one corner to its neighbour east or north, the last point left out. */
  #edge(column: number, row: number, isEastward: boolean): readonly LngLat[] {
    const key = `${column} ${row} ${isEastward}`;
    const known = this.#edges.get(key);
    if (known) return known;
    const from = this.corner(column, row);
    const to = isEastward ? this.corner(column + 1, row) : this.corner(column, row + 1);
    const edge = [from, ...this.#wiggle(from, to), to];
    this.#edges.set(key, edge);
    return edge;
  }

  #wiggle(from: LngLat, to: LngLat): LngLat[] {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    return Array.from({ length: POINTS_PER_EDGE }, (_, index) => {
      const along = (index + 1) / (POINTS_PER_EDGE + 1);
      const aside = this.#random.between(-0.06, 0.06);
      return [
        roundDegrees(from[0] + along * dx - aside * dy),
        roundDegrees(from[1] + along * dy + aside * dx),
      ];
    });
  }

  /** Outer ring, closed, counter-clockwise (RFC 7946). */
  ring(column: number, row: number): Position[] {
    const south = this.#edge(column, row, true);
    const east = this.#edge(column + 1, row, false);
    const north = [...this.#edge(column, row + 1, true)].reverse();
    const west = [...this.#edge(column, row, false)].reverse();
    const parts = [south, east, north, west].flatMap((edge) => edge.slice(0, -1));
    return [...parts, parts[0] ?? [0, 0]].map((position) => [...position]);
  }

  middle(column: number, row: number): LngLat {
    const corners = [0, 1].flatMap((right) =>
      [0, 1].map((up) => this.corner(column + right, row + up)),
    );
    return [
      roundDegrees(corners.reduce((sum, [lng]) => sum + lng, 0) / corners.length),
      roundDegrees(corners.reduce((sum, [, lat]) => sum + lat, 0) / corners.length),
    ];
  }
}

function makeCommunes(count: number): SyntheticCommune[] {
  const random = seededRandom(SEED);
  const columns = columnsFor(count);
  const mosaic = new Mosaic(columns, count / columns, random);
  return Array.from({ length: count }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const code = String(FIRST_CODE + index);
    const name = `${random.pick(FIRST_WORDS)} ${random.pick(SECOND_WORDS)}`;
    const geometry: Polygon = { type: 'Polygon', coordinates: [mosaic.ring(column, row)] };
    return {
      code,
      name,
      labelPoint: mosaic.middle(column, row),
      feature: { type: 'Feature', properties: { id: `2025:${code}`, name, code }, geometry },
    };
  });
}

/** Running sums of how many records each commune draws: more, the nearer it is to towns. */
function runningWeights(communes: readonly SyntheticCommune[], random: Random): Float64Array {
  const towns = Array.from({ length: TOWNS }, () => ({
    at: random.pick(communes).labelPoint,
    weight: TOWN_WEIGHT * random.next() ** 2,
  }));
  let sum = 0;
  return Float64Array.from(communes, ({ labelPoint: [lng, lat] }) => {
    const near = towns.reduce((weight, town) => {
      const squared = (lng - town.at[0]) ** 2 + (lat - town.at[1]) ** 2;
      return weight + town.weight * Math.exp(-squared / TOWN_RADIUS ** 2);
    }, 0);
    sum += 1 + near;
    return sum;
  });
}

/** First index whose running sum exceeds the value. */
function indexOf(running: Float64Array, value: number): number {
  let [low, high] = [0, running.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((running[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A country of `communeCount` communes (10,000 is about as fine as a real one). */
export function syntheticCountry(communeCount = 10_000): SyntheticCountry {
  const communes = makeCommunes(communeCount);
  const running = runningWeights(communes, seededRandom(SEED + 1));
  const [west, south, east, north] = BOUNDS;
  const communeSize = Math.sqrt(((east - west) * (north - south)) / communeCount);
  return {
    communes,
    async *records(count) {
      const random = seededRandom(SEED + 2);
      for (let index = 0; index < count; index++) {
        const at = indexOf(running, random.next() * (running.at(-1) ?? 0));
        const commune = communes[at];
        if (commune === undefined) throw new Error(`No commune ${at}`);
        yield syntheticRecord(index, { commune, communeSize, random });
      }
    },
  };
}
