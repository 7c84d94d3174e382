import type { Map as MapLibreMap } from 'maplibre-gl';
import { chosenVersion } from '../../core/plan/plan.ts';
import {
  editPlans,
  type PlanStore,
  redo,
  redoRefusal,
  undo,
  undoRefusal,
} from '../../state/plans/plan-store.ts';
import type { Drawing } from '../drawing.ts';
import type { CrossHair } from './cross-hair.ts';

interface KeysInput {
  readonly map: MapLibreMap;
  readonly plans: PlanStore;
  readonly drawing: Drawing;
  readonly crossHair: CrossHair;
  /** Takes the selection off. */
  readonly deselect: () => void;
}

/** Steps of the arrow keys, CSS px: of the map under the cross-hair, and of a corner. */
const PAN_PX = { wide: 64, fine: 8 } as const;
const NUDGE_PX = { wide: 8, fine: 1 } as const;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** Whether a dialog is in front of the page: keys are meant for it alone. */
function isBehindDialog(): boolean {
  return document.querySelector(':modal') !== null;
}

/** Whether a menu stands open, which Escape closes. */
function isMenuOpen(): boolean {
  return document.querySelector(':popover-open') !== null;
}

/** What undo and redo are asked by, on every system: Ctrl or ⌘ with Z, Shift+Z or Y. */
function historyStep(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** Everything that the keyboard does while plans are drawn. */
export class DrawingKeys {
  readonly #input: KeysInput;

  constructor(input: KeysInput) {
    this.#input = input;
    const container = input.map.getCanvasContainer();
    // Before the map's own keys, which mean something else by the same ones.
    container.addEventListener('keydown', this.#onMapKey, { capture: true });
    container.addEventListener('keyup', this.#onKeyUp, { capture: true });
    document.addEventListener('keydown', this.#onPageKey);
  }

  destroy(): void {
    const container = this.#input.map.getCanvasContainer();
    container.removeEventListener('keydown', this.#onMapKey, { capture: true });
    container.removeEventListener('keyup', this.#onKeyUp, { capture: true });
    document.removeEventListener('keydown', this.#onPageKey);
  }

  get #isSketching(): boolean {
    return this.#input.plans.getState().planning.tool !== 'select';
  }

  /** Undo, redo and giving up work wherever the focus is, unless something is being typed. */
  readonly #onPageKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target) || isBehindDialog()) return;
    const step = historyStep(event);
    if (step !== null) this.#stepHistory(step);
    else if (event.key !== 'Escape' || !this.#giveUp()) return;
    event.preventDefault();
  };

  readonly #onMapKey = (event: KeyboardEvent) => {
    if (historyStep(event) !== null || event.ctrlKey || event.metaKey) return;
    const isDone = event.altKey ? this.#nudge(event) : this.#press(event);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onKeyUp = (event: KeyboardEvent) => {
    if (event.key === 'Alt') this.#input.drawing.editor.commitNudge();
  };

  #stepHistory(step: 'undo' | 'redo'): void {
    const { drawing, plans } = this.#input;
    if (step === 'undo' && drawing.stepBack()) return;
    if (drawing.sketcher.isUnderWay) return;
    drawing.editor.commitNudge();
    const state = plans.getState();
    const reason = step === 'undo' ? undoRefusal(state) : redoRefusal(state);
    if (reason !== null) {
      drawing.announce({ code: step === 'undo' ? 'undo-refused' : 'redo-refused', reason });
    } else {
      (step === 'undo' ? undo : redo)(plans);
      drawing.announce({ code: step === 'undo' ? 'undone' : 'redone' });
    }
  }

  /** Gives up one thing after another: the shape under way, the drag or corner, the selection. */
  #giveUp(): boolean {
    if (isMenuOpen()) return false;
    const { drawing, deselect } = this.#input;
    if (drawing.sketcher.isUnderWay) drawing.sketcher.cancel();
    else if (this.#isSketching) drawing.toSelecting();
    else if (!drawing.editor.cancel()) {
      if (drawing.editable === null) return false;
      deselect();
    }
    return true;
  }

  /** A key without Ctrl or Alt. False: it is not ours. */
  #press(event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'Enter':
        return this.#enter();
      case ' ':
        return this.#atCrossHair();
      case 'f':
      case 'F':
        return this.#finish();
      case 'Escape':
        return this.#giveUp();
      case 'Backspace':
      case 'Delete':
        return this.#remove();
      case 'Tab':
        return this.#tab(event.shiftKey ? -1 : 1);
      case '+':
      case '=':
        return this.#zoom(1);
      case '-':
        return this.#zoom(-1);
      default:
        return this.#pan(event);
    }
  }

  #finish(): boolean {
    const { sketcher } = this.#input.drawing;
    if (!sketcher.isUnderWay) return false;
    sketcher.finish();
    return true;
  }

  /** At the cross-hair it puts a corner, and the second time at one place it finishes. */
  #enter(): boolean {
    return this.#input.crossHair.isOn ? this.#atCrossHair() : this.#finish();
  }

  #atCrossHair(): boolean {
    const { crossHair, drawing } = this.#input;
    if (!crossHair.isOn) return false;
    if (this.#isSketching) drawing.sketcher.place(crossHair.position, false);
    else drawing.selectAt(crossHair.point);
    return true;
  }

  #remove(): boolean {
    const { drawing, plans } = this.#input;
    if (drawing.sketcher.isUnderWay) {
      drawing.sketcher.removeLastCorner();
      return true;
    }
    if (this.#isSketching) return false;
    if (drawing.editor.removeChosen()) return true;
    const plan = drawing.editable;
    if (plan === null) return false;
    this.#input.deselect();
    editPlans(plans, 'delete', [[plan.id, null]], new Date().toISOString());
    drawing.announce({ code: 'plan-deleted', name: chosenVersion(plan).properties.name });
    return true;
  }

  /** Goes through the corners of the selected shape; past the last one the focus goes on. */
  #tab(by: 1 | -1): boolean {
    if (this.#isSketching) return false;
    const { drawing, map } = this.#input;
    const position = drawing.editor.step(by);
    if (position === null) return false;
    if (!map.getBounds().contains([position[0], position[1]])) {
      map.jumpTo({ center: [position[0], position[1]] });
    }
    return true;
  }

  #zoom(by: 1 | -1): boolean {
    const { crossHair, map } = this.#input;
    if (!crossHair.isOn) return false;
    map.jumpTo({ zoom: map.getZoom() + by });
    return true;
  }

  #pan(event: KeyboardEvent): boolean {
    const { crossHair, map } = this.#input;
    const arrow = ARROWS[event.key];
    if (!crossHair.isOn || !arrow) return false;
    const px = event.shiftKey ? PAN_PX.fine : PAN_PX.wide;
    map.panBy([arrow[0] * px, arrow[1] * px], { animate: false });
    return true;
  }

  #nudge(event: KeyboardEvent): boolean {
    const { drawing, map } = this.#input;
    const arrow = ARROWS[event.key];
    const position = drawing.editor.chosenPosition;
    if (!arrow || position === null || this.#isSketching) return false;
    const px = event.shiftKey ? NUDGE_PX.fine : NUDGE_PX.wide;
    const { x, y } = map.project([position[0], position[1]]);
    drawing.editor.nudge(
      drawing.viewport.unproject({ x: x + arrow[0] * px, y: y + arrow[1] * px }),
    );
    return true;
  }
}
