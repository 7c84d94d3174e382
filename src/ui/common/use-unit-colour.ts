import type { UnitId } from '../../core/unit.ts';
import { classSwatches } from '../../layers/choropleth-colours.ts';
import { selectChoropleth } from '../../state/statistics.ts';
import { useAtlas } from '../atlas-context.ts';
import { useTheme } from './use-theme.ts';

/** Colour of a unit by its class, as the map shows it; undefined: it has no class. */
export function useUnitColour(unit: UnitId): string | undefined {
  const theme = useTheme();
  return useAtlas((state) => {
    const choropleth = selectChoropleth(state);
    const index = choropleth?.classByUnit.get(unit);
    return choropleth === null || index === undefined
      ? undefined
      : classSwatches(choropleth, theme)[index];
  });
}
