import { useMemo } from 'react';
import { classSwatches } from '../../layers/choropleth-colours.ts';
import type { Choropleth } from '../../state/statistics.ts';
import { useTheme } from './use-theme.ts';

/** Colours of the classes of a choropleth, by class index, as the map shows them. */
export function useClassSwatches(choropleth: Choropleth | null): readonly string[] {
  const theme = useTheme();
  return useMemo(
    () => (choropleth === null ? [] : classSwatches(choropleth, theme)),
    [choropleth, theme],
  );
}
