import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { useEffect, useState } from 'react';
import { readJson } from '../../data/read-json.ts';
import { communeSource, districtSource } from '../../layers/sources.ts';
import { selectVintage } from '../../state/selectors.ts';
import { selectPaintedChoropleth } from '../../state/statistics.ts';
import { useAtlas } from '../../ui/atlas-context.ts';

type Outlines = FeatureCollection<Polygon | MultiPolygon, { readonly id: string }>;

/** The light boundaries of the date; null until they are there, or if they cannot be had: the map tells why. */
export function useOutlines(): Outlines | null {
  const choice = { vintage: useAtlas(selectVintage), isDetailed: false };
  const isByDistrict = useAtlas((state) => selectPaintedChoropleth(state)?.level === 'district');
  const id = (isByDistrict ? districtSource(choice) : null) ?? communeSource(choice);
  const url = useAtlas(({ datasets }) => datasets[id]?.ref.url ?? null);
  const [outlines, setOutlines] = useState<Outlines | null>(null);
  useEffect(() => {
    if (url === null) return;
    const leave = new AbortController();
    void readJson(id, url, { signal: leave.signal }).then((json) => {
      if (!leave.signal.aborted) setOutlines(json.ok ? (json.value as Outlines) : null);
    });
    return () => leave.abort();
  }, [id, url]);
  return outlines;
}
