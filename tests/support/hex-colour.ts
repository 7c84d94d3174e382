/** Red, green and blue, 0 to 255, as `#rrggbb`. */
export function hexOf(channels: readonly number[]): string {
  const digits = channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0'));
  return `#${digits.join('')}`;
}
