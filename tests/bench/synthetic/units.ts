import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Unit, UnitIndex } from '../../../src/core/unit.ts';
import { PROJECT_ROOT } from '../../support/build-site.ts';

/** The project's own communes and districts. */
export function readUnits(): UnitIndex {
  const file = join(PROJECT_ROOT, 'geodata/boundaries/units.json');
  return new UnitIndex(JSON.parse(readFileSync(file, 'utf8')) as Unit[]);
}
