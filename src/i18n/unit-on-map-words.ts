import type { Indicator } from '../core/indicator.ts';
import { type Figure, isIllustrativeFigure } from '../core/statistic.ts';
import type { Unit, UnitId } from '../core/unit.ts';
import { figureInWords } from './figure-words.ts';
import { type Language, pick } from './language.ts';
import { mapMessages } from './map-messages.ts';
import { messagesIn } from './messages.ts';
import { unitName } from './unit-words.ts';

interface UnitOnMap {
  readonly unit: Unit;
  /** What the map is painted by; null: by nothing. */
  readonly painted: {
    readonly indicator: Indicator;
    readonly year: number;
    readonly figures: ReadonlyMap<UnitId, Figure>;
  } | null;
}

/** What the eye sees of a unit on the map: "Xã Sín Thầu. Tỷ lệ hộ nghèo, 2025: 51,74 %". */
export function unitOnMapInWords({ unit, painted }: UnitOnMap, language: Language): string {
  const name = unitName(unit, language);
  if (painted === null) return name;
  const words = messagesIn(mapMessages, language);
  const { indicator, year, figures } = painted;
  const figure = figures.get(unit.id);
  const isMissing = figure === undefined || figure.kind === 'missing';
  const value = isMissing ? words.noFigure : figureInWords(figure, indicator, language);
  const nature = !isMissing && isIllustrativeFigure(figure) ? ` (${words.illustrative})` : '';
  return `${name}. ${pick(indicator.title, language)}, ${year}: ${value}${nature}`;
}
