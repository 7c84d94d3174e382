/** What the bench asks of a peer's page, in its address: the atlas' own map, without the atlas. */
export interface PageTask {
  /** Address of the records, relative to the page. */
  readonly records: string;
  /** Place of the map in the window, px. */
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly center: readonly [lng: number, lat: number];
  readonly zoom: number;
}

export function taskInAddress(task: PageTask): string {
  return `?task=${encodeURIComponent(JSON.stringify(task))}`;
}

export function taskOfAddress(search: string): PageTask {
  const text = new URLSearchParams(search).get('task');
  if (text === null) throw new Error('the address has no task');
  return JSON.parse(text) as PageTask;
}
