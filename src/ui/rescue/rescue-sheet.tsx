import { createPortal } from 'react-dom';
import { crsById, fromWgs84, OFFICIAL_ZONE_ID } from '../../core/geodesy/crs.ts';
import type { PartNear } from '../../core/rescue/parts-near.ts';
import type { Situation } from '../../core/rescue/situation.ts';
import { positionInWords } from '../../i18n/coordinate-words.ts';
import { formatDay, formatNumber, formatPercent, NO_DATA } from '../../i18n/format.ts';
import { rescueMessages } from '../../i18n/rescue-messages.ts';
import { formatInstant } from '../../i18n/rescue-time.ts';
import { selectAt } from '../../state/selectors.ts';
import type { RescueAnswer } from '../../state/wall/rescue-answer.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { useRescue } from '../wall/wall-context.ts';
import { lookOf } from './alert-colour.ts';
import { standingOf } from './rescue-band.tsx';
import './rescue-sheet.css';
import {
  basisInWords,
  distanceInWords,
  km2InWords,
  kmInWords,
  meansInWords,
  nameOf,
  peopleInWords,
  rangeInWords,
  roadName,
  type Speech,
} from './rescue-words.ts';

/** Lines of a part that one page has room for; how many more there are is said. */
const MOST_LINES = 8;

/** One A4 page for those who go: seen on paper only. */
export function RescueSheet({ answer }: { readonly answer: RescueAnswer }) {
  return createPortal(<Sheet answer={answer} />, document.body);
}

function Sheet({ answer }: { readonly answer: RescueAnswer }) {
  const words = useMessages(rescueMessages);
  const language = useLanguage();
  const nowMs = useRescue((state) => state.nowMs);
  const day = useAtlas(selectAt);
  const { alert, commune, situation } = answer;
  const speech = { words, language };
  return (
    <article className="rescue-sheet" data-look={lookOf(answer)} aria-label={words.sheet}>
      <header>
        <p className="rescue-sheet-word">
          {alert === null ? words.byHand : words.statuses[alert.held.alert.status]}
          {alert !== null && words.notReal[alert.held.alert.status] !== '' && (
            <span> · {words.notReal[alert.held.alert.status]}</span>
          )}
        </p>
        <h1>{alert?.info?.event ?? commune?.fullName ?? words.inArea}</h1>
        {alert !== null && (
          <p>
            <b>{alert.level === null ? words.noLevel : words.levelFull(String(alert.level))}</b>
            {' · '}
            {standingOf(alert, nowMs, words, language)}
          </p>
        )}
        {alert?.info?.instruction && <p>{alert.info.instruction}</p>}
      </header>
      <div className="rescue-sheet-body">
        <div className="rescue-sheet-map" />
        {situation === null ? (
          <p>{words.noArea}</p>
        ) : (
          <Summary situation={situation} speech={speech} />
        )}
      </div>
      {situation !== null && <Help situation={situation} speech={speech} />}
      {situation !== null && <Roads situation={situation} speech={speech} />}
      <footer>
        {words.sheetMade(formatInstant(nowMs, language), formatDay(day))}. {words.sources}:{' '}
        {[
          ...(alert === null
            ? []
            : [words.sourceAlert(alert.held.alert.identifier, alert.held.alert.sender)]),
          words.sourceUnits,
          words.sourceRoads,
        ].join('; ')}
        .
      </footer>
    </article>
  );
}

interface PartProps {
  readonly situation: Situation;
  readonly speech: Speech;
}

/** What goes beyond the room of the page, as a count. */
function More({ count, speech: { words, language } }: { count: number; speech: Speech }) {
  return count > 0 ? <li>{words.more(formatNumber(count, language))}</li> : null;
}

function Summary({ situation, speech }: PartProps) {
  const { words, language } = speech;
  const { communes, households, population } = situation;
  const made = households.isIllustrative || population.isIllustrative;
  return (
    <div>
      <h2>{words.people}</h2>
      {households.high === null ? (
        <p>{words.noPeople}</p>
      ) : (
        <p>
          <b>{peopleInWords(households, speech)}</b> {words.households} (
          {rangeInWords(households, speech)}),{' '}
          <b>{population.high === null ? NO_DATA : peopleInWords(population, speech)}</b>{' '}
          {words.population}. {basisInWords(households, speech)}.{' '}
          {made && <b>{words.illustrative}.</b>}
        </p>
      )}
      <h2>{words.communesInArea(formatNumber(communes?.length ?? null, language))}</h2>
      <p>{words.areaSize(km2InWords(situation.areaM2, speech))}</p>
      <ul>
        {(communes ?? []).slice(0, MOST_LINES).map(({ unit, shareOfCommune, areaM2 }) => (
          <li key={unit.id}>
            {unit.fullName}:{' '}
            {words.shareOfCommune(
              formatPercent((shareOfCommune ?? 0) * 100, language, 0),
              km2InWords(areaM2 ?? 0, speech),
            )}
          </li>
        ))}
        <More count={(communes?.length ?? 0) - MOST_LINES} speech={speech} />
      </ul>
    </div>
  );
}

/** VN-2000 in the zone of both provinces, north before east as surveyors write it. */
function vn2000({ position }: PartNear, { language }: Speech): string {
  const crs = crsById(OFFICIAL_ZONE_ID);
  if (crs === null) return NO_DATA;
  const [east, north] = fromWgs84(crs, position);
  return `X ${formatNumber(Math.round(north), language)} · Y ${formatNumber(Math.round(east), language)}`;
}

function Help({ situation: { plans }, speech }: PartProps) {
  const { words, language } = speech;
  if (plans === null) return <p>{words.notPublic}</p>;
  return (
    <>
      <h2>
        {words.assemblyPoints}
        {plans.isIllustrative && ` · ${words.illustrative}`}
      </h2>
      <table>
        <thead>
          <tr>
            <th>{words.point}</th>
            <th>{words.capacityHead}</th>
            <th>{words.distanceHead}</th>
            <th>{words.vn2000}</th>
            <th>{words.wgs84}</th>
          </tr>
        </thead>
        <tbody>
          {plans.assemblyPoints.slice(0, MOST_LINES).map((near) => (
            <tr key={near.part.id}>
              <td>{nameOf(near, speech)}</td>
              <td>{formatNumber(near.part.capacityPeople, language)}</td>
              <td>{distanceInWords(near, speech)}</td>
              <td>{vn2000(near, speech)}</td>
              <td>{positionInWords(near.position, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        <More count={plans.assemblyPoints.length - MOST_LINES} speech={speech} />
      </ul>
      <h2>{words.routes}</h2>
      <ul>
        {plans.routes.slice(0, MOST_LINES / 2).map((near) => (
          <li key={near.part.id}>
            {nameOf(near, speech)}
            {near.part.lengthKm !== null && `, ${formatNumber(near.part.lengthKm, language, 1)} km`}
          </li>
        ))}
        <More count={plans.routes.length - MOST_LINES / 2} speech={speech} />
      </ul>
      <h2>{words.teams}</h2>
      <p>
        {words.teamCount(formatNumber(plans.teams.length, language))}
        {plans.means !== null && `: ${meansInWords(plans.means, speech)}`}.
      </p>
    </>
  );
}

function Roads({ situation: { roads }, speech }: PartProps) {
  const { words, language } = speech;
  const roadsCut = useRescue((state) => state.roadsCut);
  return (
    <>
      <h2>{words.roadsHeading}</h2>
      <p>{roads === null ? words.roadsMissing : words.roadsNote}</p>
      <ul className="rescue-sheet-roads">
        {(roads ?? []).slice(0, MOST_LINES).map((road) => {
          const cutMs = roadsCut[road.key];
          return (
            <li key={road.key}>
              {roadName(road, speech)}: {words.roadInside(kmInWords(road.insideM, speech))}
              {cutMs !== undefined && <b> · {words.cut(formatInstant(cutMs, language))}</b>}
            </li>
          );
        })}
        <More count={(roads?.length ?? 0) - MOST_LINES} speech={speech} />
      </ul>
    </>
  );
}
