import { readWallMessage, type WallMessage } from '../../core/wall/wall-message.ts';
import type { PointedStore } from '../../state/wall/pointed.ts';
import type { BoundTour, TourClock } from './bind-tour.ts';

/** What is asked of a BroadcastChannel. */
export type WallChannel = Pick<
  BroadcastChannel,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'close'
>;

/** Desks that point say so again every few seconds; one that is silent for longer has gone. */
export const POINT_AGAIN_MS = 5000;
const POINTED_MS = 3 * POINT_AGAIN_MS;

/** Calls back for each message; returns what ends that. What is no message is passed over. */
export function listen(channel: WallChannel, act: (message: WallMessage) => void): () => void {
  const onMessage = ({ data }: MessageEvent<unknown>) => {
    const message = readWallMessage(data);
    if (message !== null) act(message);
  };
  channel.addEventListener('message', onMessage);
  return () => channel.removeEventListener('message', onMessage);
}

/** Types what is said; the channel takes anything. */
export function say(channel: WallChannel, message: WallMessage): void {
  channel.postMessage(message);
}

interface SecondScreenInput {
  readonly channel: WallChannel;
  readonly tour: Pick<BoundTour, 'happen'>;
  readonly pointed: PointedStore;
  readonly clock: TourClock;
}

/** Lets desks of the same browser show something on this wall. Closes the channel in the end. */
export function bindSecondScreen({ channel, tour, pointed, clock }: SecondScreenInput): () => void {
  let timer: number | null = null;
  const point = (at: Extract<WallMessage, { kind: 'point' }>['at']) => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = at === null ? null : clock.setTimeout(() => point(null), POINTED_MS);
    pointed.setState({ at });
    if (at === null) return;
    tour.happen({ kind: 'heard' });
    tour.happen({ kind: 'touch' });
  };
  const act = (message: WallMessage) => {
    switch (message.kind) {
      case 'who':
        return say(channel, { kind: 'here' });
      case 'show':
        return tour.happen({ kind: 'send', query: message.query });
      case 'point':
        return point(message.at);
      case 'back':
        return tour.happen({ kind: 'back' });
      case 'here':
      case 'gone':
        return;
      default:
        message satisfies never;
    }
  };
  const silence = listen(channel, act);
  say(channel, { kind: 'here' });
  return () => {
    silence();
    if (timer !== null) clock.clearTimeout(timer);
    pointed.setState({ at: null });
    say(channel, { kind: 'gone' });
    channel.close();
  };
}
