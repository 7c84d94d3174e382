import type { MultiPolygon } from 'geojson';
import { type AlertChange, alertChanges } from '../../core/cap/alert-changes.ts';
import { type CapAlert, type CapInfo, capKey } from '../../core/cap/cap-alert.ts';
import { chooseInfo } from '../../core/cap/choose-info.ts';
import { endOfAlert, type HeldAlert, heldAlert, latestOf } from '../../core/cap/life-cycle.ts';
import { officialLevel } from '../../core/cap/official-level.ts';
import { spanOfPartialDate } from '../../core/day.ts';
import { FactWorld } from '../../core/impact/figures.ts';
import type { Ground } from '../../core/impact/ground.ts';
import { impactRecord } from '../../core/impact/impact-record.ts';
import type { RiskLevel } from '../../core/palette.ts';
import type { AtlasRecord } from '../../core/record.ts';
import type { RecordBlock } from '../../core/record-block.ts';
import { drawnArea, namedCommunes } from '../../core/rescue/alert-area.ts';
import { areaOfDraft } from '../../core/rescue/area-draft.ts';
import type { RescuePart } from '../../core/rescue/rescue-part.ts';
import { type Situation, situationIn } from '../../core/rescue/situation.ts';
import type { AnyArea } from '../../core/shapes/area-geometry.ts';
import { type Unit, type UnitId, type UnitIndex, vintageAt } from '../../core/unit.ts';
import type { RescuePlanProperties } from '../../layers/schema/rescue-plans.ts';
import { createSelector } from '../create-selector.ts';
import { selectAt, selectUnits } from '../selectors.ts';
import type { AtlasState } from '../store.ts';
import { heldIn, type RescueState } from './rescue.ts';

/** What the situation follows from. */
export interface RescueInput {
  readonly atlas: AtlasState;
  readonly rescue: RescueState;
}

/** An alert as it is shown: what it says in the page's language, and what has become of it. */
export interface ShownAlert {
  readonly held: HeldAlert;
  /** Null: it says nothing. */
  readonly info: CapInfo | null;
  readonly level: RiskLevel | null;
  readonly end: number | null;
  /** The one that stands for it in the end; itself if it was not replaced. */
  readonly latest: HeldAlert;
  /** The alert that it replaces, if it is held. */
  readonly before: CapAlert | null;
  readonly changes: readonly AlertChange[];
}

/** What the wall says of its subject. */
export interface RescueAnswer {
  readonly alert: ShownAlert | null;
  readonly commune: Unit | null;
  /** WGS 84; null: the alert draws none and names no commune that we know, or the ground is not read. */
  readonly area: AnyArea | null;
  /** Null as long as there is no area. */
  readonly situation: Situation | null;
}

const selectRescue = ({ rescue }: RescueInput) => rescue;
const selectHeld = createSelector(
  [({ rescue }: RescueInput) => rescue.messages, ({ rescue }: RescueInput) => rescue.nowMs],
  (messages, nowMs) => heldIn({ messages, nowMs }),
);
const selectLanguage = ({ atlas }: RescueInput) => atlas.view.language;
const selectDay = ({ atlas }: RescueInput) => selectAt(atlas);
const selectUnitsHeld = ({ atlas }: RescueInput) => selectUnits(atlas);
const selectGround = createSelector([selectRescue], ({ ground }) => ground);
const selectSubject = createSelector([selectRescue], ({ subject }) => subject);

const selectAlert = createSelector(
  [selectSubject, selectHeld, selectLanguage],
  (subject, held, language): ShownAlert | null => {
    const shown = subject?.kind === 'alert' ? heldAlert(held, subject.key) : null;
    if (shown === null) return null;
    const { alert } = shown;
    const info = chooseInfo(alert, language);
    const before =
      alert.references
        .flatMap((reference) => heldAlert(held, capKey(reference)) ?? [])
        .sort((a, b) => b.alert.sent - a.alert.sent)[0]?.alert ?? null;
    return {
      held: shown,
      info,
      level: info === null ? null : officialLevel(info),
      end: endOfAlert(alert),
      latest: latestOf(held, shown),
      before,
      changes: before === null ? [] : alertChanges(before, alert, language),
    };
  },
);

/** Communes as one shape: their outlines side by side; null: the ground has none of them. */
function areaOfCommunes(ids: readonly UnitId[], ground: Ground | null): MultiPolygon | null {
  const all = [
    ...(ground?.communes['2020']?.communes ?? []),
    ...(ground?.communes['2025']?.communes ?? []),
  ];
  const polygons = all
    .filter(({ unit }) => ids.includes(unit))
    .flatMap(({ shape }) => shape.polygons);
  if (polygons.length === 0) return null;
  const coordinates = polygons.map((rings) => rings.map((ring) => [...ring]));
  return { type: 'MultiPolygon', coordinates };
}

/** The areas of an alert; the same as long as its words are, whatever the minute. */
const selectCapAreas = createSelector([selectAlert], (alert) => alert?.info?.areas ?? null, {
  memoizeOptions: { resultEqualityCheck: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
});

const selectArea = createSelector(
  [selectSubject, selectCapAreas, selectGround, selectUnitsHeld, selectDay],
  (subject, areas, ground, units: UnitIndex, day): AnyArea | null => {
    switch (subject?.kind) {
      case undefined:
        return null;
      case 'commune':
        return areaOfCommunes([subject.unit], ground);
      case 'marked':
        return areaOfDraft(subject.draft);
      case 'alert': {
        if (areas === null) return null;
        const drawn = drawnArea(areas);
        return drawn ?? areaOfCommunes(namedCommunes(areas, units, vintageAt(day)), ground);
      }
      default:
        return subject satisfies never;
    }
  },
);

function recordsOf(
  blocks: Readonly<Record<string, RecordBlock>>,
  layer: string,
): readonly AtlasRecord[] {
  return Object.keys(blocks)
    .sort()
    .flatMap((id) => blocks[id] ?? [])
    .filter((block) => block.layer === layer)
    .flatMap((block) => Array.from({ length: block.size }, (_, row) => block.recordAt(row)));
}

function partOf({ properties, geometry, isIllustrative }: AtlasRecord): RescuePart | null {
  if (geometry === null) return null;
  // Rows of this layer have passed its schema.
  const plan = properties as RescuePlanProperties;
  const { id, kind, name, nameEn, riskLevel, capacityPeople, householdsAtRisk } = plan;
  const { lengthKm, venue, means, start, end } = plan;
  return {
    id,
    kind,
    name,
    nameEn,
    isIllustrative,
    start: start === null ? null : (spanOfPartialDate(start)?.first ?? null),
    end: end === null ? null : (spanOfPartialDate(end)?.last ?? null),
    riskLevel,
    capacityPeople,
    householdsAtRisk,
    lengthKm,
    venue,
    means,
    geometry,
  };
}

const selectBlocks = ({ atlas }: RescueInput) => atlas.catalogue.blocks;
const selectIsPublishedOnly = ({ atlas }: RescueInput) => atlas.view.isPublishedOnly;

/** Null: this build holds no rescue plans, or none of them is wanted. */
const selectParts = createSelector(
  [selectBlocks, selectIsPublishedOnly],
  (blocks, isPublishedOnly): readonly RescuePart[] | null => {
    const records = recordsOf(blocks, 'rescue-plans').filter(
      ({ isIllustrative }) => !(isIllustrative && isPublishedOnly),
    );
    return records.length === 0 ? null : records.flatMap((record) => partOf(record) ?? []);
  },
);

const selectDisasters = createSelector([selectBlocks], (blocks) => {
  const records = recordsOf(blocks, 'disasters');
  return records.length === 0 ? null : records.flatMap((record) => impactRecord(record) ?? []);
});

const selectFacts = createSelector(
  [
    selectUnitsHeld,
    ({ atlas }: RescueInput) => atlas.catalogue.indicators,
    ({ atlas }: RescueInput) => atlas.catalogue.indicatorRows,
    selectIsPublishedOnly,
  ],
  (units: UnitIndex, indicators, rows, isPublishedOnly) =>
    rows.length === 0
      ? null
      : new FactWorld(
          units.all,
          indicators,
          rows.filter(({ isIllustrative }) => !(isIllustrative && isPublishedOnly)),
        ),
);

const selectSituation = createSelector(
  [selectArea, selectDay, selectUnitsHeld, selectGround, selectFacts, selectParts, selectDisasters],
  (area, day, units: UnitIndex, ground, facts, parts, disasters): Situation | null =>
    area === null ? null : situationIn({ units, ground, facts, parts, disasters }, { area, day }),
);

/** The whole answer; null: there is no rescue mode. Made anew only when what it rests on changes. */
export const selectRescueAnswer = createSelector(
  [selectSubject, selectAlert, selectUnitsHeld, selectArea, selectSituation],
  (subject, alert, units: UnitIndex, area, situation): RescueAnswer | null =>
    subject === null
      ? null
      : {
          alert,
          commune: subject.kind === 'commune' ? units.get(subject.unit) : null,
          area,
          situation,
        },
);
