/**
 * What colours look like with a colour-vision deficiency, and how far apart two colours are.
 *
 * Simulation: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
 * Color Vision Deficiency", IEEE TVCG 15(6), 2009; matrices of severity 1.0, applied to linear RGB.
 * Distance: CIE 1976 L*a*b* (D65), Euclidean; about 2.3 is a just noticeable difference.
 */

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

export const DEFICIENCIES = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, Matrix>>;

/** sRGB to XYZ (D65), IEC 61966-2-1. */
const XYZ: Matrix = [
  [0.4124, 0.3576, 0.1805],
  [0.2126, 0.7152, 0.0722],
  [0.0193, 0.1192, 0.9505],
];
const WHITE: Triple = [0.9505, 1, 1.089];

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  const row = ([a, b, c]: Triple) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function linear(colour: string): Triple {
  const channel = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function lab(rgb: Triple): Triple {
  const clipped = rgb.map((value) => Math.min(Math.max(value, 0), 1)) as unknown as Triple;
  const xyz = times(XYZ, clipped);
  const f = (index: 0 | 1 | 2) => {
    const t = xyz[index] / WHITE[index];
    return t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29;
  };
  return [116 * f(1) - 16, 500 * (f(0) - f(1)), 200 * (f(1) - f(2))];
}

/** Lightness L*, 0 (black) to 100 (white), of a `#rrggbb` colour. */
export function lightness(colour: string): number {
  return lab(linear(colour))[0];
}

/** Distance of two `#rrggbb` colours as someone with the deficiency sees them. */
export function distance(a: string, b: string, deficiency: keyof typeof DEFICIENCIES): number {
  const matrix = DEFICIENCIES[deficiency];
  const [p, q] = [lab(times(matrix, linear(a))), lab(times(matrix, linear(b)))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
