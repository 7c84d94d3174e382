import { ExternalLink } from 'lucide-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { embedMessages } from '../../i18n/embed-messages.ts';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { wholePageAddress } from '../../state/embedded-address.ts';
import { useAtlas, useMessages } from '../../ui/atlas-context.ts';
import { Attribution } from '../../ui/shell/attribution.tsx';
import { TimeStrip } from '../time-strip.tsx';
import './embedded-view.css';
import { bindCooperativeGestures } from './bind-cooperative-gestures.ts';

/** Below the map of an embedded page: the time, and the way to the whole atlas. */
export function EmbeddedView({ map }: { readonly map: MapLibreMap | null }) {
  const words = useMessages(embedMessages);
  const { title } = useMessages(shellMessages);
  const view = useAtlas((state) => state.view);
  const { gestures } = words;
  useEffect(
    () => (map === null ? undefined : bindCooperativeGestures(map, gestures)),
    [map, gestures],
  );
  return (
    <>
      <h1 className="visually-hidden">{title}</h1>
      <TimeStrip />
      <div className="embed-line">
        <a
          className="embed-link"
          href={wholePageAddress(view, window.location.href)}
          target="_blank"
          rel="noopener"
        >
          {words.openAtlas}
          <ExternalLink size="1em" aria-hidden="true" />
        </a>
        <Attribution isShort />
      </div>
    </>
  );
}
