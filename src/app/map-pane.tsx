import { tileProtocol } from 'virtual:atlas-record-reader';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { useAtlasStore } from '../ui/atlas-context.ts';

interface MapPaneProps {
  /** Told of the map once it is there, and of its end. */
  readonly onMap: (map: MapLibreMap | null) => void;
}

/**
 * The map's place on the page. The map library is fetched after the first paint, so that panels and
 * figures are there before it.
 */
export function MapPane({ onMap }: MapPaneProps) {
  const store = useAtlasStore();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let destroy: (() => void) | null = null;
    let isGone = false;
    void import('../map/mount-map.ts').then(({ mountMap }) => {
      if (isGone || container.current === null) return;
      const handle = mountMap(container.current, store, tileProtocol);
      onMap(handle.map);
      destroy = () => {
        onMap(null);
        handle.destroy();
      };
    });
    return () => {
      isGone = true;
      destroy?.();
    };
  }, [store, onMap]);
  return <div ref={container} className="map-pane" />;
}
