import type { LngLat } from '../../core/geo.ts';
import type { View } from '../../state/view.ts';
import type { DeskStore } from '../../state/wall/desk.ts';
import { addressOfShown } from '../../state/wall/stops.ts';
import { listen, POINT_AGAIN_MS, say, type WallChannel } from './bind-second-screen.ts';
import type { TourClock } from './bind-tour.ts';

/** How often a desk asks whether a wall is there. */
const ASK_MS = 5000;
/** A hand that moves is followed this often. */
const POINT_EVERY_MS = 50;

export interface BoundDesk {
  /** Shows a view on the wall, in the wall's own language and size. */
  send(view: View): void;
  /** Ends what was sent and what is pointed at. */
  back(): void;
  setPointing(isPointing: boolean): void;
  /** Where the hand is on the map; null: not over it. Told to the wall while pointing. */
  moveTo(at: LngLat | null): void;
  /** Closes the channel. */
  destroy(): void;
}

interface DeskInput {
  readonly channel: WallChannel;
  readonly desk: DeskStore;
  readonly clock: TourClock;
}

/** Says where the hand is: now and then while it moves, its last place always, and again while it rests. */
function createPointer(channel: WallChannel, clock: TourClock) {
  let at: LngLat | null = null;
  let said: LngLat | null = null;
  let timer: number | null = null;
  const tell = () => {
    timer = null;
    if (at === null && said === null) return;
    said = at;
    say(channel, { kind: 'point', at });
    if (at !== null) timer = clock.setTimeout(tell, POINT_AGAIN_MS);
  };
  return {
    moveTo(place: LngLat | null) {
      const isAboutToTell = timer !== null && at !== said;
      at = place;
      if (isAboutToTell && place !== null) return;
      if (timer !== null) clock.clearTimeout(timer);
      if (place === null) tell();
      else timer = clock.setTimeout(tell, POINT_EVERY_MS);
    },
  };
}

/** The desk's end of the channel: finds out whether a wall is there, and tells it what to show. */
export function bindDesk({ channel, desk, clock }: DeskInput): BoundDesk {
  const pointer = createPointer(channel, clock);
  let isAnswered = true;
  let timer = 0;
  const ask = () => {
    if (!isAnswered) desk.setState({ isWallThere: false });
    isAnswered = false;
    say(channel, { kind: 'who' });
    timer = clock.setTimeout(ask, ASK_MS);
  };
  const askNow = () => {
    clock.clearTimeout(timer);
    isAnswered = false;
    ask();
  };
  const silence = listen(channel, ({ kind }) => {
    if (kind === 'here') {
      isAnswered = true;
      if (!desk.getState().isWallThere) desk.setState({ isWallThere: true });
    }
    // There may be another one.
    if (kind === 'gone') askNow();
  });
  const setPointing = (isPointing: boolean) => {
    desk.setState({ isPointing });
    if (!isPointing) pointer.moveTo(null);
  };
  ask();
  return {
    send(view) {
      say(channel, { kind: 'show', query: addressOfShown(view).slice(1) });
      desk.setState(({ sentCount }) => ({ sentCount: sentCount + 1 }));
    },
    back() {
      setPointing(false);
      say(channel, { kind: 'back' });
    },
    setPointing,
    moveTo(at) {
      if (desk.getState().isPointing) pointer.moveTo(at);
    },
    destroy() {
      setPointing(false);
      silence();
      clock.clearTimeout(timer);
      channel.close();
    },
  };
}
