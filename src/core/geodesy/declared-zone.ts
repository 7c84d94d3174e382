import { CRS_LIST } from './crs.ts';
import type { Placing } from './placing.ts';
import type { TableLine } from './table-cells.ts';

/** "kinh tuyến trục 104°00′", "KTT: 104o30'", "central meridian 104-45": degrees and minutes. */
const DECLARED =
  /(?:kinh tuyến trục|ktt|central meridian)[^\d\n]{0,12}(\d{3})(?:\s*(?:[°º˚o]|độ|-|d)\s*(\d{1,2}))?/iu;
/** "múi chiếu 6°": the zone is one of the topographic maps. */
const SIX_DEGREES = /múi(?: chiếu)?\s*:?\s*6|6\s*(?:[°º˚o]|độ|-degree)\s*zone/iu;

/**
 * The zone of VN-2000 that a table states in words, where it is another than the one asked for; null: it
 * states none, the same, or one that is not known.
 */
export function declaredZone(
  lines: readonly TableLine[],
  asked: Placing,
): { readonly line: number; readonly text: string; readonly proposal: Placing } | null {
  const said = lines.find(({ text }) => DECLARED.test(text));
  const [, degrees, minutes = '0'] = DECLARED.exec(said?.text ?? '') ?? [];
  if (said === undefined || degrees === undefined) return null;
  const meridian = Number(degrees) + Number(minutes) / 60;
  const scaleFactor = lines.some(({ text }) => SIX_DEGREES.test(text)) ? 0.9996 : 0.9999;
  const zone = CRS_LIST.find(
    (crs) =>
      crs.kind === 'projected' &&
      crs.datum === 'VN2000' &&
      crs.centralMeridianDegrees === meridian &&
      crs.scaleFactor === scaleFactor,
  );
  if (zone === undefined || zone.id === asked.system) return null;
  return { line: said.line, text: said.text, proposal: { system: zone.id, order: asked.order } };
}
