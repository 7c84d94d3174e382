import { worthKeeping } from '../../core/cap/worth-keeping.ts';
import { groundOf } from '../../core/impact/ground.ts';
import type { Result } from '../../core/result.ts';
import { readCap } from '../../data/cap/read-cap.ts';
import { groundFiles } from '../../draw/impact/catalogue-sender.ts';
import {
  type ByteReader,
  fetchBytes,
  readGroundFiles,
} from '../../draw/impact/read-ground-files.ts';
import { LAYER_IDS, type LayerId } from '../../layers/registry.ts';
import { type AtlasStore, changeView } from '../../state/store.ts';
import type { View } from '../../state/view.ts';
import { type BoardPagesStore, turnToPage } from '../../state/wall/board-pages.ts';
import type { KeptAlerts } from '../../state/wall/kept-alerts.ts';
import type { KeptAreas } from '../../state/wall/kept-area.ts';
import type { KeptRoads } from '../../state/wall/kept-roads.ts';
import {
  leaveRescue,
  type RescueStore,
  refuseFile,
  takeKept,
  takeKeptArea,
  takeKeptRoads,
  takeMessage,
} from '../../state/wall/rescue.ts';
import type { TourClock } from './bind-tour.ts';

/** Of the whole, what the situation asks for. */
const GROUND_ROLES: readonly string[] = ['communes-2020', 'communes-2025', 'roads', 'roads-local'];

/**
 * What the map shows in rescue mode, and on the page for those who go: the ground. Parts of rescue plans
 * are drawn by the mode itself, with their names; marks of records would lie over these.
 */
export const GROUND_LAYERS: readonly LayerId[] = [
  'boundaries',
  'places',
  'roads',
  'rivers',
  'terrain',
];

/** The second press of Esc must come within this time. */
const LEAVING_MS = 3000;
/** A page of the board stays as long; after a key or a touch, longer. */
const PAGE_MS = 15_000;
const TOUCHED_MS = 60_000;
const MS_PER_MINUTE = 60_000;

/** What the situation rests on is there within ten seconds of its cure, like all that a wall shows. */
const GROUND_AGAIN_MS = 7_000;

/**
 * Reads what the situation rests on, so that it is there when the network is not; what cannot be read
 * is asked for again until it can.
 */
export function bindGround(atlas: AtlasStore, rescue: RescueStore, clock: TourClock): () => void {
  const held = new Map<string, Result<Uint8Array>>();
  let timer = 0;
  let isOver = false;
  const readOnce: ByteReader = async (file, url) => {
    const bytes = held.get(file) ?? (await fetchBytes(file, url));
    if (bytes.ok) held.set(file, bytes);
    return bytes;
  };
  const look = async () => {
    let isWhole = false;
    try {
      const files = groundFiles(atlas.getState()).filter(({ role }) => GROUND_ROLES.includes(role));
      const { input, issues } = await readGroundFiles(files, readOnce, () => {});
      if (isOver) return;
      for (const { file } of issues) held.delete(file);
      rescue.setState({ ground: groundOf(input), groundIssues: issues });
      isWhole = issues.length === 0;
    } finally {
      if (isWhole) held.clear();
      else if (!isOver) timer = clock.setTimeout(() => void look(), GROUND_AGAIN_MS);
    }
  };
  void look();
  return () => {
    isOver = true;
    clock.clearTimeout(timer);
  };
}

/** Takes a CAP file and keeps it, or tells why not. */
export async function takeCapFile(
  rescue: RescueStore,
  kept: KeptAlerts,
  file: File,
): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await readCap(file.name, bytes);
  if (!read.ok) {
    refuseFile(rescue, read.issues);
    return;
  }
  takeMessage(rescue, read.value);
  const outcome = await kept.keep(read.value, bytes);
  rescue.setState({ isForgetful: !outcome.ok });
}

/**
 * Takes up what was kept before the page was loaded, and lets go of what is over. An alert in force
 * comes before an area that was shown by hand.
 */
export async function takeUpKept(
  rescue: RescueStore,
  alerts: KeptAlerts,
  areas: KeptAreas,
): Promise<void> {
  // Before the alerts: an alert that comes on the screen ends what was shown by hand.
  const area = areas.read();
  await takeUpAlerts(rescue, alerts);
  if (!area.ok) rescue.setState({ isForgetful: true });
  else if (area.value !== null) {
    takeKeptArea(rescue, area.value);
    // It came on the screen when it was chosen, not with this reload.
    if (rescue.getState().subject === area.value.subject) areas.write(area.value);
  }
}

async function takeUpAlerts(rescue: RescueStore, kept: KeptAlerts): Promise<void> {
  const read = await kept.read();
  if (!read.ok) {
    rescue.setState({ isForgetful: true });
    return;
  }
  const alerts = worthKeeping(read.value, rescue.getState().nowMs);
  takeKept(rescue, alerts);
  if (alerts.length < read.value.length) {
    const dropped = await kept.dropAllBut(rescue.getState().messages);
    rescue.setState({ isForgetful: !dropped.ok });
  }
}

/** Keeps which roads are marked as cut, and takes up what was kept before the page was loaded. */
export function bindRoads(rescue: RescueStore, kept: KeptRoads): () => void {
  const read = kept.read();
  if (read.ok) takeKeptRoads(rescue, read.value ?? {});
  else rescue.setState({ isForgetful: true });
  return rescue.subscribe(({ roadsCut }, before) => {
    if (roadsCut === before.roadsCut) return;
    if (!kept.write(roadsCut).ok) rescue.setState({ isForgetful: true });
  });
}

/** Keeps what is shown by hand, as long as it is. */
export function bindArea(rescue: RescueStore, kept: KeptAreas): () => void {
  return rescue.subscribe(({ subject, nowMs }, before) => {
    if (subject === before.subject) return;
    const isByHand = subject !== null && subject.kind !== 'alert';
    const outcome = kept.write(isByHand ? { subject, shownMs: nowMs } : null);
    if (!outcome.ok) rescue.setState({ isForgetful: true });
  });
}

/** Keeps the state's instant in step with a clock, on the minute. */
export function bindMinutes(rescue: RescueStore, clock: TourClock): () => void {
  let timer = 0;
  const tick = () => {
    // First, so that what fails at this minute does not end them all.
    timer = clock.setTimeout(tick, MS_PER_MINUTE - (clock.now() % MS_PER_MINUTE));
    rescue.setState({ nowMs: clock.now() });
  };
  tick();
  return () => clock.clearTimeout(timer);
}

/** While in rescue mode the map shows what belongs to it; afterwards what it showed before. */
export function bindRescueView(atlas: AtlasStore, rescue: RescueStore): () => void {
  let before: Pick<View, 'layers' | 'camera'> | null = null;
  const follow = () => {
    const isOn = rescue.getState().subject !== null;
    const { layers, camera } = atlas.getState().view;
    if (isOn && before === null) {
      before = { layers, camera };
      changeView(
        atlas,
        { layers: LAYER_IDS.filter((id) => GROUND_LAYERS.includes(id)) },
        'replace',
      );
    }
    if (!isOn && before !== null) {
      changeView(atlas, before, 'replace');
      before = null;
    }
  };
  return rescue.subscribe(follow);
}

/** Esc twice leads out of rescue mode, and not out of the wall. */
export function bindRescueKeys(window: Window, rescue: RescueStore, clock: TourClock): () => void {
  let timer = 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const { subject, draft, isChoosing, isLeaving } = rescue.getState();
    if (event.key !== 'Escape' || subject === null || draft !== null || isChoosing) return;
    if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    clock.clearTimeout(timer);
    if (isLeaving) {
      leaveRescue(rescue);
      return;
    }
    rescue.setState({ isLeaving: true });
    timer = clock.setTimeout(() => rescue.setState({ isLeaving: false }), LEAVING_MS);
  };
  window.addEventListener('keydown', onKeyDown, true);
  return () => {
    clock.clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, true);
  };
}

interface PagesInput {
  readonly window: Window;
  readonly atlas: AtlasStore;
  readonly rescue: RescueStore;
  readonly pages: BoardPagesStore;
  readonly clock: TourClock;
}

/** Turns the pages of the board while the tour, which does so otherwise, stands still. */
export function bindRescuePages({ window, atlas, rescue, pages, clock }: PagesInput): () => void {
  let timer = 0;
  const wait = (ms: number) => {
    clock.clearTimeout(timer);
    timer = clock.setTimeout(turn, ms);
  };
  const turn = () => {
    const isMeant = rescue.getState().subject !== null && !atlas.getState().view.isStill;
    const { page, pageCount } = pages.getState();
    if (isMeant && pageCount > 1) turnToPage(pages, (page + 1) % pageCount);
    wait(PAGE_MS);
  };
  const onTouch = () => wait(TOUCHED_MS);
  const touches = ['keydown', 'pointerdown', 'wheel'] as const;
  for (const name of touches) window.addEventListener(name, onTouch, { passive: true });
  const unsubscribe = rescue.subscribe((state, before) => {
    if (state.subject !== before.subject) wait(PAGE_MS);
  });
  wait(PAGE_MS);
  return () => {
    clock.clearTimeout(timer);
    unsubscribe();
    for (const name of touches) window.removeEventListener(name, onTouch);
  };
}
