import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latin500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2?url';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import latinExt400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-normal.woff2?url';
import latinExt500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-500-normal.woff2?url';
import latinExt600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-600-normal.woff2?url';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnamese500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2?url';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import { TYPEFACE } from '../layers/typeface.ts';

/** Ranges of the packaged subsets (@fontsource/be-vietnam-pro 5.3.0, 400.css). */
const VIETNAMESE = [
  'U+0102-0103',
  'U+0110-0111',
  'U+0128-0129',
  'U+0168-0169',
  'U+01A0-01A1',
  'U+01AF-01B0',
  'U+1EA0-1EF9',
  'U+20AB',
];
const LATIN = ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+2000-206F', 'U+2212'];
const LATIN_EXT = ['U+0100-02BA', 'U+1E00-1E9F'];

function face(vietnamese: string, latin: string, latinExt: string) {
  return [
    { url: vietnamese, 'unicode-range': VIETNAMESE },
    { url: latin, 'unicode-range': LATIN },
    { url: latinExt, 'unicode-range': LATIN_EXT },
  ];
}

/** Faces of the map's type: it draws every glyph itself, so no glyph server is needed. */
export const FONT_FACES: FontFacesSpecification = {
  [TYPEFACE.regular[0]]: face(vietnamese400, latin400, latinExt400),
  [TYPEFACE.medium[0]]: face(vietnamese500, latin500, latinExt500),
  [TYPEFACE.semibold[0]]: face(vietnamese600, latin600, latinExt600),
};
