import type { Unit, UnitIndex } from '../../core/unit.ts';
import { unitId } from '../../core/unit.ts';
import type { Language } from '../../i18n/language.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { searchMessages } from '../../i18n/search-messages.ts';
import { unitNameInSentence } from '../../i18n/unit-words.ts';

/** Which unit of several with one name is meant, and what became of it or what it was made of. */
export function describeUnit(unit: Unit, units: UnitIndex, language: Language): readonly string[] {
  const words = messagesIn(searchMessages, language);
  if (unit.vintage === '2025') {
    const parts = [...units.parts2020(unit), ...unit.cameFromOutside];
    return [
      words.newUnit(unit.resolution ?? ''),
      words.madeOf(parts.map(({ name }) => name).join(', ')),
    ];
  }
  if (unit.level === 'district') {
    const communes = units.communes('2020').filter(({ district }) => district === unit.district);
    const townships = communes.filter(({ type }) => type === 'thi_tran').length;
    return [words.oldDistrict(`${communes.length - townships}`, `${townships}`), words.abolished];
  }
  const district =
    unit.district === null ? '' : (units.get(unitId('2020', unit.district))?.name ?? '');
  const old = unit.type === 'thi_tran' ? words.oldTownship : words.oldCommune;
  const successors = unit.became.flatMap((id) => units.get(id) ?? []);
  return [
    old(district),
    ...successors.map((successor) =>
      words.nowPartOf(unitNameInSentence(successor, language), successor.resolution ?? ''),
    ),
  ];
}
