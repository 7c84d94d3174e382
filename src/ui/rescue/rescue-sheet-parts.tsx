import { crsById, fromWgs84, OFFICIAL_ZONE_ID } from '../../core/geodesy/crs.ts';
import type { PartNear } from '../../core/rescue/parts-near.ts';
import type { Situation } from '../../core/rescue/situation.ts';
import { positionInWords } from '../../i18n/coordinate-words.ts';
import { formatNumber, formatPercent, NO_DATA } from '../../i18n/format.ts';
import { formatInstant } from '../../i18n/rescue-time.ts';
import { useRescue } from '../wall/wall-context.ts';
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
const MOST_LINES = 6;

/** The places to go to that the sheet lists, in the order of their numbers. */
export function listedPoints(situation: Situation | null): readonly PartNear[] {
  return (situation?.plans?.assemblyPoints ?? []).slice(0, MOST_LINES);
}

interface PartProps {
  readonly situation: Situation;
  readonly speech: Speech;
}

/** What goes beyond the room of the page, as a count. */
function More({ count, speech: { words, language } }: { count: number; speech: Speech }) {
  return count > 0 ? <li>{words.more(formatNumber(count, language))}</li> : null;
}

export function Summary({ situation, speech }: PartProps) {
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

export function Help({ situation, speech }: PartProps) {
  const { plans } = situation;
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
            <th>{words.number}</th>
            <th>{words.point}</th>
            <th>{words.capacityHead}</th>
            <th>{words.distanceHead}</th>
            <th>{words.vn2000}</th>
            <th>{words.wgs84}</th>
          </tr>
        </thead>
        <tbody>
          {listedPoints(situation).map((near, index) => (
            <tr key={near.part.id}>
              <td>{index + 1}</td>
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
      <ul className="rescue-sheet-columns">
        {plans.routes.slice(0, MOST_LINES).map((near) => (
          <li key={near.part.id}>
            {nameOf(near, speech)}
            {near.part.lengthKm !== null && `, ${formatNumber(near.part.lengthKm, language, 1)} km`}
          </li>
        ))}
        <More count={plans.routes.length - MOST_LINES} speech={speech} />
      </ul>
      <h2>{words.teams}</h2>
      <p>
        {words.teamCount(formatNumber(plans.teams.length, language))}
        {plans.means !== null && `: ${meansInWords(plans.means, speech)}`}.
      </p>
    </>
  );
}

export function Roads({ situation: { roads }, speech }: PartProps) {
  const { words, language } = speech;
  const roadsCut = useRescue((state) => state.roadsCut);
  return (
    <>
      <h2>{words.roadsHeading}</h2>
      <p>{roads === null ? words.roadsMissing : words.roadsNote}</p>
      <ul className="rescue-sheet-columns">
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
