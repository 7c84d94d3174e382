import { tileProtocol } from 'virtual:atlas-record-reader';
import { useEffect, useRef } from 'react';
import { useAtlasStore } from '../ui/atlas-context.ts';

/**
 * The map's place on the page. The map library is fetched after the first paint, so that panels and
 * figures are there before it.
 */
export function MapPane() {
  const store = useAtlasStore();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let destroy: (() => void) | null = null;
    let isGone = false;
    void import('../map/mount-map.ts').then(({ mountMap }) => {
      if (isGone || container.current === null) return;
      const handle = mountMap(container.current, store, tileProtocol);
      destroy = () => handle.destroy();
    });
    return () => {
      isGone = true;
      destroy?.();
    };
  }, [store]);
  return <div ref={container} className="map-pane" />;
}
