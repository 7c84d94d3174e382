import { useMemo, useState } from 'react';
import { HOME_BOUNDS } from '../../core/home-view.ts';
import { fittingScale, middleOf } from '../../core/sheet/map-scale.ts';
import { mapFrame } from '../../core/sheet/paper.ts';
import { sheetWindow } from '../../core/sheet/sheet-projection.ts';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { useAtlasStore, useMessages } from '../atlas-context.ts';
import {
  PaperFields,
  type PaperLayout,
  PrintChoice,
  useScaleName,
} from '../print/print-fields.tsx';
import { PrintLayout } from '../print/print-layout.tsx';
import type { DrawMap } from '../print/use-map-picture.ts';
import { TakenMapPage, TakenSheet } from './taken-sheet.tsx';

/** Tables that a sheet may have behind its map. */
const TABLES = ['figures', 'records', 'none'] as const;
export type SheetTable = (typeof TABLES)[number];

interface Layout extends PaperLayout {
  readonly table: SheetTable;
}

interface PrintFormProps {
  readonly drawMap: DrawMap;
  readonly onBack: () => void;
}

/** Puts what is in view on paper. */
export function PrintForm({ drawMap, onBack }: PrintFormProps) {
  const taken = useMessages(takeAwayMessages);
  const [layout, setLayout] = useState<Layout>({
    name: 'A4',
    orientation: 'landscape',
    denominator: null,
    table: 'figures',
  });
  const { mapWindow, fitting } = useMapWindow(layout);
  return (
    <PrintLayout
      paper={layout}
      mapWindow={mapWindow}
      drawMap={drawMap}
      fields={<LayoutFields layout={layout} fitting={fitting} onChange={setLayout} />}
      wayBack={
        <button type="button" className="button" onClick={onBack}>
          {taken.back}
        </button>
      }
      mapPage={(picture) => <TakenMapPage paper={layout} mapWindow={mapWindow} picture={picture} />}
      sheet={(picture) => (
        <TakenSheet paper={layout} mapWindow={mapWindow} picture={picture} table={layout.table} />
      )}
    />
  );
}

/** The window of what was in view when the dialog was opened, at the scale that is chosen. */
function useMapWindow({ name, orientation, denominator }: Layout) {
  const store = useAtlasStore();
  const [bounds] = useState(() => store.getState().session.window?.bounds ?? HOME_BOUNDS);
  return useMemo(() => {
    const frame = mapFrame({ name, orientation });
    const fitting = fittingScale(bounds, frame);
    const mapWindow = sheetWindow({
      center: middleOf(bounds),
      denominator: denominator ?? fitting,
      frame,
    });
    return { mapWindow, fitting };
  }, [bounds, name, orientation, denominator]);
}

interface LayoutFieldsProps {
  readonly layout: Layout;
  /** Denominator of the scale at which what is in view just fits. */
  readonly fitting: number;
  readonly onChange: (layout: Layout) => void;
}

function LayoutFields({ layout, fitting, onChange }: LayoutFieldsProps) {
  const taken = useMessages(takeAwayMessages);
  const scaleName = useScaleName();
  const change = (patch: Partial<Layout>) => onChange({ ...layout, ...patch });
  return (
    <>
      <PaperFields
        layout={layout}
        fittingName={taken.scaleFits(scaleName(fitting))}
        onChange={change}
      />
      <PrintChoice
        label={taken.table}
        value={layout.table}
        options={TABLES.map((table) => [table, taken.tables[table]])}
        onChange={(table) => change({ table })}
      />
    </>
  );
}
