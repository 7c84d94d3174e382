import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SealedReport } from '../../src/core/impact/seal-report.ts';
import type { Issue } from '../../src/core/result.ts';
import { ImpactClient, type ImpactPort } from '../../src/draw/impact/impact-client.ts';
import type {
  DatasetText,
  GroundFile,
  GroundRole,
  ImpactAnswer,
  ImpactMessage,
  Slice,
} from '../../src/draw/impact/impact-protocol.ts';
import { ImpactServer } from '../../src/draw/impact/impact-server.ts';
import { SLICE_ROWS, sendSlices } from '../../src/draw/impact/send-slices.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';
import { realWorldInput } from '../support/impact-world.ts';
import { boxOf, caveatIn, impactRecordOf, lineIn, questionOn } from '../support/small-ground.ts';

function textOf(id: string, schema: string, nature: DatasetText['nature'] = 'reference') {
  const words = { vi: id, en: id };
  return { id, schema, nature, title: words, source: words, vintage: words } satisfies DatasetText;
}

const FILES: Readonly<Record<GroundRole, string>> = {
  'communes-2020': 'boundaries/communes-2020.geojson',
  'communes-2025': 'boundaries/communes-2025.geojson',
  borders: 'context/borders.geojson',
  roads: 'context/roads.geojson',
  'roads-local': 'context/roads-local.geojson',
  places: 'context/places.geojson',
};

function groundFiles(): readonly GroundFile[] {
  return (Object.keys(FILES) as GroundRole[]).map((role) => ({
    role,
    url: FILES[role],
    dataset: textOf(role, role),
  }));
}

const WHOLE = { isFirst: true, isLast: true } as const;

/** A server that reads the project's files, with everything that it has answered. */
function serverOf(broken: string | null = null) {
  const answers: ImpactAnswer[] = [];
  const server = new ImpactServer(
    (answer) => answers.push(answer),
    async (file, url) => {
      if (file === broken) {
        return { ok: true, value: new TextEncoder().encode('{"features": 3}'), issues: [] };
      }
      const bytes = readFileSync(join(PROJECT_ROOT, 'geodata', url));
      return { ok: true, value: new Uint8Array(bytes), issues: [] };
    },
  );
  return { server, answers };
}

async function settled(answers: readonly ImpactAnswer[]): Promise<void> {
  while (!answers.some(({ kind }) => kind === 'ground')) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function reportIn(answers: readonly ImpactAnswer[], id: number) {
  const answer = answers.find((each) => each.kind === 'report' && each.id === id);
  return answer?.kind === 'report' ? (answer.sealed?.report ?? null) : null;
}

const SHAPE = boxOf(102.3, 22.2, 102.6, 22.4);

function tellAll(server: ImpactServer): void {
  const { units, indicators, indicatorRows, records } = realWorldInput();
  const datasets = [
    textOf('units', 'units'),
    textOf('indicators', 'indicators', 'published'),
    textOf('illustrative-indicators', 'indicator-series', 'illustrative'),
    textOf('projects', 'projects', 'published'),
  ];
  server.receive({ kind: 'units', units, indicators, datasets });
  server.receive({ kind: 'figures', slice: { rows: indicatorRows, ...WHOLE } });
  server.receive({ kind: 'records', slice: { rows: records, ...WHOLE }, leftOut: 0 });
}

describe('the worker', () => {
  test('keeps a question until the ground is read, and tells how far it is', async () => {
    const { server, answers } = serverOf();
    tellAll(server);
    server.receive({ kind: 'ask', id: 1, question: questionOn(SHAPE) });
    server.receive({ kind: 'ground', files: groundFiles() });
    expect(answers).toEqual([]);
    await settled(answers);
    expect(answers.filter(({ kind }) => kind === 'progress').at(-1)).toEqual({
      kind: 'progress',
      files: 6,
      total: 6,
    });
    const report = reportIn(answers, 1);
    expect(lineIn(report, 'shape-area').values.areaM2).toBeGreaterThan(1e8);
    expect(report?.datasets.map(({ id }) => id)).toEqual([
      'borders',
      'communes-2020',
      'communes-2025',
      'illustrative-indicators',
      'indicators',
      'places',
      'projects',
      'roads',
      'roads-local',
      'units',
    ]);
  });

  test('a file that cannot be read is named, and takes nothing else with it', async () => {
    const { server, answers } = serverOf('roads');
    tellAll(server);
    server.receive({ kind: 'ground', files: groundFiles() });
    await settled(answers);
    const told = answers.find(({ kind }) => kind === 'ground');
    expect(told).toMatchObject({ issues: [{ file: 'roads' }] });
    server.receive({ kind: 'ask', id: 2, question: questionOn(SHAPE) });
    const line = lineIn(reportIn(answers, 2), 'nearest-road');
    expect(caveatIn(line, 'data-missing')).not.toBeNull();
    expect(lineIn(reportIn(answers, 2), 'nearest-centre').values.distanceM).not.toBeNull();
  });

  test('rows count once the last slice is there; other plans come and go', async () => {
    const { server, answers } = serverOf();
    tellAll(server);
    server.receive({ kind: 'ground', files: groundFiles() });
    await settled(answers);
    let id = 10;
    const overlapping = () => {
      server.receive({ kind: 'ask', id: ++id, question: questionOn(SHAPE) });
      return lineIn(reportIn(answers, id), 'overlap-total').values.records ?? 0;
    };
    const all = overlapping();
    expect(all).toBeGreaterThan(1);
    const rows = [impactRecordOf({ id: 'PRJ-901', geometry: boxOf(102.4, 22.3, 102.41, 22.31) })];
    server.receive({ kind: 'records', slice: { rows, isFirst: true, isLast: false }, leftOut: 0 });
    expect(overlapping()).toBe(all);
    server.receive({
      kind: 'records',
      slice: { rows: [], isFirst: false, isLast: true },
      leftOut: 0,
    });
    expect(overlapping()).toBe(1);
    const plan = impactRecordOf({ id: 'PLN-2345678923', layer: 'plans', geometry: SHAPE });
    server.receive({ kind: 'plans', changed: [plan], removed: [] });
    expect(overlapping()).toBe(2);
    server.receive({ kind: 'plans', changed: [], removed: [plan.id] });
    expect(overlapping()).toBe(1);
  });
});

/** A port whose answers come when the test says so. */
function portOf() {
  const posted: ImpactMessage[] = [];
  let listen: (answer: ImpactAnswer) => void = () => {};
  const port: ImpactPort = {
    post: (message) => posted.push(message),
    onAnswer: (listener) => {
      listen = listener;
    },
    onFailure: () => {},
    close: () => {},
  };
  const asked = () => posted.flatMap((message) => (message.kind === 'ask' ? message : []));
  return { port, asked, answer: (id: number) => listen({ kind: 'report', id, sealed: null }) };
}

const SILENT = { onProgress() {}, onGround(_: readonly Issue[]) {}, onFailure() {} };

describe('the client', () => {
  test('of questions about the live shape only the newest waits', () => {
    const { port, asked, answer } = portOf();
    const client = new ImpactClient(port, SILENT);
    const answered: string[] = [];
    const ask = (name: string, east: number) =>
      client.askNewest(questionOn(boxOf(102, 22, east, 22.1)), () => answered.push(name));
    ask('first', 102.1);
    ask('second', 102.2);
    ask('third', 102.3);
    expect(asked().length).toBe(1);
    answer(1);
    expect(asked().length).toBe(2);
    answer(2);
    expect(answered).toEqual(['first', 'third']);
    expect(asked()[1]?.question.geometry).toEqual(boxOf(102, 22, 102.3, 22.1));
  });

  test('what is asked once is answered, whatever else is asked', async () => {
    const { port, answer } = portOf();
    const client = new ImpactClient(port, SILENT);
    const once: Promise<SealedReport | null> = client.ask(questionOn(SHAPE));
    client.askNewest(questionOn(SHAPE), () => {});
    answer(2);
    answer(1);
    await expect(once).resolves.toBeNull();
  });
});

describe('slices', () => {
  const tasksOf = () => {
    const tasks: (() => void)[] = [];
    const run = () => {
      for (let task = tasks.shift(); task; task = tasks.shift()) task();
    };
    return { next: (task: () => void) => tasks.push(task), run, tasks };
  };

  test('hold every row once, in order, a task each', () => {
    const slices: Slice<number>[] = [];
    const { next, run } = tasksOf();
    const length = SLICE_ROWS * 2 + 1;
    sendSlices({ length, at: (index) => index }, (slice) => slices.push(slice), next);
    expect(slices).toEqual([]);
    run();
    expect(slices.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
    expect(slices.flatMap(({ rows }) => rows)).toEqual([...Array(length).keys()]);
  });

  test('no row at all is told in one slice; a stopped stream sends no more', () => {
    const slices: Slice<number>[] = [];
    const { next, run, tasks } = tasksOf();
    sendSlices<number>({ length: 0, at: () => null }, (slice) => slices.push(slice), next);
    run();
    expect(slices).toEqual([{ rows: [], isFirst: true, isLast: true }]);
    const stop = sendSlices(
      { length: 5000, at: (index) => index },
      (slice) => slices.push(slice),
      next,
    );
    tasks.shift()?.();
    stop();
    run();
    expect(slices.length).toBe(2);
  });
});
