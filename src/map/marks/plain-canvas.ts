/**
 * A canvas that is drawn by the processor. Where there is no graphics card its stand-in takes a
 * hundred milliseconds for some dozen symbols, and a picture that crosses between the two is slower
 * still: so all canvases of the marks are of this kind.
 */
export function plainCanvas(): {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
} {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser gives no 2D canvas');
  return { canvas, context };
}
