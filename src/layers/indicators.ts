import type {
  DataDrivenPropertyValueSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../core/palette.ts';
import { classColours } from './choropleth-colours.ts';
import { GROUND } from './ground-palette.ts';
import type { ChoroplethPaint, LayerDefinition } from './layer.ts';
import { communeSource, districtSource } from './sources.ts';
import { onStage } from './stage.ts';

/** Image of the hatching that says "no data", drawn by the map. */
export const HATCH_IMAGE = 'hatch';

const TRANSPARENT = 'rgba(0,0,0,0)';

/** The colour of each unit by its class; units without data stay clear. */
function unitColour(
  paint: ChoroplethPaint,
  theme: Theme,
): DataDrivenPropertyValueSpecification<string> {
  const branches = classColours(paint, theme).flatMap((colour, index) => {
    const units = [...paint.classByUnit].filter(([, unitClass]) => unitClass === index);
    return units.length > 0 ? [units.map(([id]) => id), colour] : [];
  });
  if (branches.length === 0) return TRANSPARENT;
  return [
    'match',
    ['get', 'id'],
    ...branches,
    TRANSPARENT,
  ] as unknown as DataDrivenPropertyValueSpecification<string>;
}

export const indicators = {
  id: 'indicators',
  title: { vi: 'Chỉ số theo đơn vị', en: 'Indicators by unit' },
  group: 'themes',
  isDefault: true,
  schemas: ['indicators', 'indicator-series'],
  style(context): readonly LayerSpecification[] {
    const { choropleth, theme } = context;
    if (choropleth === null || choropleth.classes.length === 0) return [];
    const districts = choropleth.level === 'district' ? districtSource(context) : null;
    const source = districts ?? communeSource(context);
    return onStage('areas', [
      {
        id: 'indicators-fill',
        type: 'fill',
        source,
        filter: ['in', ['get', 'id'], ['literal', [...choropleth.classByUnit.keys()]]],
        paint: {
          'fill-color': unitColour(choropleth, theme),
          'fill-opacity': GROUND[theme].choroplethOpacity,
        },
      },
      {
        id: 'indicators-no-data',
        type: 'fill',
        source,
        filter: ['!', ['in', ['get', 'id'], ['literal', [...choropleth.classByUnit.keys()]]]],
        paint: { 'fill-pattern': HATCH_IMAGE, 'fill-opacity': 0.4 },
      },
    ]);
  },
  legend: () => [{ label: { vi: 'Chưa có số liệu', en: 'No data' }, symbol: { kind: 'hatch' } }],
} as const satisfies LayerDefinition;
