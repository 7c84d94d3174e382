import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ReportState, ReportStore } from '../../state/plans/report-state.ts';

/** What panels ask of parts of the program that they must not import. */
export interface PlanServices {
  readonly report: ReportStore;
  /** Tries to save again what could not be saved. */
  saveAgain(): void;
  downloadBackup(): void;
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
