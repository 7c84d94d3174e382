import { createContext, createElement, type ReactNode, useContext } from 'react';
import type { AreaDraft } from '../../core/rescue/area-draft.ts';
import { type RescueAnswer, selectRescueAnswer } from '../../state/wall/rescue-answer.ts';
import { useAtlas } from '../atlas-context.ts';
import type { DrawMap } from '../print/use-map-picture.ts';
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
  /** Begins to mark an area on the map. */
  readonly beginArea: (kind: AreaDraft['kind']) => void;
  readonly drawMap: DrawMap;
  /** Opens the browser's printing. */
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
