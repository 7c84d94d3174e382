import { TriangleAlert } from 'lucide-react';
import { shellMessages } from '../../i18n/shell-messages.ts';
import { selectShowsIllustrative } from '../../state/results.ts';
import { useAtlas, useMessages } from '../atlas-context.ts';
import './illustrative-badge.css';

/** Stands on the map as long as anything shown was made to illustrate. It cannot be dismissed. */
export function IllustrativeBadge() {
  const isNeeded = useAtlas(selectShowsIllustrative);
  const words = useMessages(shellMessages);
  if (!isNeeded) return null;
  return (
    <p className="illustrative-badge" title={words.illustrativeWhy}>
      <TriangleAlert size="1em" aria-hidden="true" />
      {words.illustrative}
      <span className="visually-hidden">. {words.illustrativeWhy}</span>
    </p>
  );
}
