import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw } from 'terra-draw';
import type { LngLat } from '../core/geo.ts';
import { distanceM } from '../core/geodesy/measure.ts';
import type { DrawAnnouncement } from '../core/plan/draw-announcement.ts';
import { chosenVersion, newPlan, type Plan, type PlanId } from '../core/plan/plan.ts';
import type { PlanGeometry } from '../core/plan/plan-geometry.ts';
import { checkShape } from '../core/shapes/check-shape.ts';
import { messagesIn } from '../i18n/messages.ts';
import { planDrawMessages } from '../i18n/plan-draw-messages.ts';
import { changePlanning, type PlanStore, setLiveShape } from '../state/plans/plan-store.ts';
import type { DrawingCursor } from '../state/plans/planning.ts';
import { commitShape } from './commit-shape.ts';
import { cutSelected, splitSelected } from './cut-and-split.ts';
import type { DraftTool } from './draft/draft.ts';
import type { ScreenPoint } from './draft/simplify-path.ts';
import { Sketcher } from './draft/sketcher.ts';
import type { DrawingHost } from './drawing-host.ts';
import { type EditState, ShapeEditor } from './edit/shape-editor.ts';
import { OncePerFrame } from './once-per-frame.ts';
import { shownShape } from './plans/plan-features.ts';
import { PlansOnMap } from './plans/plans-on-map.ts';
import { editFeatures, sketchFeatures } from './sketch-features.ts';
import type { SnapHit, Snapper } from './snapping/snap-hit.ts';
import { CanvasAdapter } from './surface/canvas-adapter.ts';
import { type DrawnLook, drawnStyles } from './surface/drawn-style.ts';
import { GestureMode } from './surface/gesture-mode.ts';

/** How near something must be to be snapped to, CSS px. */
const SNAP_WITHIN_PX = 10;

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
  readonly #input: DrawingInput;
  readonly #terraDraw: TerraDraw;
  readonly #modes: { readonly sketch: GestureMode; readonly edit: GestureMode };
  readonly #plansOnMap: PlansOnMap;
  readonly #frame = new OncePerFrame(() => this.#show());
  /** The plan that the shape under way will be; null: none is under way. */
  #begun: Plan | null = null;
  #editState: EditState | null = null;
  /** Faults of the selected shape, as long as it is the same. */
  #faults: { readonly geometry: PlanGeometry; readonly places: readonly LngLat[] } | null = null;
  #isSketching = false;

  constructor(input: DrawingInput) {
    this.#input = input;
    const { map, snapper } = input;
    const shared = {
      snapper,
      project: (position: LngLat) => this.#project(position),
      toleranceM: (position: LngLat) => this.#toleranceM(position),
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
      screen: () => ({
        width: map.getContainer().clientWidth,
        height: map.getContainer().clientHeight,
      }),
      hasFinger: () => window.matchMedia('(pointer: coarse)').matches,
      selectAt: (point) => this.selectAt(point),
      onChange: (state) => {
        this.#editState = state;
        this.#frame.request();
      },
      onLive: (geometry) => this.#setLive(geometry),
      onEdited: (geometry) => this.#commitEdited(geometry),
      setPointerCursor: (cursor) => this.#adapter.setCursor(cursor),
    });
    this.#plansOnMap = new PlansOnMap(map, input.host.view().theme);
    this.#adapter = new CanvasAdapter(map);
    const shown = {
      styleOf: drawnStyles(() => this.#look()),
      pressed: () => this.#adapter.pressed,
    };
    this.#modes = {
      sketch: new GestureMode({
        ...shown,
        name: 'sketch',
        gestures: this.sketcher,
        wobble: 'drawing',
      }),
      edit: new GestureMode({
        ...shown,
        name: 'edit',
        gestures: this.editor,
        wobble: 'selecting',
      }),
    };
    this.#terraDraw = new TerraDraw({
      adapter: this.#adapter,
      modes: [this.#modes.sketch, this.#modes.edit],
    });
    this.#terraDraw.start();
    this.#terraDraw.setMode('edit');
    this.update();
  }

  readonly #adapter: CanvasAdapter;

  get #selected(): Plan | null {
    const { selected } = this.#input.host.view();
    return selected === null ? null : (this.#input.plans.getState().plans[selected] ?? null);
  }

  /** The selected plan, if it may be edited here. */
  get editable(): Plan | null {
    const plan = this.#selected;
    return plan && !this.#input.plans.getState().heldElsewhere.includes(plan.id) ? plan : null;
  }

  #project(position: LngLat): ScreenPoint {
    const { x, y } = this.#input.map.project([position[0], position[1]]);
    return { x, y };
  }

  unproject({ x, y }: ScreenPoint): LngLat {
    const { lng, lat } = this.#input.map.unproject([x, y]);
    return [lng, lat];
  }

  #toleranceM(position: LngLat): number {
    const { x, y } = this.#project(position);
    return distanceM(position, this.unproject({ x: x + SNAP_WITHIN_PX, y }));
  }

  announce(announcement: DrawAnnouncement): void {
    changePlanning(this.#input.plans, { announcement: { ...announcement } });
  }

  /** Looks at everything again: the state, the view or the camera has changed. */
  update(): void {
    const { plans, planning, heldElsewhere } = this.#input.plans.getState();
    const { theme } = this.#input.host.view();
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
    this.#terraDraw.setMode(isSketching ? 'sketch' : 'edit');
    this.#adapter.setCursor(isSketching ? 'crosshair' : 'unset');
  }

  #giveUp(): void {
    this.sketcher.cancel();
    if (this.#begun !== null) this.#setLive(null);
    this.#begun = null;
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
    const shape = this.editable && chosenVersion(this.editable).geometry;
    const isArea = shape?.type === 'Polygon' || shape?.type === 'MultiPolygon';
    const isLine = shape?.type === 'LineString' || shape?.type === 'MultiLineString';
    if (isArea || (tool === 'split' && isLine)) return true;
    this.announce({ code: tool === 'cut' ? 'select-area-first' : 'select-shape-first' });
    return false;
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
    const geometry = this.sketcher.preview();
    const tool = state.draft?.tool ?? null;
    const makesPlan = tool !== null && tool !== 'cut' && tool !== 'split';
    if (makesPlan) this.#begun ??= this.#planForShape();
    if (tool === null) this.#giveUp();
    this.#modes.sketch.show(sketchFeatures(state, geometry));
    if (makesPlan && geometry !== null) this.#setLive(geometry);
    this.#tellCursor(
      state.cursor && {
        position: state.cursor.position,
        snappedTo: this.#nameOf(state.cursor.snap),
        geometry,
        previous: state.draft?.corners.at(-1)?.position ?? null,
      },
    );
  }

  #showEdit(): void {
    const state = this.#editState;
    if (state === null) return;
    const plan = this.#selected;
    const isSketch = plan !== null && chosenVersion(plan).sketch !== null;
    const faults = isSketch && !state.isDragging ? this.#faultsOf(state.geometry) : [];
    this.#modes.edit.show(
      editFeatures(state, { isSketch, faults, unproject: (point) => this.unproject(point) }),
    );
    const position = state.snap?.position ?? state.pointer;
    this.#tellCursor(
      position && {
        position,
        snappedTo: this.#nameOf(state.snap),
        geometry: state.isDragging ? state.geometry : null,
        previous: null,
      },
    );
  }

  #faultsOf(geometry: PlanGeometry | null): readonly LngLat[] {
    if (geometry === null) return [];
    if (this.#faults?.geometry !== geometry) {
      const faults = checkShape(geometry, this.#input.host.region);
      this.#faults = { geometry, places: faults.flatMap(({ at }) => (at === null ? [] : [at])) };
    }
    return this.#faults.places;
  }

  #nameOf(snap: SnapHit | null): string | null {
    if (snap === null) return null;
    const words = messagesIn(planDrawMessages, this.#input.host.view().language);
    return snap.name ?? words.nameless[snap.kind];
  }

  #tellCursor(cursor: DrawingCursor | null): void {
    const before = this.#input.plans.getState().planning.cursor;
    if (JSON.stringify(cursor) !== JSON.stringify(before)) {
      changePlanning(this.#input.plans, { cursor });
    }
  }

  /** The pointer has left the map. */
  leave(): void {
    if (this.#isSketching) this.sketcher.leave();
    else this.editor.leave();
  }

  destroy(): void {
    this.#frame.cancel();
    this.#terraDraw.stop();
    this.#plansOnMap.destroy();
    changePlanning(this.#input.plans, { cursor: null, commands: null });
  }
}
