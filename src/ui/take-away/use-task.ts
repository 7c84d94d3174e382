import { useCallback, useEffect, useRef, useState } from 'react';

/** How a task stands that ends with the name of a file. */
export type TaskState =
  | { readonly status: 'idle' | 'running' }
  | { readonly status: 'done'; readonly name: string }
  | { readonly status: 'failed'; readonly reason: string };

type Task = (signal: AbortSignal) => Promise<string>;

/** Runs one task at a time, and stops it when the dialog closes. */
export function useTask(): { readonly state: TaskState; readonly run: (task: Task) => void } {
  const [state, setState] = useState<TaskState>({ status: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const run = useCallback((task: Task) => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    setState({ status: 'running' });
    task(controller.signal).then(
      (name) => {
        if (!controller.signal.aborted) setState({ status: 'done', name });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        setState({
          status: 'failed',
          reason: error instanceof Error ? error.message : String(error),
        });
      },
    );
  }, []);
  return { state, run };
}
