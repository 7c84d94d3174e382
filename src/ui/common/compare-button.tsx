import { Check, Plus } from 'lucide-react';
import type { Unit } from '../../core/unit.ts';
import { statisticsMessages } from '../../i18n/statistics-messages.ts';
import { unitName } from '../../i18n/unit-words.ts';
import { MAX_COMPARED } from '../../state/view.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { addCompared, removeCompared } from './compared-units.ts';

interface CompareButtonProps {
  readonly unit: Unit;
  /** Only a sign, where many stand below each other. */
  readonly isSmall?: boolean;
}

/** Puts a unit among those that are compared, or takes it out. */
export function CompareButton({ unit, isSmall = false }: CompareButtonProps) {
  const store = useAtlasStore();
  const language = useLanguage();
  const words = useMessages(statisticsMessages);
  const compared = useAtlas(({ view }) => view.compared);
  const isIn = compared.includes(unit.id);
  const isFull = !isIn && compared.length >= MAX_COMPARED;
  const Sign = isIn ? Check : Plus;
  return (
    <button
      type="button"
      className={isSmall ? 'compare-sign' : 'button button-quiet'}
      aria-pressed={isIn}
      aria-label={words.compareUnit(unitName(unit, language))}
      title={isFull ? words.comparedFull : words.compareUnit(unitName(unit, language))}
      disabled={isFull}
      onClick={() => (isIn ? removeCompared(store, unit.id) : addCompared(store, unit.id))}
    >
      <Sign size={14} aria-hidden />
      {!isSmall && (isIn ? words.comparing : words.compare)}
    </button>
  );
}
