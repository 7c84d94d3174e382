import { formatNumber } from '../../i18n/format.ts';
import { legendMessages } from '../../i18n/legend-messages.ts';
import { selectPaintedPublishers } from '../../state/legend.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';

/** More names than this are left to the table, which has a source beside every figure. */
const MAX_NAMED = 3;

/** Who stands behind the colours of the map. */
export function PaintedSources() {
  const language = useLanguage();
  const words = useMessages(legendMessages);
  const publishers = useAtlas(selectPaintedPublishers);
  if (publishers.length === 0) return null;
  const rest = publishers.length - MAX_NAMED;
  const named = publishers.slice(0, MAX_NAMED).join('; ');
  return (
    <p className="legend-hints">
      {words.sources(named)}
      {rest > 0 && `; ${words.moreSources(formatNumber(rest, language))}`}
    </p>
  );
}
