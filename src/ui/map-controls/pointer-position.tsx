import { positionInWords } from '../../i18n/coordinate-words.ts';
import { mapControlsMessages } from '../../i18n/map-controls-messages.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import './map-controls.css';

/** Where the pointer is on the map; nothing while it is elsewhere. */
export function PointerPosition() {
  const language = useLanguage();
  const words = useMessages(mapControlsMessages);
  const pointer = useAtlas((state) => state.session.pointer);
  if (pointer === null) return null;
  return (
    <output className="pointer-position" title={words.pointer} aria-live="off">
      {positionInWords(pointer, language)}
    </output>
  );
}
