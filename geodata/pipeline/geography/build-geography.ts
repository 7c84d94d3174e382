import { type FileText, writeGeodata } from '../write-json.ts';
import { areaOfUnits } from './area-of-units.ts';
import { boundaryFiles } from './boundary-files.ts';
import { contextAreaFiles } from './context-area-files.ts';
import { placeFiles } from './place-files.ts';
import { roadAndRiverFiles } from './road-and-river-files.ts';
import { toleranceAround } from './simplify-lines.ts';

/** Every file of boundaries/ and context/ as the committed sources make it. */
export function geographyFiles(): FileText[] {
  const toleranceOf = toleranceAround(areaOfUnits());
  return [
    ...boundaryFiles(),
    ...contextAreaFiles(toleranceOf),
    ...roadAndRiverFiles(toleranceOf),
    ...placeFiles(),
  ];
}

/** Writes boundaries/ and context/. */
export function buildGeography(): void {
  for (const [path, text] of geographyFiles()) writeGeodata(path, text);
}
