import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { CLAUSE_COLOURS } from '../../../src/core/palette.ts';
import type { BenchDriver, Change } from '../page/driver.ts';
import { untilResting } from '../page/resting.ts';
import { createBaseMap, sayHovered, sayReady } from './base-map.ts';
import { NO_LIMITS } from './lean-record.ts';
import { playWindows } from './playback.ts';

const RECORDS = 'records';
const RADIUS_PX = 4;

const { map, task } = createBaseMap();
let stop: () => void = () => undefined;

const clauseColour = [
  'match',
  ['get', 'clause'],
  ...Object.entries(CLAUSE_COLOURS).flat(),
  '#000000',
] as unknown as ExpressionSpecification;

type Conditions = Pick<Change, 'clauses' | 'from' | 'to'>;

function filterOf({ clauses, from, to }: Conditions): FilterSpecification | null {
  const conditions: ExpressionSpecification[] = [];
  if (clauses !== null) {
    conditions.push(['in', ['get', 'clause'], ['literal', [...clauses]]]);
  }
  if (from !== null || to !== null) {
    conditions.push(['<=', ['get', 'start'], to ?? NO_LIMITS.to]);
    conditions.push(['>=', ['get', 'end'], from ?? NO_LIMITS.from]);
  }
  return conditions.length === 0 ? null : ['all', ...conditions];
}

const driver: BenchDriver = {
  recordsHeld: () => null,
  untilQuiet: () => untilResting(map),
  prepare: async () => undefined,
  act: (change) => void map.setFilter(RECORDS, filterOf(change)),
  untilDrawn: () => new Promise((resolve) => map.once('idle', () => resolve())),
  untilTold: () => null,
  startPlaying() {
    stop = playWindows((limits) => {
      map.setFilter(RECORDS, filterOf({ clauses: null, ...limits }));
    });
  },
  stopPlaying: () => stop(),
};

map.once('load', () => {
  map.addSource(RECORDS, { type: 'geojson', data: new URL(task.records, document.baseURI).href });
  map.addLayer({
    id: RECORDS,
    type: 'circle',
    source: RECORDS,
    paint: { 'circle-radius': RADIUS_PX, 'circle-color': clauseColour },
  });
  map.on('mousemove', ({ point }) => {
    const [nearest] = map.queryRenderedFeatures(point, { layers: [RECORDS] });
    sayHovered(nearest === undefined ? null : String(nearest.properties.name));
  });
  window.benchDriver = driver;
  map.once('idle', sayReady);
});
