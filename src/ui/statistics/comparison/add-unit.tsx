import type { Unit } from '../../../core/unit.ts';
import { comparisonMessages } from '../../../i18n/comparison-messages.ts';
import { compareText } from '../../../i18n/language.ts';
import { unitName } from '../../../i18n/unit-words.ts';
import { selectUnits } from '../../../state/selectors.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../../atlas-context.ts';
import { ChooseAndDo } from '../../common/choose-and-do.tsx';
import { addCompared } from '../../common/compared-units.ts';

/** Any unit of either vintage; by keys, its first letters find it. */
export function AddUnit() {
  const store = useAtlasStore();
  const language = useLanguage();
  const words = useMessages(comparisonMessages);
  const units = useAtlas(selectUnits);
  const compared = useAtlas(({ view }) => view.compared);
  const groups: readonly (readonly [string, readonly Unit[]])[] = [
    [words.groups.communes2025, units.communes('2025')],
    [words.groups.districts, units.districts('2020')],
    [words.groups.communes2020, units.communes('2020')],
  ];
  return (
    <ChooseAndDo label={words.add} doName={words.addThis} onDo={(unit) => addCompared(store, unit)}>
      {groups.map(([label, all]) => (
        <optgroup key={label} label={label}>
          {[...all]
            .filter(({ id }) => !compared.includes(id))
            .sort((a, b) => compareText(a.name, b.name, language))
            .map((unit) => (
              <option key={unit.id} value={unit.id}>
                {unitName(unit, language)}
              </option>
            ))}
        </optgroup>
      ))}
    </ChooseAndDo>
  );
}
