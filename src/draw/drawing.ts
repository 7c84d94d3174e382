import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DrawAnnouncement } from '../core/plan/draw-announcement.ts';
import type { Journal } from '../core/plan/journal.ts';
import { chosenVersion, newPlan, type Plan, type PlanId } from '../core/plan/plan.ts';
import type { PlanGeometry } from '../core/plan/plan-geometry.ts';
import { checkShape } from '../core/shapes/check-shape.ts';
import { changePlanning, type PlanStore, setLiveShape } from '../state/plans/plan-store.ts';
import { keepShape } from '../state/plans/reopen.ts';
import { commitShape } from './commit-shape.ts';
import { cutSelected, refusalOf, splitSelected } from './cut-and-split.ts';
import type { DraftTool } from './draft/draft.ts';
import type { ScreenPoint } from './draft/simplify-path.ts';
import { Sketcher } from './draft/sketcher.ts';
import { tellDrawing, toldOfEdit, toldOfSketch } from './drawing-cursor.ts';
import type { DrawingHost } from './drawing-host.ts';
import { type EditState, ShapeEditor } from './edit/shape-editor.ts';
import { FaultPlaces } from './fault-places.ts';
import { MapViewport } from './map-viewport.ts';
import { OncePerFrame } from './once-per-frame.ts';
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
  readonly #surface: DrawingSurface;
  readonly #plansOnMap: PlansOnMap;
  readonly #frame = new OncePerFrame(() => this.#show());
  /** The plan that the shape under way will be; null: none is under way. */
  #begun: Plan | null = null;
  #editState: EditState;
  readonly #faults: FaultPlaces;
  #isSketching = false;
  /** As it was when drawing last looked: what is done since comes after what was given up before. */
  #journal: Journal;

  constructor(input: DrawingInput) {
    this.#input = input;
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
      onChange: (state) => {
        this.#editState = state;
        this.#frame.request();
      },
      onLive: (geometry) => this.#setLive(geometry),
      onEdited: (geometry) => this.#commitEdited(geometry),
      setPointerCursor: (cursor) => this.#surface.setCursor(cursor),
    });
    this.#editState = this.editor.state;
    this.#plansOnMap = new PlansOnMap(map, input.host.view().theme);
    this.#surface = new DrawingSurface({
      map,
      gestures: { sketch: this.sketcher, edit: this.editor },
      look: () => this.#look(),
    });
    this.update();
  }

  get #selected(): Plan | null {
    const { selected } = this.#input.host.view();
    return selected === null ? null : (this.#input.plans.getState().plans[selected] ?? null);
  }

  /** The selected plan, if it may be edited here. */
  get editable(): Plan | null {
    const plan = this.#selected;
    return plan && !this.#input.plans.getState().heldElsewhere.includes(plan.id) ? plan : null;
  }

  announce(announcement: DrawAnnouncement): void {
    changePlanning(this.#input.plans, { announcement: { ...announcement } });
  }

  /** Looks at everything again: the state, the view or the camera has changed. */
  update(): void {
    const { plans, planning, heldElsewhere, journal } = this.#input.plans.getState();
    const { theme } = this.#input.host.view();
    if (journal !== this.#journal) this.sketcher.forgetGivenUp();
    this.#journal = journal;
    this.#setTool(planning.tool);
    const selected = this.#selected;
    const isHeld = selected !== null && heldElsewhere.includes(selected.id);
    const isEdited = selected !== null && (planning.tool === 'select' || this.#begun !== null);
    this.#plansOnMap.setTheme(theme);
    this.#plansOnMap.show(plans, isEdited && planning.tool === 'select' ? selected.id : null);
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
    if (this.#begun !== null) this.#setLive(null);
    this.#begun = null;
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
    if (id === null && this.#selected === null) return;
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
    if (refusal !== null) this.announce(refusal);
    return refusal === null;
  }

  /** The plan that a new shape is for: the selected one if it has none yet, else a new one. */
  #planForShape(): Plan {
    const plan = this.editable;
    if (plan && shownShape(plan) === null) return plan;
    return newPlan({ geometry: null, now: new Date().toISOString() });
  }

  #setLive(geometry: PlanGeometry | null): void {
    const plan = this.#begun ?? this.editable;
    if (plan === null) return;
    setLiveShape(this.#input.plans, geometry && { plan: plan.id, label: plan.chosen, geometry });
  }

  #commitEdited(geometry: PlanGeometry): void {
    const plan = this.editable;
    if (plan === null) return;
    const { plans, host } = this.#input;
    const faults = commitShape(plans, { plan, geometry, kind: 'shape', region: host.region });
    if (faults.length > 0) this.announce({ code: 'finished-with-faults', faults: faults.length });
  }

  #finish(tool: DraftTool, geometry: PlanGeometry): void {
    if (tool === 'cut' || tool === 'split') this.#change(tool, geometry);
    else this.#make(geometry);
    this.toSelecting();
  }

  #change(tool: 'cut' | 'split', drawn: PlanGeometry): void {
    const plan = this.editable;
    if (plan === null) return;
    const change = tool === 'cut' ? cutSelected : splitSelected;
    this.announce(change(this.#input.plans, { plan, drawn, region: this.#input.host.region }));
  }

  #make(geometry: PlanGeometry): void {
    const { plans, host } = this.#input;
    const plan = this.#begun ?? this.#planForShape();
    this.#begun = null;
    const kind = plan.id in plans.getState().plans ? 'shape' : 'draw';
    const faults = commitShape(plans, { plan, geometry, kind, region: host.region });
    host.select(plan.id);
    this.announce(
      faults.length > 0
        ? { code: 'finished-with-faults', faults: faults.length }
        : { code: 'finished' },
    );
  }

  #look(): DrawnLook {
    const plan = this.#isSketching ? this.#begun : this.#selected;
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
    if (makesPlan) this.#begun ??= this.#planForShape();
    if (tool === null) this.#giveUp();
    this.#surface.show('sketch', sketchFeatures(state, geometry));
    if (makesPlan) this.#setLive(geometry);
    tellDrawing(this.#input.plans, toldOfSketch(this.sketcher, geometry, language));
  }

  #showEdit(): void {
    const state = this.#editState;
    const plan = this.#selected;
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

  /** A shape under way when its view is left becomes a plan, as one does when its page is closed. */
  #keepUnderWay(): void {
    const { plans, host } = this.#input;
    // Where the pointer only passed there is no corner.
    this.sketcher.leave();
    if (this.#begun !== null) this.#setLive(this.sketcher.preview());
    const { live } = plans.getState();
    if (live === null) return;
    keepShape(plans, live, {
      hasFault: (geometry) => checkShape(geometry, host.region).length > 0,
      now: new Date().toISOString(),
    });
  }

  destroy(): void {
    this.#keepUnderWay();
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
