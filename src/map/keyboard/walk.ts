import type { Map as MapLibreMap } from 'maplibre-gl';

/** Something on the map that the keyboard can stand at. */
export interface Stop<T> {
  readonly key: string;
  /** Canvas pixels. */
  readonly x: number;
  readonly y: number;
  readonly item: T;
}

/** Steps through what is on the screen, one after the other. */
export interface Walk {
  readonly isOn: boolean;
  /** Goes to the next (1) or the one before (-1), round and round. */
  step(by: 1 | -1): void;
  /** Opens what it stands at. */
  enter(): void;
  /** Stands at nothing any more. */
  leave(): void;
}

interface WalkInput<T> {
  readonly map: MapLibreMap;
  readonly stops: () => readonly Stop<T>[];
  /** Shows and tells where the walk has come to; null: nowhere. */
  readonly show: (stop: Stop<T> | null) => void;
  readonly open: (stop: Stop<T>) => void;
}

/** What is on the screen in reading order: from north to south, then from west to east. */
function inReadingOrder<T>(map: MapLibreMap, stops: readonly Stop<T>[]): readonly Stop<T>[] {
  const { clientWidth, clientHeight } = map.getContainer();
  return stops
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight)
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

export function walkThrough<T>({ map, stops, show, open }: WalkInput<T>): Walk {
  let current: Stop<T> | null = null;
  const go = (stop: Stop<T> | null) => {
    current = stop;
    show(stop);
  };
  return {
    get isOn() {
      return current !== null;
    },
    step(by) {
      const all = inReadingOrder(map, stops());
      const at = all.findIndex(({ key }) => key === current?.key);
      const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
      go(all[next] ?? null);
    },
    enter() {
      if (current) open(current);
    },
    leave: () => go(null),
  };
}
