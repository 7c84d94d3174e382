import {
  type GeoJSONStoreFeatures,
  type TerraDrawAdapterStyling,
  TerraDrawExtend,
  type TerraDrawMouseEvent,
} from 'terra-draw';
import type { LngLat } from '../../core/geo.ts';
import type { ScreenPoint } from '../draft/simplify-path.ts';
import type { DrawnFeature } from './drawn-feature.ts';

/** A place that is pointed at. */
export interface PointedAt {
  readonly position: LngLat;
  /** On the map, CSS px from its upper left corner. */
  readonly point: ScreenPoint;
  /** Alt is held: nothing snaps. */
  readonly isFree: boolean;
  readonly isSecondary: boolean;
}

/** What the pointer's gestures do in a mode. */
export interface Gestures {
  onMove(at: PointedAt): void;
  onClick(at: PointedAt): void;
  /** Whether the drag is its own; otherwise it moves the map. */
  onDragStart(at: PointedAt): boolean;
  onDrag(at: PointedAt): void;
  onDragEnd(at: PointedAt): void;
}

type SetDraggability = (isDraggable: boolean) => void;

/** A hand on the map that wobbles by less means a click, where clicks put corners. */
type WobbleRoom = 'drawing' | 'selecting';

function pointedAt(event: TerraDrawMouseEvent): PointedAt {
  return {
    position: [event.lng, event.lat],
    point: { x: event.containerX, y: event.containerY },
    isFree: event.heldKeys.includes('Alt'),
    isSecondary: event.button === 'right' || event.isContextMenu,
  };
}

/**
 * A mode of terra-draw that hands the pointer's gestures on, and shows what it is told to. The
 * library's own modes know neither holes nor shapes of several parts, nor corners that are placed by
 * anything but the pointer (1.35); what gestures mean is therefore ours, the rest is the library's.
 */
export class GestureMode extends TerraDrawExtend.TerraDrawBaseDrawMode<TerraDrawExtend.CustomStyling> {
  override mode: string;
  readonly #gestures: Gestures;
  readonly #wobble: WobbleRoom;
  readonly #styleOf: (feature: GeoJSONStoreFeatures) => TerraDrawAdapterStyling;
  readonly #pressed: () => TerraDrawMouseEvent | null;
  #shown = new Map<string, DrawnFeature>();
  #isDragging = false;

  constructor(input: {
    readonly name: string;
    readonly gestures: Gestures;
    readonly wobble: WobbleRoom;
    readonly styleOf: (feature: GeoJSONStoreFeatures) => TerraDrawAdapterStyling;
    /** Where the pointer was last pressed. */
    readonly pressed: () => TerraDrawMouseEvent | null;
  }) {
    super();
    this.mode = input.name;
    this.#gestures = input.gestures;
    this.#wobble = input.wobble;
    this.#styleOf = input.styleOf;
    this.#pressed = input.pressed;
  }

  /** Replaces what is drawn; what stays the same is left alone. */
  show(features: readonly DrawnFeature[]): void {
    if (this._state === 'unregistered' || this._state === 'stopped') return;
    const next = new Map(features.map((feature) => [feature.id, feature]));
    const gone = [...this.#shown.values()].filter(({ id, role, geometry }) => {
      const successor = next.get(id);
      return successor?.role !== role || successor.geometry.type !== geometry.type;
    });
    const goneIds = new Set(gone.map(({ id }) => id));
    const isKept = (id: string) => this.#shown.has(id) && !goneIds.has(id);
    const fresh = features.filter(({ id }) => !isKept(id));
    const changed = features.filter(
      ({ id, geometry }) => isKept(id) && this.#shown.get(id)?.geometry !== geometry,
    );
    this.#shown = next;
    if (gone.length > 0) this.store.delete([...goneIds]);
    if (fresh.length > 0) this.store.load(fresh.map((feature) => this.#toStored(feature)));
    if (changed.length > 0) {
      this.store.updateGeometry(changed.map(({ id, geometry }) => ({ id, geometry })));
    }
  }

  #toStored({ id, role, geometry }: DrawnFeature): GeoJSONStoreFeatures {
    return { type: 'Feature', id, geometry, properties: { mode: this.mode, role } };
  }

  override start(): void {
    this.setStarted();
    this._state = this.#wobble;
  }

  override stop(): void {
    this.cleanUp();
    this.setStarted();
    this.setStopped();
  }

  override cleanUp(): void {
    this.show([]);
  }

  override styleFeature(feature: GeoJSONStoreFeatures): TerraDrawAdapterStyling {
    return this.#styleOf(feature);
  }

  override onMouseMove(event: TerraDrawMouseEvent): void {
    this.#gestures.onMove(pointedAt(event));
  }

  override onClick(event: TerraDrawMouseEvent): void {
    this.#gestures.onClick(pointedAt(event));
  }

  override onDragStart(event: TerraDrawMouseEvent, setMapDraggability: SetDraggability): void {
    // A quick hand is some way off when the drag is noticed: what counts is where it took hold.
    const pressed = this.#pressed() ?? event;
    if (pressed.button === 'right') return;
    this.#isDragging = this.#gestures.onDragStart(pointedAt(pressed));
    if (!this.#isDragging) return;
    setMapDraggability(false);
    this.#gestures.onDrag(pointedAt(event));
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    if (this.#isDragging) this.#gestures.onDrag(pointedAt(event));
  }

  override onDragEnd(event: TerraDrawMouseEvent): void {
    if (this.#isDragging) this.#gestures.onDragEnd(pointedAt(event));
    this.#isDragging = false;
  }
}
