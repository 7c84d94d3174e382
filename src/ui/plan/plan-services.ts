import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Plan } from '../../core/plan/plan.ts';
import type { Result } from '../../core/result.ts';
import type {
  ExportFormat,
  ImportChoices,
  ImportPreview,
  ImportProgress,
} from '../../state/plans/plan-files.ts';
import type { ReportState, ReportStore } from '../../state/plans/report-state.ts';
import type { DrawMap } from '../print/use-map-picture.ts';

/** What panels ask of parts of the program that they must not import. */
export interface PlanServices {
  readonly report: ReportStore;
  /** Tries to save again what could not be saved. */
  saveAgain(): void;
  downloadBackup(): void;
  /** Plans' own shapes are left out. */
  readonly drawMap: DrawMap;
  /** What an import of files would add. Rejects with the signal's reason when it is aborted. */
  previewImport(
    files: readonly File[],
    options: {
      readonly choices: ImportChoices;
      readonly signal: AbortSignal;
      readonly onProgress: (progress: ImportProgress) => void;
    },
  ): Promise<Result<ImportPreview>>;
  /** Writes plans, the chosen version of each, to a file. Tells how many have no shape to write. */
  exportPlans(
    plans: readonly Plan[],
    options: { readonly format: ExportFormat; readonly crs: string; readonly conditions: string },
  ): Promise<{ readonly withoutShape: number }>;
}

const ServicesContext = createContext<PlanServices | null>(null);

export const PlanServicesProvider = ServicesContext.Provider;

/** Throws outside of PlanServicesProvider: a programmer error. */
export function usePlanServices(): PlanServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('No PlanServicesProvider above this component');
  return services;
}

/** A fact of the selected plan's report. */
export function useReport<T>(selector: (state: ReportState) => T): T {
  return useStore(usePlanServices().report, selector);
}
