import type { Unit } from '../../core/unit.ts';
import { detailMessages } from '../../i18n/detail-messages.ts';
import { selectCatalogue } from '../../state/selectors.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { Datum } from '../common/datum.tsx';
import { SourceLink } from '../common/source-link.tsx';

/** What the sources say of a unit as such: mergers, borders, areas. */
export function UnitAdminFacts({ unit }: { readonly unit: Unit }) {
  const words = useMessages(detailMessages);
  const language = useLanguage();
  const { adminFacts } = useAtlas(selectCatalogue);
  const facts = adminFacts.filter(({ units }) => units.includes(unit.id));
  if (facts.length === 0) return null;
  return (
    <>
      <h4 className="details-subtitle">{words.facts}</h4>
      <ul className="details-facts">
        {facts.map(({ id, fact, note, source }) => (
          <li key={id}>
            <Datum source={`fact-${id}`}>
              {fact[language]}
              {note !== null && <span className="fact-source">{note}</span>}
            </Datum>
            <span className="fact-source" id={`fact-${id}`}>
              <SourceLink source={source} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
