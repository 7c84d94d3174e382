import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DrawAnnouncement } from '../core/plan/draw-announcement.ts';
import type { Journal } from '../core/plan/journal.ts';
import { chosenVersion, type Plan, type PlanId } from '../core/plan/plan.ts';
import type { PlanGeometry } from '../core/plan/plan-geometry.ts';
import { changePlanning, type PlanStore } from '../state/plans/plan-store.ts';
import { refusalOf } from './cut-and-split.ts';
import type { DraftTool } from './draft/draft.ts';
import type { ScreenPoint } from './draft/simplify-path.ts';
import { Sketcher } from './draft/sketcher.ts';
import { tellDrawing, toldOfEdit, toldOfSketch } from './drawing-cursor.ts';
import type { DrawingHost } from './drawing-host.ts';
import { ShapeEditor } from './edit/shape-editor.ts';
import { FaultPlaces } from './fault-places.ts';
import { MapViewport } from './map-viewport.ts';
import { OncePerFrame } from './once-per-frame.ts';
import { PlanWriter } from './plan-writer.ts';
import { shownShape } from './plans/plan-features.ts';
import { PlansOnMap } from './plans/plans-on-map.ts';
import { editFeatures, sketchFeatures } from './sketch-features.ts';
import type { Snapper } from './snapping/snap-hit.ts';
import { DrawingSurface } from './surface/drawing-surface.ts';
import type { DrawnLook } from './surface/drawn-style.ts';

interface DrawingInput {
  readonly map: MapLibreMap;
  readonly plans: PlanStore;
  readonly host: DrawingHost;
  readonly snapper: Snapper;
}

/** Draws and edits on the map, and writes what comes of it into the plans. */
export class Drawing {
  readonly sketcher: Sketcher;
  readonly editor: ShapeEditor;
  readonly viewport: MapViewport;
  readonly #input: DrawingInput;
  readonly #writer: PlanWriter;
  readonly #surface: DrawingSurface;
  readonly #plansOnMap: PlansOnMap;
  readonly #frame = new OncePerFrame(() => this.#show());
  readonly #faults: FaultPlaces;
  #isSketching = false;
  /** As it was when drawing last looked: what is done since comes after what was given up before. */
  #journal: Journal;

  constructor(input: DrawingInput) {
    this.#input = input;
    this.#writer = new PlanWriter(input);
    this.#journal = input.plans.getState().journal;
    const { map, snapper } = input;
    const coarse = window.matchMedia('(pointer: coarse)');
    this.viewport = new MapViewport(map);
    this.#faults = new FaultPlaces(input.host.region);
    const shared = {
      snapper,
      project: this.viewport.project,
      toleranceM: this.viewport.toleranceM,
      announce: (what: DrawAnnouncement) => this.announce(what),
    };
    this.sketcher = new Sketcher({
      ...shared,
      isTracing: () => input.plans.getState().planning.isTracing,
      mayBegin: (tool) => this.#mayBegin(tool),
      onChange: () => this.#frame.request(),
      onFinished: (tool, geometry) => this.#finish(tool, geometry),
    });
    this.editor = new ShapeEditor({
      ...shared,
      screen: this.viewport.screen,
      hasFinger: () => coarse.matches,
      selectAt: (point) => this.selectAt(point),
      onChange: () => this.#frame.request(),
      onLive: (geometry) => this.#writer.setLive(geometry),
      onEdited: (geometry) => this.#tell(this.#writer.commitEdited(geometry)),
      setPointerCursor: (cursor) => this.#surface.setCursor(cursor),
    });
    this.#plansOnMap = new PlansOnMap(map, input.host.view().theme);
    this.#surface = new DrawingSurface({
      map,
      gestures: { sketch: this.sketcher, edit: this.editor },
      look: () => this.#look(),
    });
    this.update();
  }

  /** The selected plan, if it may be edited here. */
  get editable(): Plan | null {
    return this.#writer.editable;
  }

  announce(announcement: DrawAnnouncement): void {
    changePlanning(this.#input.plans, { announcement: { ...announcement } });
  }

  #tell(announcement: DrawAnnouncement | null): void {
    if (announcement !== null) this.announce(announcement);
  }

  /** Looks at everything again: the state, the view or the camera has changed. */
  update(): void {
    const { plans, planning, heldElsewhere, journal } = this.#input.plans.getState();
    const { theme } = this.#input.host.view();
    if (journal !== this.#journal) this.sketcher.forgetGivenUp();
    this.#journal = journal;
    this.#setTool(planning.tool);
    const { selected } = this.#writer;
    const isHeld = selected !== null && heldElsewhere.includes(selected.id);
    this.#plansOnMap.setTheme(theme);
    this.#plansOnMap.show(plans, planning.tool === 'select' ? (selected?.id ?? null) : null);
    this.editor.setShape(selected && shownShape(selected), selected !== null && !isHeld);
    this.#frame.request();
  }

  #setTool(tool: DraftTool | 'select'): void {
    if (tool !== 'select') this.sketcher.setTool(tool);
    const isSketching = tool !== 'select';
    if (isSketching === this.#isSketching) return;
    this.#isSketching = isSketching;
    if (!isSketching) this.#giveUp();
    this.editor.cancel();
    this.#surface.setMode(isSketching ? 'sketch' : 'edit');
    this.#surface.setCursor(isSketching ? 'crosshair' : 'unset');
  }

  #giveUp(): void {
    this.sketcher.cancel();
    this.#writer.giveUp();
  }

  /** Takes back the last step of drawing itself: a corner, or a shape given up. False: there is none. */
  stepBack(): boolean {
    if (this.sketcher.isUnderWay) {
      this.sketcher.removeLastCorner();
      return true;
    }
    const tool = this.sketcher.takeBack();
    if (tool === null) return false;
    changePlanning(this.#input.plans, { tool });
    this.announce({ code: 'undone' });
    return true;
  }

  /** Puts the drawing tool away. */
  toSelecting(): void {
    changePlanning(this.#input.plans, { tool: 'select' });
  }

  /** The camera has moved: handles stand elsewhere, and so does the cross-hair. */
  follow(): void {
    if (!this.#isSketching) this.editor.tell();
  }

  selectAt(point: ScreenPoint): void {
    const id = this.#plansOnMap.planAt(point);
    if (id === null && this.#writer.selected === null) return;
    this.#select(id);
  }

  #select(id: PlanId | null): void {
    const plan = id === null ? null : (this.#input.plans.getState().plans[id] ?? null);
    this.#input.host.select(plan?.id ?? null);
    if (plan === null) {
      this.announce({ code: 'deselected' });
      return;
    }
    const { name } = chosenVersion(plan).properties;
    const isHeld = this.#input.plans.getState().heldElsewhere.includes(plan.id);
    this.announce({ code: isHeld ? 'held-elsewhere' : 'selected', name });
  }

  #mayBegin(tool: DraftTool): boolean {
    if (tool !== 'cut' && tool !== 'split') return true;
    const refusal = refusalOf(tool, this.editable);
    this.#tell(refusal);
    return refusal === null;
  }

  #finish(tool: DraftTool, geometry: PlanGeometry): void {
    const isChange = tool === 'cut' || tool === 'split';
    this.#tell(isChange ? this.#writer.change(tool, geometry) : this.#writer.make(geometry));
    this.toSelecting();
  }

  #look(): DrawnLook {
    const plan = this.#isSketching ? this.#writer.begun : this.#writer.selected;
    const properties = plan && chosenVersion(plan).properties;
    return {
      theme: this.#input.host.view().theme,
      clause: properties?.clauses[0] ?? null,
      isPlanned: !this.#isSketching && properties?.status === 'planned',
    };
  }

  #show(): void {
    if (this.#isSketching) this.#showSketch();
    else this.#showEdit();
  }

  #showSketch(): void {
    const { state } = this.sketcher;
    const { language } = this.#input.host.view();
    const geometry = this.sketcher.preview();
    const tool = state.draft?.tool ?? null;
    const makesPlan = tool !== null && tool !== 'cut' && tool !== 'split';
    if (makesPlan) this.#writer.begin();
    if (tool === null) this.#giveUp();
    this.#surface.show('sketch', sketchFeatures(state, geometry));
    if (makesPlan) this.#writer.setLive(geometry);
    tellDrawing(this.#input.plans, toldOfSketch(this.sketcher, geometry, language));
  }

  #showEdit(): void {
    const { state } = this.editor;
    const plan = this.#writer.selected;
    const isSketch = plan !== null && chosenVersion(plan).sketch !== null;
    const faults = isSketch && !state.isDragging ? this.#faults.of(state.geometry) : [];
    this.#surface.show(
      'edit',
      editFeatures(state, { isSketch, faults, unproject: this.viewport.unproject }),
    );
    const { language } = this.#input.host.view();
    tellDrawing(this.#input.plans, toldOfEdit(state, this.sketcher, language));
  }

  /** The pointer has left the map. */
  leave(): void {
    if (this.#isSketching) this.sketcher.leave();
    else this.editor.leave();
  }

  destroy(): void {
    // Where the pointer only passed there is no corner.
    this.sketcher.leave();
    this.#writer.keep(this.sketcher.preview());
    this.#frame.cancel();
    this.#surface.destroy();
    this.#plansOnMap.destroy();
    changePlanning(this.#input.plans, {
      tool: 'select',
      cursor: null,
      underWay: null,
      hasGivenUp: false,
      commands: null,
      announcement: null,
    });
  }
}
