import { inkOn } from '../../core/colour.ts';
import { RISK_COLOURS, type RiskLevel } from '../../core/palette.ts';
import { HELP_WITHIN_M, type PartNear, type PartsNear } from '../../core/rescue/parts-near.ts';
import type { Situation } from '../../core/rescue/situation.ts';
import { formatDay, formatNumber, formatPercent } from '../../i18n/format.ts';
import { formatArea } from '../../i18n/measure-words.ts';
import type { RescueAnswer } from '../../state/wall/rescue-answer.ts';
import type { BoardBlock, BoardSection } from '../wall/board-section.ts';
import { factsInLine } from '../wall/facts-in-line.ts';
import { WallFigure } from '../wall/wall-figure.tsx';
import { instructionSections, messageSections } from './alert-sections.tsx';
import { line, section, told } from './rescue-blocks.tsx';
import {
  basisInWords,
  distanceInWords,
  km2InWords,
  kmInWords,
  meansInWords,
  nameOf,
  peopleInWords,
  rangeInWords,
  type Speech,
} from './rescue-words.ts';
import { roadsSection } from './road-section.tsx';

const METRES_PER_KM = 1000;
/** Less would be told as zero. */
const LEAST_OUTSIDE_M2 = 50_000;

function peopleSection({ households, population }: Situation, speech: Speech): BoardSection {
  const { words } = speech;
  const counted = [
    { people: households, label: words.households },
    { people: population, label: words.population },
  ].filter(({ people }) => people.high !== null);
  if (counted.length === 0) return section('people', words.people, [told('none', words.noPeople)]);
  const [first] = counted;
  return section('people', words.people, [
    {
      key: 'figures',
      node: (
        <div>
          <div className="wall-figures">
            {counted.map(({ people, label }) => (
              <WallFigure
                key={label}
                value={peopleInWords(people, speech)}
                label={
                  people.isIllustrative ? `${label} (${words.illustrative.toLowerCase()})` : label
                }
                note={rangeInWords(people, speech)}
              />
            ))}
          </div>
          {first !== undefined && (
            <p className="wall-facts">{basisInWords(first.people, speech)}</p>
          )}
        </div>
      ),
    },
  ]);
}

function communesSection(situation: Situation, speech: Speech): BoardSection {
  const { words, language } = speech;
  const { communes, outsideM2 } = situation;
  const count = formatNumber(communes?.length ?? null, language);
  const outside =
    communes?.length === 0 ? words.allOutside : words.outside(km2InWords(outsideM2, speech));
  return section('communes', words.communesInArea(count), [
    told('size', words.areaSize(km2InWords(situation.areaM2, speech))),
    ...(communes ?? []).map(({ unit, shareOfCommune, areaM2 }) =>
      line(unit.id, unit.fullName, [
        words.shareOfCommune(
          formatPercent((shareOfCommune ?? 0) * 100, language, 0),
          km2InWords(areaM2 ?? 0, speech),
        ),
      ]),
    ),
    ...(outsideM2 >= LEAST_OUTSIDE_M2 ? [told('outside', outside)] : []),
  ]);
}

function riskSection({ riskLevels }: PartsNear, speech: Speech): BoardSection {
  const { words, language } = speech;
  const blocks = riskLevels.map(({ level, count, areaM2, householdsAtRisk }): BoardBlock => {
    const colour = RISK_COLOURS[(level ?? 1) as RiskLevel];
    const facts = [
      words.riskAreaCount(formatNumber(count, language), formatArea(areaM2, language)),
      ...(householdsAtRisk === null
        ? []
        : [words.riskHouseholds(formatNumber(householdsAtRisk, language))]),
    ];
    return {
      key: String(level),
      node: (
        <div className="wall-risk">
          <span
            className="wall-level"
            data-type="primary"
            style={level === null ? {} : { background: colour, color: inkOn(colour) }}
          >
            {formatNumber(level, language)}
          </span>
          <p className="wall-facts rescue-risk-facts">{factsInLine(facts)}</p>
        </div>
      ),
    };
  });
  const none = [told('none', words.noRiskAreas)];
  return section('risk', words.riskAreas, blocks.length === 0 ? none : blocks);
}

/** A part's line: its name, how far it is, and what else is known. */
function partLine(near: PartNear, more: readonly string[], speech: Speech): BoardBlock {
  const { words } = speech;
  return line(near.part.id, nameOf(near, speech), [
    ...more,
    distanceInWords(near, speech),
    ...(near.part.isIllustrative ? [words.illustrative.toLowerCase()] : []),
  ]);
}

function helpSections(plans: PartsNear, speech: Speech): readonly BoardSection[] {
  const { words, language } = speech;
  const none = told('none', words.noneNear(formatNumber(HELP_WITHIN_M / METRES_PER_KM, language)));
  const orNone = (blocks: readonly BoardBlock[]) => (blocks.length === 0 ? [none] : blocks);
  const capacity = (near: PartNear) =>
    near.part.capacityPeople === null
      ? []
      : [words.capacity(formatNumber(near.part.capacityPeople, language))];
  return [
    riskSection(plans, speech),
    section('points', words.assemblyPoints, [
      ...(plans.safeCapacity === null
        ? []
        : [told('safe', words.safeCapacity(formatNumber(plans.safeCapacity, language)))]),
      ...orNone(plans.assemblyPoints.map((near) => partLine(near, capacity(near), speech))),
    ]),
    section(
      'routes',
      words.routes,
      orNone(
        plans.routes.map((near) =>
          line(near.part.id, nameOf(near, speech), [
            ...(near.part.lengthKm === null
              ? []
              : [kmInWords(near.part.lengthKm * METRES_PER_KM, speech)]),
            near.insideM === null || near.insideM === 0
              ? words.away(kmInWords(near.distanceM, speech))
              : words.routeInside(kmInWords(near.insideM, speech)),
          ]),
        ),
      ),
    ),
    section('teams', words.teams, [
      ...(plans.means === null
        ? []
        : [
            told('count', words.teamCount(formatNumber(plans.teams.length, language))),
            told('means', meansInWords(plans.means, speech)),
          ]),
      ...orNone(plans.teams.map((near) => partLine(near, [], speech))),
    ]),
  ];
}

function disastersSection({ disasters }: Situation, speech: Speech): readonly BoardSection[] {
  const { words, language } = speech;
  if (disasters === null) return [];
  const blocks = disasters.map(({ record, by, day }) =>
    line(record.id, language === 'vi' ? record.name : record.nameEn, [
      day === null ? words.undated : formatDay(day),
      ...(by === 'commune' ? [words.byCommune] : []),
    ]),
  );
  const none = [told('none', words.noDisasters)];
  return [section('disasters', words.disasters, blocks.length === 0 ? none : blocks)];
}

/** The situation in the order in which it is asked for. */
export function rescueSections(
  { alert, situation }: RescueAnswer,
  { speech, isGroundRead }: { readonly speech: Speech; readonly isGroundRead: boolean },
): readonly BoardSection[] {
  const { words } = speech;
  const first = alert === null ? [] : instructionSections(alert, speech);
  const last = alert === null ? [] : messageSections(alert, speech);
  if (!isGroundRead)
    return [...first, section('wait', words.inArea, [told('wait', words.groundLoading)]), ...last];
  if (situation === null)
    return [
      ...first,
      section('none', words.inArea, [told('none', alert === null ? words.noShape : words.noArea)]),
      ...last,
    ];
  const help =
    situation.plans === null
      ? [section('plans', words.assemblyPoints, [told('none', words.notPublic)])]
      : helpSections(situation.plans, speech);
  return [
    ...first,
    peopleSection(situation, speech),
    communesSection(situation, speech),
    ...help.slice(0, 2),
    roadsSection(situation, speech),
    ...help.slice(2),
    ...disastersSection(situation, speech),
    ...last,
  ];
}
