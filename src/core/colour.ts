const CHANNELS = [1, 3, 5] as const;
const WEIGHTS = [0.2126, 0.7152, 0.0722] as const;

/** Relative luminance of a `#rrggbb` colour, 0 (black) to 1 (white), as WCAG 2 defines it. */
function luminance(colour: string): number {
  return CHANNELS.reduce((sum, start, index) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    const linear = channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    return sum + linear * (WEIGHTS[index] ?? 0);
  }, 0);
}

/** Contrast of two `#rrggbb` colours, 1 to 21, as WCAG 2 defines it. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** What is seen of a `#rrggbb` colour painted over another one with an opacity, 0 to 1. */
export function paintedOver(ground: string, colour: string, opacity: number): string {
  const channels = CHANNELS.map((start) => {
    const [below = 0, above = 0] = [ground, colour].map((each) =>
      Number.parseInt(each.slice(start, start + 2), 16),
    );
    return Math.round(below + (above - below) * opacity);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const WHITE = '#ffffff';
const NEAR_BLACK = '#0b0f14';

/** White or near-black, whichever is read more easily on a colour. */
export function inkOn(colour: string): string {
  return contrast(WHITE, colour) >= contrast(NEAR_BLACK, colour) ? WHITE : NEAR_BLACK;
}
