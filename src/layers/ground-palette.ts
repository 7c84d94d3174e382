import type { Theme } from '../core/palette.ts';

/** Colours of the ground, from which every overlay must stand out. One table per theme. */
export interface GroundPalette {
  readonly paper: string;
  /** Beyond the units of the date. */
  readonly veil: string;
  readonly veilOpacity: number;
  /** Elevation tints: [metres, colour], ascending. */
  readonly heights: readonly (readonly [number, string])[];
  readonly reliefShadow: string;
  readonly reliefLight: string;
  readonly reliefAccent: string;
  readonly reliefStrength: number;
  readonly water: string;
  readonly waterEdge: string;
  readonly river: string;
  readonly waterName: string;
  readonly roadMajor: string;
  readonly roadMinor: string;
  readonly roadCasing: string;
  readonly roadLocal: string;
  readonly nationalBorder: string;
  readonly borderCasing: string;
  readonly foreignBorder: string;
  readonly district: string;
  readonly commune: string;
  readonly neighbour: string;
  readonly zone: string;
  readonly selection: string;
  readonly hatch: string;
  readonly halo: string;
  readonly communeName: string;
  readonly districtName: string;
  readonly countryName: string;
  readonly placeName: string;
  readonly placeDot: string;
  readonly choroplethOpacity: number;
}

export const GROUND: Readonly<Record<Theme, GroundPalette>> = {
  light: {
    paper: '#f6f1e6',
    veil: '#f4eee2',
    veilOpacity: 0.6,
    heights: [
      [150, '#e3ead3'],
      [500, '#ecedd9'],
      [900, '#f4f0df'],
      [1400, '#f5ead5'],
      [2000, '#efdfc9'],
      [2800, '#e9d8c8'],
    ],
    reliefShadow: '#5b4a3a',
    reliefLight: '#fffdf6',
    reliefAccent: '#8a745c',
    reliefStrength: 0.42,
    water: '#a9cfe0',
    waterEdge: '#6fa6c0',
    river: '#6ea9c6',
    waterName: '#2f7595',
    roadMajor: '#f3b35c',
    roadMinor: '#fbe3ae',
    roadCasing: '#a06a2c',
    roadLocal: '#b98f5d',
    nationalBorder: '#d3202f',
    borderCasing: '#ffffff',
    foreignBorder: '#8d8378',
    district: '#38322c',
    commune: '#6d6357',
    neighbour: '#a89d8d',
    zone: '#0f766e',
    selection: '#111827',
    hatch: '#8a7f70',
    halo: '#fbf7ee',
    communeName: '#2b2622',
    districtName: '#574b40',
    countryName: '#9c9080',
    placeName: '#4a443d',
    placeDot: '#5b534a',
    choroplethOpacity: 0.78,
  },
  dark: {
    paper: '#0d1720',
    veil: '#080f16',
    veilOpacity: 0.66,
    heights: [
      [150, '#0f1d27'],
      [500, '#12212b'],
      [900, '#162630'],
      [1400, '#1b2b35'],
      [2000, '#22323b'],
      [2800, '#2a3a42'],
    ],
    reliefShadow: '#02060a',
    reliefLight: '#5d7684',
    reliefAccent: '#0a141c',
    reliefStrength: 0.42,
    water: '#1d4a68',
    waterEdge: '#2c678c',
    river: '#2f6d94',
    waterName: '#7db4d6',
    roadMajor: '#b98341',
    roadMinor: '#80643c',
    roadCasing: '#0a1219',
    roadLocal: '#5d4f3a',
    nationalBorder: '#ef3e4a',
    borderCasing: '#2c0d12',
    foreignBorder: '#5d6b76',
    district: '#d7e0e6',
    commune: '#6c7f8c',
    neighbour: '#33434f',
    zone: '#3fb8a8',
    selection: '#ffffff',
    hatch: '#5f7280',
    halo: '#0b141c',
    communeName: '#e8eef2',
    districtName: '#b4c3cd',
    countryName: '#566873',
    placeName: '#aebcc6',
    placeDot: '#93a3ae',
    choroplethOpacity: 0.82,
  },
};
