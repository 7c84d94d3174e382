import { pixelShift } from '../../../core/wall/pixel-shift.ts';
import { every, type Timekeeper } from './timekeeper.ts';

const STEP_MS = 3 * 60_000;

/**
 * Moves the whole picture by a few pixels every few minutes, so that what always stands in one place
 * does not burn in. A jump, never a glide: it is no motion that anybody sees, and a wall that holds
 * still needs it most.
 */
export function bindPixelShift(element: HTMLElement, time: Timekeeper): () => void {
  let step = 0;
  const end = every(time, STEP_MS, () => {
    const [x, y] = pixelShift(step++, element.clientHeight);
    element.style.translate = x === 0 && y === 0 ? '' : `${x}px ${y}px`;
  });
  return () => {
    end();
    element.style.translate = '';
  };
}
