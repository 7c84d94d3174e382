import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { CLAUSE_CODES } from '../core/clause.ts';
import { CLAUSE_COLOURS } from '../core/palette.ts';

/** Colour of a record shape by its property `clause`: the first clause it is filed under. */
export const CLAUSE_COLOUR: ExpressionSpecification = [
  'match',
  ['get', 'clause'],
  ...CLAUSE_CODES.flatMap((code) => [code, CLAUSE_COLOURS[code]]),
  CLAUSE_COLOURS['0'],
] as unknown as ExpressionSpecification;
