import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions';
import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Feature, Point } from 'geojson';
import type { ClauseCode } from '../../../src/core/clause.ts';
import { CLAUSE_COLOURS } from '../../../src/core/palette.ts';
import type { BenchDriver, Change } from '../page/driver.ts';
import { untilResting } from '../page/resting.ts';
import { createBaseMap, sayHovered, sayReady, untilIdle } from './base-map.ts';
import { type LeanRecord, type LeanRecords, NO_LIMITS } from './lean-record.ts';
import { playWindows } from './playback.ts';

type RecordFeature = Feature<Point, LeanRecord>;
type Conditions = Pick<Change, 'clauses' | 'from' | 'to'>;

const RADIUS_PX = 4;

const { map, task } = createBaseMap();
const extension = new DataFilterExtension({ filterSize: 2, categorySize: 1 });
let records: RecordFeature[] = [];
let stop: () => void = () => undefined;
let onceDrawn: (() => void) | null = null;

function rgb(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

const COLOURS = Object.fromEntries(
  Object.entries(CLAUSE_COLOURS).map(([code, colour]) => [code, rgb(colour)]),
) as Record<ClauseCode, [number, number, number]>;

function layerOf({ clauses, from, to }: Conditions) {
  const limits = { from: from ?? NO_LIMITS.from, to: to ?? NO_LIMITS.to };
  return new ScatterplotLayer<RecordFeature, DataFilterExtensionProps<RecordFeature>>({
    id: 'records',
    data: records,
    getPosition: ({ geometry }) => geometry.coordinates as [number, number],
    getFillColor: ({ properties }) => COLOURS[properties.clause as ClauseCode],
    getRadius: RADIUS_PX,
    radiusUnits: 'pixels',
    pickable: true,
    extensions: [extension],
    getFilterValue: ({ properties }) => [properties.start, properties.end],
    getFilterCategory: ({ properties }) => properties.clause,
    filterRange: [
      [NO_LIMITS.from, limits.to],
      [limits.from, NO_LIMITS.to],
    ],
    filterCategories: [...(clauses ?? Object.keys(CLAUSE_COLOURS))],
    onHover: ({ object }) => sayHovered(object === undefined ? null : object.properties.name),
  });
}

const overlay = new MapLibreOverlay({
  interleaved: false,
  layers: [],
  onAfterRender() {
    onceDrawn?.();
    onceDrawn = null;
  },
});

function untilDeckDrawn(): Promise<void> {
  return new Promise((resolve) => {
    onceDrawn = resolve;
  });
}

const driver: BenchDriver = {
  recordsHeld: () => records.length,
  untilQuiet: () => untilResting(map),
  prepare: async () => undefined,
  act: (change) => overlay.setProps({ layers: [layerOf(change)] }),
  untilDrawn: () => untilDeckDrawn(),
  untilTold: () => null,
  startPlaying() {
    stop = playWindows((limits) => {
      overlay.setProps({ layers: [layerOf({ clauses: null, ...limits })] });
    });
  },
  stopPlaying: () => stop(),
};

async function start(): Promise<void> {
  const [answer] = await Promise.all([fetch(task.records), map.once('load')]);
  records = ((await answer.json()) as LeanRecords).features;
  map.addControl(overlay);
  const drawn = untilDeckDrawn();
  overlay.setProps({ layers: [layerOf({ clauses: null, from: null, to: null })] });
  await drawn;
  await untilIdle(map);
  window.benchDriver = driver;
  sayReady();
}

void start();
