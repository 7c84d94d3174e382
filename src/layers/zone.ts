import { GROUND } from './ground-palette.ts';
import type { LayerDefinition } from './layer.ts';
import { onStage } from './stage.ts';

const SOURCE = 'zone-27';
const DASHES = [3, 1.6] as const;

export const zone = {
  id: 'zone',
  title: { vi: 'Khu KT-QP (27 xã, danh sách làm việc)', en: 'Zone (27 communes, working list)' },
  group: 'themes',
  isDefault: true,
  schemas: ['zone'],
  style({ theme, scale }) {
    const colour = GROUND[theme].zone;
    const round = { 'line-join': 'round' } as const;
    // Wider than its bends are long, a soft line covers itself and blots.
    const bandScale = Math.sqrt(scale);
    const band = onStage('lines', [
      {
        // A soft band, as atlases tint their borders: below the veil, which leaves the inner half.
        id: 'zone-band',
        type: 'line',
        source: SOURCE,
        filter: ['==', ['get', 'status'], 'working-list'],
        layout: round,
        paint: {
          'line-color': colour,
          'line-width': ['interpolate', ['linear'], ['zoom'], 7, 5 * bandScale, 11, 15 * bandScale],
          'line-blur': ['interpolate', ['linear'], ['zoom'], 7, 3 * bandScale, 11, 9 * bandScale],
          'line-opacity': 0.34,
        },
      },
    ]);
    const lines = onStage('borders', [
      {
        id: 'zone-outline',
        type: 'line',
        source: SOURCE,
        filter: ['==', ['get', 'status'], 'working-list'],
        layout: round,
        paint: {
          'line-color': colour,
          'line-width': ['interpolate', ['linear'], ['zoom'], 7, 1.2 * scale, 11, 2.2 * scale],
          'line-dasharray': [4, 1.4, 1, 1.4],
        },
      },
      {
        id: 'zone-alternates',
        type: 'line',
        source: SOURCE,
        filter: ['==', ['get', 'status'], 'alternate'],
        layout: round,
        paint: {
          'line-color': colour,
          'line-width': 1.2 * scale,
          'line-dasharray': [...DASHES],
          'line-opacity': 0.8,
        },
      },
    ]);
    return [...band, ...lines];
  },
  legend: ({ theme }) => [
    {
      label: { vi: '27 xã (danh sách làm việc)', en: '27 communes (working list)' },
      symbol: { kind: 'line', colour: GROUND[theme].zone, widthPx: 3 },
    },
    {
      label: { vi: 'Xã có thể thay thế', en: 'Alternates for the last place' },
      symbol: { kind: 'line', colour: GROUND[theme].zone, isDashed: true, widthPx: 1 },
    },
  ],
} as const satisfies LayerDefinition;
