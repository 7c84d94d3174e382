import { createContext, createElement, type ReactNode, useContext } from 'react';
import { type RescueAnswer, selectRescueAnswer } from '../../state/wall/rescue-answer.ts';
import { useAtlas } from '../atlas-context.ts';
import { useRescue } from '../wall/wall-context.ts';

/** The situation of what is shown; null: no rescue mode. */
export function useRescueAnswer(): RescueAnswer | null {
  const atlas = useAtlas((state) => state);
  const rescue = useRescue((state) => state);
  return selectRescueAnswer({ atlas, rescue });
}

/** What the rescue mode asks of the page, which it does not know. */
export interface RescueServices {
  /** Reads a CAP file and takes what it says. */
  readonly takeFile: (file: File) => void;
  /** Begins to place a circle on the map. */
  readonly beginCircle: () => void;
  /** Makes the circle larger (1) or smaller (-1). */
  readonly resizeCircle: (step: 1 | -1) => void;
  readonly print: () => void;
}

const ServicesContext = createContext<RescueServices | null>(null);

export function RescueServicesProvider(props: {
  readonly value: RescueServices;
  readonly children: ReactNode;
}) {
  return createElement(ServicesContext.Provider, props);
}

/** Throws outside of RescueServicesProvider: a programmer error. */
export function useRescueServices(): RescueServices {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('No RescueServicesProvider above this component');
  return services;
}
