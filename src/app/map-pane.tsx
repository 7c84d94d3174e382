import { tileProtocol } from 'virtual:atlas-record-reader';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useAtlasStore } from '../ui/atlas-context.ts';
import { OnceOpen } from '../ui/common/once-open.tsx';
import { keepMounted } from './keep-mounted.ts';
import { SketchMap } from './sketch/sketch-map.tsx';

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
    const place = container.current;
    if (place === null) return;
    return keepMounted({
      container: place,
      isAlone: () => store.getState().view.view === 'wall',
      letGo: () => flushSync(() => onMap(null)),
      async mount(isWanted) {
        const { mountMap } = await import('../map/mount-map.ts');
        if (!isWanted()) return () => undefined;
        const handle = mountMap(place, store, tileProtocol);
        onMap(handle.map);
        return () => {
          onMap(null);
          handle.destroy();
        };
      },
    });
  }, [store, onMap]);
  return (
    <>
      <OnceOpen>
        <SketchMap place={container} />
      </OnceOpen>
      <div ref={container} className="map-pane" />
    </>
  );
}
