import { Flame, House, Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { mapControlsMessages } from '../../i18n/map-controls-messages.ts';
import { type CameraRequest, changeSession, changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useMessages } from '../atlas-context.ts';
import './map-controls.css';

interface ControlProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** Absent: not a switch. */
  readonly isPressed?: boolean;
}

function Control({ label, children, onPress, isPressed }: ControlProps) {
  return (
    <button
      type="button"
      className="map-control"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

const ZOOM_STEP = 1;

/** Where the map looks, and how it draws the indicator and many records. */
export function MapControls() {
  const store = useAtlasStore();
  const words = useMessages(mapControlsMessages);
  const hasColumns = useAtlas((state) => state.view.hasColumns);
  const hasDensity = useAtlas((state) => state.view.hasDensity);
  const go = (cameraRequest: CameraRequest) => changeSession(store, { cameraRequest });
  return (
    <div
      className="map-controls"
      role="toolbar"
      aria-label={words.title}
      aria-orientation="vertical"
    >
      <div className="map-control-group">
        <Control label={words.zoomIn} onPress={() => go({ kind: 'zoom', by: ZOOM_STEP })}>
          <Plus size={18} aria-hidden />
        </Control>
        <Control label={words.zoomOut} onPress={() => go({ kind: 'zoom', by: -ZOOM_STEP })}>
          <Minus size={18} aria-hidden />
        </Control>
      </div>
      <div className="map-control-group">
        <Control label={words.home} onPress={() => go({ kind: 'home' })}>
          <House size={18} aria-hidden />
        </Control>
        <Control label={words.fit} onPress={() => go({ kind: 'results' })}>
          <Maximize size={18} aria-hidden />
        </Control>
      </div>
      <div className="map-control-group">
        <Control
          label={words.columns}
          isPressed={hasColumns}
          onPress={() => changeView(store, { hasColumns: !hasColumns })}
        >
          <span className="map-control-text" aria-hidden="true">
            3D
          </span>
        </Control>
        <Control
          label={words.density}
          isPressed={hasDensity}
          onPress={() => changeView(store, { hasDensity: !hasDensity })}
        >
          <Flame size={18} aria-hidden />
        </Control>
      </div>
    </div>
  );
}
