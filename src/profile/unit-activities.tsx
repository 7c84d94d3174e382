import type { AtlasRecord } from '../core/record.ts';
import type { Unit } from '../core/unit.ts';
import { rowsNaming } from '../core/unit-records.ts';
import { detailMessages } from '../i18n/detail-messages.ts';
import { formatPeriod } from '../i18n/period-words.ts';
import { profileMessages } from '../i18n/profile-messages.ts';
import { LAYERS } from '../layers/registry.ts';
import type { ProfileContext } from './profile-context.ts';
import { IllustrativeBadge, SourceLink } from './profile-parts.tsx';

interface ActivitiesProps {
  readonly unit: Unit;
  readonly context: ProfileContext;
}

/** Records that name a unit, by what they are, with clause, period, status and source. */
export function UnitActivities({ unit, context }: ActivitiesProps) {
  const words = profileMessages[context.language];
  const { records: table, catalogue } = context.source;
  const passes = new Uint8Array(table.size).fill(1);
  const records = rowsNaming({ unit, table, passes, units: catalogue.units }).map(table.recordAt);
  return (
    <section id="records">
      <h2>{words.records}</h2>
      {records.length === 0 && <p className="empty">{words.noRecords}</p>}
      {LAYERS.map(({ id, title }) => {
        const ofLayer = records.filter(({ layer }) => layer === id);
        if (ofLayer.length === 0) return null;
        return (
          <section key={id}>
            <h3>{`${title[context.language]} (${ofLayer.length})`}</h3>
            <ul className="records">
              {ofLayer.map((record) => (
                <Activity key={record.properties.id} record={record} context={context} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

interface ActivityProps {
  readonly record: AtlasRecord;
  readonly context: ProfileContext;
}

function Activity({ record, context: { language, source } }: ActivityProps) {
  const words = profileMessages[language];
  const { properties, isIllustrative } = record;
  const clauses = properties.clauses.map((code) => {
    const clause = source.catalogue.clauses.find((row) => row.code === code);
    const name = clause?.short[language] ?? words.general;
    return code === '0' ? name : `${words.clause(code)}: ${name}`;
  });
  const told = [
    ...clauses,
    formatPeriod(properties, language),
    detailMessages[language].statuses[properties.status],
  ];
  return (
    <li data-record={properties.id}>
      {language === 'vi' ? properties.name : properties.nameEn}
      <span className="row-notes">
        {`${told.join(' · ')} · `}
        {isIllustrative ? (
          <IllustrativeBadge language={language} />
        ) : (
          properties.sources.map((each, index) => (
            <span key={`${each.publisher} ${each.url}`}>
              {index > 0 && '; '}
              <SourceLink source={each} language={language} />
            </span>
          ))
        )}
        {` · ${properties.id}`}
      </span>
    </li>
  );
}

/** What the sources say of a unit as such: mergers, borders, areas. Nothing where they say nothing. */
export function UnitStatements({ unit, context: { language, source } }: ActivitiesProps) {
  const facts = source.catalogue.adminFacts.filter(({ units }) => units.includes(unit.id));
  if (facts.length === 0) return null;
  return (
    <section id="statements">
      <h2>{detailMessages[language].facts}</h2>
      <ul className="records">
        {facts.map(({ id, fact, note, source: own }) => (
          <li key={id}>
            {fact[language]}
            <span className="row-notes">
              <SourceLink source={own} language={language} />
              {` · ${id}`}
              {note !== null && <span lang="vi">{` · ${note}`}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
