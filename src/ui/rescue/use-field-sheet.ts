import { useEffect, useMemo, useState } from 'react';
import { fieldWindow } from '../../core/rescue/field-window.ts';
import type { SheetWindow } from '../../core/sheet/sheet-projection.ts';
import type { RescueAnswer } from '../../state/wall/rescue-answer.ts';
import { useMapPicture } from '../print/use-map-picture.ts';
import { listedPoints } from './rescue-sheet-parts.tsx';
import { useRescueServices } from './use-rescue-answer.ts';

/** The map of the field sheet, and the way to the printer. */
export interface FieldSheet {
  /** Null: there is no area to show. */
  readonly mapWindow: SheetWindow | null;
  /** Address of the drawn map; null: none was asked for, it is being drawn, or it could not be. */
  readonly picture: string | null;
  readonly hasFailed: boolean;
  /** Whether the printer waits for the map. */
  readonly isDrawing: boolean;
  readonly print: () => void;
}

/**
 * The map is drawn when somebody wants to print: it takes a second or more of a machine that has other
 * things to do. A map that cannot be drawn keeps nobody from the rest of the sheet.
 */
export function useFieldSheet({ area, situation }: RescueAnswer): FieldSheet {
  const { drawMap, print } = useRescueServices();
  const [asked, setAsked] = useState<SheetWindow | null>(null);
  const [isWaiting, setIsWaiting] = useState(false);
  const mapWindow = useMemo(
    () =>
      area === null
        ? null
        : fieldWindow(
            area,
            listedPoints(situation).map(({ position }) => position),
          ),
    [area, situation],
  );
  const drawn = useMapPicture({ drawMap, mapWindow: asked });
  const isReady = mapWindow === null || (asked === mapWindow && drawn.status !== 'drawing');
  useEffect(() => {
    if (!isWaiting) return;
    if (!isReady) {
      setAsked(mapWindow);
      return;
    }
    setIsWaiting(false);
    print();
  }, [isWaiting, isReady, mapWindow, print]);
  const isOfNow = asked === mapWindow;
  return {
    mapWindow,
    picture: isOfNow && drawn.status === 'drawn' ? drawn.url : null,
    hasFailed: isOfNow && drawn.status === 'failed',
    isDrawing: isWaiting,
    print: () => setIsWaiting(true),
  };
}
