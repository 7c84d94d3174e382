import type { Visit } from './visit.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, of a complete event. */
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

const TASK = /RunTask$/;

/** Tasks of the main threads of all pages; the page measured is the only one that works. */
function mainThreadTasks(events: readonly TraceEvent[]): readonly number[] {
  const mainThreads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  return events
    .filter(
      ({ name, ph, pid, tid }) => ph === 'X' && TASK.test(name) && mainThreads.has(`${pid}/${tid}`),
    )
    .map(({ dur }) => (dur ?? 0) / 1000);
}

/** Milliseconds of the longest task of the page's main thread while something is done to it. */
export async function longestTaskMs(
  { browser, page }: Pick<Visit, 'browser' | 'page'>,
  act: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
  });
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return Math.max(0, ...mainThreadTasks(trace.traceEvents));
}
