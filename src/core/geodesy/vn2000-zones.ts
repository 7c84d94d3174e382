/**
 * The 3° zones of VN-2000 that EPSG lists: code and central meridian in degrees east. Each province has the
 * meridian nearest to it (Circular 973/2001/TT-TCĐC of 20-06-2001, annex; repeated by Circular
 * 25/2014/TT-BTNMT for cadastral maps). Điện Biên and Lai Châu have 103°00′, and so has EPSG:9205 ("VN-2000
 * / TM-3 103-00", area of use: Điện Biên and Lai Châu provinces, scope: cadastre). Both were left whole by
 * the mergers of 2025. The others are known so that a table from a neighbour, or one that a program wrote
 * in a zone of its own, is recognised as such.
 */
export const CENTRAL_MERIDIANS: readonly (readonly [epsgCode: number, degreesEast: number])[] = [
  [9205, 103],
  // Zone 481 of the national net, west of 103°30′.
  [5896, 102],
  // Sơn La.
  [9206, 104],
  // Zone 482 of the national net.
  [5897, 105],
  // Lào Cai, Yên Bái, Phú Thọ.
  [9208, 104.75],
  [9207, 104.5],
  [9209, 105.5],
  [9210, 105.75],
  [9211, 106],
  [9212, 106.25],
  [9213, 106.5],
  [9214, 107],
  [9215, 107.25],
  [9216, 107.5],
  [5899, 107.75],
  [5898, 108],
  [9217, 108.25],
  [9218, 108.5],
];
