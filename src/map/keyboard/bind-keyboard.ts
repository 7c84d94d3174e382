import { type MarksWalkInput, walkMarks } from './walk-marks.ts';
import { walkUnits } from './walk-units.ts';

/** A region that screen readers speak when its text changes. */
function createAnnouncer(container: HTMLElement): HTMLElement {
  const region = document.createElement('div');
  region.className = 'map-announcer';
  region.setAttribute('aria-live', 'polite');
  container.append(region);
  return region;
}

/**
 * The map by keyboard: N and P step through the marks, U and Shift+U through the units; each is shown
 * and named aloud. Enter opens it, Escape leaves. Arrows and plus and minus are the map library's own.
 */
export function bindKeyboard(input: Omit<MarksWalkInput, 'announce'>): () => void {
  const { map, store } = input;
  const canvas = map.getCanvas();
  const announcer = createAnnouncer(map.getContainer());
  const announce = (text: string) => {
    announcer.textContent = text;
  };
  const marks = walkMarks({ ...input, announce });
  const units = walkUnits({ map, store, announce });
  const walks = [marks, units];
  const leave = () => {
    for (const walk of walks) if (walk.isOn) walk.leave();
  };
  const walk = (chosen: typeof marks, by: 1 | -1) => {
    for (const other of walks) if (other !== chosen && other.isOn) other.leave();
    chosen.step(by);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 'n') walk(marks, 1);
    else if (key === 'p') walk(marks, -1);
    else if (key === 'u') walk(units, event.shiftKey ? -1 : 1);
    else if (key === 'enter') walks.find(({ isOn }) => isOn)?.enter();
    else if (key === 'escape' && walks.some(({ isOn }) => isOn)) leave();
    else return;
    event.preventDefault();
  };
  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('blur', leave);
  return () => {
    canvas.removeEventListener('keydown', onKey);
    canvas.removeEventListener('blur', leave);
    announcer.remove();
  };
}
