import type { Map as MapLibreMap } from 'maplibre-gl';
import { groupNamed, listNamed, onceTrue, typeInto } from './dom.ts';
import type { BenchDriver, Change } from './driver.ts';
import { untilMarksDrawn } from './marks-drawn.ts';
import { untilResting } from './resting.ts';

/** Drives the atlas as a person does, by the names that its page keeps (Vietnamese). */

const CLAUSES = 'Điều khoản';
const PERIOD = 'Thời gian';
const RESULTS = 'Kết quả';
const FROM = 'Từ ngày';
const TO = 'Đến ngày';
const FASTEST = 'Tốc độ: 4×';

function container(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.maplibregl-map');
}

function mapOnPage(): MapLibreMap {
  const map = container()?.atlasMap;
  if (!map) throw new Error('no map on the page');
  return map;
}

function clauseBox(code: string): HTMLInputElement {
  const boxes = groupNamed(CLAUSES).querySelectorAll<HTMLInputElement>('input[type=checkbox]');
  const box = [...boxes].find(({ labels }) => labels?.[0]?.textContent?.startsWith(`${code} `));
  if (!box) throw new Error(`no checkbox of clause ${code}`);
  return box;
}

function button(group: string, name: string): HTMLElement | null {
  const buttons = groupNamed(group).querySelectorAll<HTMLElement>('button');
  return (
    [...buttons].find((each) => (each.ariaLabel ?? each.textContent ?? '').trim() === name) ?? null
  );
}

function dayField(name: string): HTMLInputElement {
  const field = [...groupNamed(PERIOD).querySelectorAll('input')].find(
    ({ labels }) => labels?.[0]?.textContent?.trim() === name,
  );
  if (!field) throw new Error(`no field ${name}`);
  return field;
}

/** `2024-06-30` as the fields write it. */
function written(isoDay: string): string {
  return isoDay.split('-').reverse().join('/');
}

async function type(field: HTMLInputElement, isoDay: string): Promise<void> {
  if (field.value !== written(isoDay)) typeInto(field, written(isoDay));
  await new Promise((resolve) => setTimeout(resolve));
}

function press(key: string, target: HTMLElement): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

function countTold(): number {
  return Number(document.querySelector<HTMLElement>('[data-count-shown]')?.dataset.countShown);
}

/** Items that the list says it has; it is absent when it has none. */
function countListed(): number {
  const items = listNamed(RESULTS)?.querySelectorAll('[data-record]');
  return Number(items?.[0]?.ariaSetSize ?? items?.length ?? 0);
}

/** Clears the filter; the button is there only while a clause is hidden, the fields are empty by now. */
function showEverything(): void {
  button(CLAUSES, 'Tất cả')?.click();
  press('Enter', dayField(TO));
}

const driver: BenchDriver = {
  recordsHeld: () =>
    Number(document.querySelector<HTMLElement>('[data-count-total]')?.dataset.countTotal),
  untilQuiet: () => untilResting(mapOnPage(), () => container()?.atlasMarks?.isSettled() ?? true),
  async prepare({ input }) {
    if (input.do === 'everything') {
      await type(dayField(FROM), '');
      await type(dayField(TO), '');
    }
    if (input.do !== 'type') return;
    await type(dayField(FROM), input.from);
    await type(dayField(TO), input.to);
  },
  act({ input }: Change) {
    switch (input.do) {
      case 'toggle':
        clauseBox(input.code).click();
        break;
      case 'only':
        button(CLAUSES, `Chỉ điều ${input.code}`)?.click();
        break;
      case 'type':
        press('Enter', dayField(TO));
        break;
      case 'everything':
        showEverything();
        break;
      default:
        input satisfies never;
    }
  },
  untilDrawn: ({ count }) => untilMarksDrawn(mapOnPage(), count),
  untilTold: ({ count }) => onceTrue(() => countTold() === count && countListed() === count),
  startPlaying() {
    for (let presses = 0; button(PERIOD, FASTEST) === null && presses < 3; presses++) {
      [...groupNamed(PERIOD).querySelectorAll('button')]
        .find(({ ariaLabel }) => ariaLabel?.startsWith('Tốc độ'))
        ?.click();
    }
    button(PERIOD, 'Phát')?.click();
  },
  stopPlaying: () => button(PERIOD, 'Dừng')?.click(),
};

window.benchDriver = driver;
