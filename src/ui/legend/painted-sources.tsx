import { legendMessages } from '../../i18n/legend-messages.ts';
import { publishersInWords } from '../../i18n/publishers-in-words.ts';
import { selectPaintedPublishers } from '../../state/legend.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';

/** Who stands behind the colours of the map. */
export function PaintedSources() {
  const language = useLanguage();
  const words = useMessages(legendMessages);
  const publishers = useAtlas(selectPaintedPublishers);
  if (publishers.length === 0) return null;
  return <p className="legend-hints">{words.sources(publishersInWords(publishers, language))}</p>;
}
