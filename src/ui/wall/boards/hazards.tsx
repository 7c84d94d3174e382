import { useMemo } from 'react';
import { RISK_COLOURS } from '../../../core/palette.ts';
import type { AtlasRecord } from '../../../core/record.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { messagesIn } from '../../../i18n/messages.ts';
import { wallMessages } from '../../../i18n/wall-messages.ts';
import type { DisasterProperties } from '../../../layers/schema/disasters.ts';
import type { RescuePlanProperties } from '../../../layers/schema/rescue-plans.ts';
import { type Hazards, type RiskCount, selectHazards } from '../../../state/wall/hazards.ts';
import { useAtlas, useLanguage } from '../../atlas-context.ts';
import { BoardColumn } from '../board-column.tsx';
import { BoardHeading } from '../board-heading.tsx';
import type { BoardBlock, BoardSection } from '../board-section.ts';
import { RecordLine } from '../record-line.tsx';

/** Where the risk is, and what this month has brought in other years. */
export function HazardsBoard() {
  const language = useLanguage();
  const hazards = useAtlas(selectHazards);
  const sections = useMemo(
    () => [
      levelSection(hazards, language),
      ...severeSection(hazards, language),
      monthSection(hazards, language),
    ],
    [hazards, language],
  );
  return <BoardColumn sections={sections} />;
}

function told(key: string, text: string): BoardBlock {
  return { key, node: <p className="wall-facts">{text}</p> };
}

function levelSection({ hasRescuePlans, levels }: Hazards, language: Language): BoardSection {
  const words = messagesIn(wallMessages, language);
  const nothing = hasRescuePlans ? words.noRiskAreas : words.riskLayerOff;
  return {
    key: 'levels',
    heading: <BoardHeading>{words.riskAreas}</BoardHeading>,
    blocks:
      levels.length === 0
        ? [told('none', nothing)]
        : levels.map((count) => ({
            key: String(count.level),
            node: <RiskLine risk={count} language={language} />,
          })),
  };
}

function RiskLine({ risk, language }: { readonly risk: RiskCount; readonly language: Language }) {
  const words = messagesIn(wallMessages, language);
  const households =
    risk.households === null
      ? []
      : [words.householdsAtRisk(formatNumber(risk.households, language))];
  return (
    <div className="wall-risk">
      <span className="wall-level" style={{ background: RISK_COLOURS[risk.level] }} />
      <p className="wall-name" data-type="primary">
        {words.level(formatNumber(risk.level, language))}
      </p>
      <p className="wall-areas" data-type="primary">
        {words.areas(formatNumber(risk.count, language))}
      </p>
      <p className="wall-facts">{households.join('')}</p>
    </div>
  );
}

function severeSection({ severe }: Hazards, language: Language): readonly BoardSection[] {
  if (severe.length === 0) return [];
  const words = messagesIn(wallMessages, language);
  const blocks = severe.map((record) => {
    // Rows of this layer have passed its schema.
    const { riskLevel } = record.properties as RescuePlanProperties;
    const fact = words.level(formatNumber(riskLevel, language));
    return { key: record.properties.id, node: <RecordLine record={record} fact={fact} /> };
  });
  return [{ key: 'severe', heading: <BoardHeading>{words.severe}</BoardHeading>, blocks }];
}

function lossesOf(record: AtlasRecord, language: Language): readonly string[] {
  const words = messagesIn(wallMessages, language);
  // Rows of this layer have passed its schema.
  const { deaths, missing, housesDamaged } = record.properties as DisasterProperties;
  const known = (count: number | null, say: (count: string) => string) =>
    count === null || count === 0 ? [] : [say(formatNumber(count, language))];
  return [
    ...known(deaths, words.deaths),
    ...known(missing, words.missing),
    ...known(housesDamaged, words.houses),
  ];
}

function monthSection(hazards: Hazards, language: Language): BoardSection {
  const words = messagesIn(wallMessages, language);
  const { month, sameMonth, hasDisasters } = hazards;
  const nothing = hasDisasters ? words.noSameMonth(month) : words.disasterLayerOff;
  return {
    key: 'month',
    heading: <BoardHeading>{words.sameMonth(month)}</BoardHeading>,
    blocks:
      sameMonth.length === 0
        ? [told('none', nothing)]
        : sameMonth.map((record) => ({
            key: record.properties.id,
            node: <RecordLine record={record} more={lossesOf(record, language)} />,
          })),
  };
}
