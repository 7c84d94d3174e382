import type { Unit } from '../../core/unit.ts';
import { unitName } from '../../i18n/unit-words.ts';
import { useAtlasStore, useLanguage } from '../atlas-context.ts';
import { openUnit } from '../common/unit-choice.ts';

/** A unit's name that leads to its details and its place on the map. */
export function UnitButton({ unit }: { readonly unit: Unit }) {
  const store = useAtlasStore();
  const language = useLanguage();
  return (
    <button type="button" className="link-button" onClick={() => openUnit(store, unit)}>
      {unitName(unit, language)}
    </button>
  );
}
