/**
 * Narrower than this, columns would leave the map no room; lower, nor would the bars above and below
 * it. The same bounds stand in the styles (phone-low.css, map-legend.css).
 */
export const PHONE_QUERY = '(max-width: 52rem), (max-height: 30rem)';
