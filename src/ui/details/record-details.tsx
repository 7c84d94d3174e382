import { ChevronLeft, ChevronRight, LocateFixed } from 'lucide-react';
import { markPlaceOf } from '../../core/mark.ts';
import type { AtlasRecord } from '../../core/record.ts';
import { detailMessages } from '../../i18n/detail-messages.ts';
import { formatPeriod } from '../../i18n/period-words.ts';
import { isLayerId, layerById } from '../../layers/registry.ts';
import { selectNeighbours, selectRelated } from '../../state/results.ts';
import { selectCatalogue, selectUnits } from '../../state/selectors.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { ClauseTab } from '../common/clause-tab.tsx';
import { Datum } from '../common/datum.tsx';
import { RecordNature } from '../common/nature-badge.tsx';
import { flyToRecord, openRecord } from '../common/record-choice.ts';
import { SourceLink } from '../common/source-link.tsx';
import { SourceWords } from '../common/source-words.tsx';
import { Fact } from './fact.tsx';
import { RecordPlace } from './record-place.tsx';

/** The list of a record's sources, which what is told of it goes back to. */
const SOURCES_ID = 'details-sources';

export function RecordDetails({ record }: { readonly record: AtlasRecord }) {
  const words = useMessages(detailMessages);
  const language = useLanguage();
  const { properties } = record;
  const layer = isLayerId(record.layer) ? layerById(record.layer) : null;
  const kind: unknown = Reflect.get(properties, 'kind');
  const kindLabel = typeof kind === 'string' ? layer?.record?.kindLabels[kind] : undefined;
  return (
    <>
      <p className="details-kind">
        {[layer?.title[language], kindLabel?.[language]].filter(Boolean).join(' · ')}{' '}
        <RecordNature record={record} />
      </p>
      <h3 className="details-name">{language === 'vi' ? properties.name : properties.nameEn}</h3>
      {language === 'en' && (
        <p className="details-other-name" lang="vi">
          {properties.name}
        </p>
      )}
      <RecordActions record={record} />
      <dl className="facts">
        <Fact term={words.period}>
          {formatPeriod(properties, language)}
          {properties.periodText !== null && <InSource text={properties.periodText} />}
        </Fact>
        {(properties.status !== 'unknown' || properties.statusText !== null) && (
          <Fact term={words.status}>
            {words.statuses[properties.status]}
            {properties.statusText !== null && <InSource text={properties.statusText} />}
          </Fact>
        )}
        <RecordClauses record={record} />
        <RecordPlace record={record} />
        {layer?.record?.details(record, language).map(({ label, value, source }, index) => (
          <Fact key={label.vi} term={label[language]}>
            <Datum source={source ? `details-fact-${index}` : SOURCES_ID}>
              <SourceWords text={value} />
            </Datum>
            {source && (
              <span className="fact-source" id={`details-fact-${index}`}>
                <SourceLink source={source} />
              </span>
            )}
          </Fact>
        ))}
        {properties.note !== null && (
          <Fact term={words.note}>
            <Datum source={SOURCES_ID}>
              <SourceWords text={properties.note} />
            </Datum>
          </Fact>
        )}
        <Fact term={words.sources}>
          <ul className="details-sources" id={SOURCES_ID}>
            {properties.sources.map((source) => (
              <li key={`${source.publisher} ${source.url}`}>
                <SourceLink source={source} />
              </li>
            ))}
          </ul>
        </Fact>
        <Fact term={words.id}>{properties.id}</Fact>
      </dl>
      {language === 'en' && <p className="details-empty">{words.sourceWords}</p>}
      <RelatedRecords />
    </>
  );
}

function InSource({ text }: { readonly text: string }) {
  const words = useMessages(detailMessages);
  return (
    <span className="fact-source">
      <Datum source={SOURCES_ID}>{words.inSource(text)}</Datum>
    </span>
  );
}

function RecordActions({ record }: { readonly record: AtlasRecord }) {
  const store = useAtlasStore();
  const words = useMessages(detailMessages);
  const { previous, next } = useAtlas(selectNeighbours);
  const isMarked = useAtlas((state) => markPlaceOf(record, selectUnits(state)) !== null);
  return (
    <div className="details-actions">
      {isMarked && (
        <button type="button" className="button" onClick={() => flyToRecord(store, record)}>
          <LocateFixed size="1.05em" aria-hidden="true" />
          {words.showOnMap}
        </button>
      )}
      <button
        type="button"
        className="button button-icon"
        aria-label={words.previous}
        disabled={previous === null}
        onClick={() => previous && openRecord(store, previous)}
      >
        <ChevronLeft size="1.1em" />
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-label={words.next}
        disabled={next === null}
        onClick={() => next && openRecord(store, next)}
      >
        <ChevronRight size="1.1em" />
      </button>
    </div>
  );
}

function RecordClauses({ record }: { readonly record: AtlasRecord }) {
  const words = useMessages(detailMessages);
  const language = useLanguage();
  const { clauses } = useAtlas(selectCatalogue);
  return (
    <Fact term={words.clauses}>
      <ul className="details-clauses">
        {record.properties.clauses.map((code) => (
          <li key={code}>
            <ClauseTab code={code} />
            {clauses.find((clause) => clause.code === code)?.label[language]}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** Totals and parts, so that a reader sees which numbers stand for the same thing. */
function RelatedRecords() {
  const words = useMessages(detailMessages);
  const { parts, totals } = useAtlas(selectRelated);
  return (
    <>
      <RelatedList title={words.parts} records={parts} />
      <RelatedList title={words.totals} records={totals} />
    </>
  );
}

interface RelatedListProps {
  readonly title: string;
  readonly records: readonly AtlasRecord[];
}

function RelatedList({ title, records }: RelatedListProps) {
  const store = useAtlasStore();
  const language = useLanguage();
  if (records.length === 0) return null;
  return (
    <>
      <h4 className="details-subtitle">{title}</h4>
      <ul className="details-related">
        {records.map((record) => (
          <li key={record.properties.id}>
            <button type="button" className="link-button" onClick={() => openRecord(store, record)}>
              {language === 'vi' ? record.properties.name : record.properties.nameEn}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
