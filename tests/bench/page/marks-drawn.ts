import type { Map as MapLibreMap } from 'maplibre-gl';

const MARKS_SOURCE = 'marks';

interface MarksDrawn {
  /** Records that the marks and rings drawn stand for. */
  readonly count: number;
}

/** The atlas draws its marks on a canvas of their own, or gives them to the map. */
export function untilMarksDrawn(map: MapLibreMap, count: number): Promise<void> {
  const canvas = document.querySelector('canvas[data-marks]');
  return canvas === null ? untilDrawnByMap(map) : untilDrawnOn(canvas, count);
}

function untilDrawnOn(canvas: Element, count: number): Promise<void> {
  return new Promise((resolve) => {
    const note = (event: Event) => {
      if ((event as CustomEvent<MarksDrawn>).detail.count !== count) return;
      canvas.removeEventListener('atlas:marks-drawn', note);
      resolve();
    };
    canvas.addEventListener('atlas:marks-drawn', note);
  });
}

/** New data for the marks' source, then a frame after which the map has nothing left to draw. */
function untilDrawnByMap(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    const note = (event: { readonly sourceId?: string }) => {
      if (event.sourceId !== MARKS_SOURCE) return;
      map.off('sourcedata', note);
      map.once('idle', () => resolve());
    };
    map.on('sourcedata', note);
  });
}
