import { useMemo, useState } from 'react';
import { HOME_BOUNDS } from '../../core/home-view.ts';
import { fittingScale, middleOf, ROUND_SCALES } from '../../core/sheet/map-scale.ts';
import { mapFrame, ORIENTATIONS, PAPER_NAMES, type Paper } from '../../core/sheet/paper.ts';
import { sheetWindow } from '../../core/sheet/sheet-projection.ts';
import { formatNumber } from '../../i18n/format.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { takeAwayMessages } from '../../i18n/take-away-messages.ts';
import { useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import '../plan/print-dialog.css';
import { PrintRoot } from '../print/print-root.tsx';
import { type DrawMap, useMapPicture } from '../print/use-map-picture.ts';
import { TakenMapPage, TakenSheet } from './taken-sheet.tsx';

/** Tables that a sheet may have behind its map. */
const TABLES = ['figures', 'records', 'none'] as const;
export type SheetTable = (typeof TABLES)[number];

interface Layout extends Paper {
  /** Null: the largest that holds what is in view. */
  readonly denominator: number | null;
  readonly table: SheetTable;
}

interface PrintFormProps {
  readonly drawMap: DrawMap;
  readonly onBack: () => void;
}

/** Puts what is in view on paper. */
export function PrintForm({ drawMap, onBack }: PrintFormProps) {
  const words = useMessages(sheetMessages);
  const taken = useMessages(takeAwayMessages);
  const [layout, setLayout] = useState<Layout>({
    name: 'A4',
    orientation: 'landscape',
    denominator: null,
    table: 'figures',
  });
  const [attempt, setAttempt] = useState(0);
  const { mapWindow, fitting } = useMapWindow(layout);
  const drawn = useMapPicture({ drawMap, mapWindow, attempt });
  const picture = drawn.status === 'drawn' ? drawn.url : null;
  return (
    <div className="print-form">
      <div className="print-choices">
        <LayoutFields layout={layout} fitting={fitting} onChange={setLayout} />
        <p aria-live="polite" className="modal-note">
          {drawn.status === 'drawing' && words.drawing}
          {drawn.status === 'failed' && `${words.drawFailed} ${drawn.reason}`}
        </p>
        <div className="modal-ways">
          <button type="button" className="button" onClick={onBack}>
            {taken.back}
          </button>
          {drawn.status === 'failed' && (
            <button type="button" className="button" onClick={() => setAttempt(attempt + 1)}>
              {words.drawAgain}
            </button>
          )}
          <button
            type="button"
            className="button modal-main"
            disabled={picture === null}
            onClick={() => window.print()}
          >
            {words.toPrinter}
          </button>
        </div>
      </div>
      <figure className="print-preview" aria-label={words.preview}>
        <div className="print-preview-sheet paper" data-paper={layout.name}>
          <TakenMapPage paper={layout} mapWindow={mapWindow} picture={picture} />
        </div>
      </figure>
      <PrintRoot paper={layout}>
        <TakenSheet paper={layout} mapWindow={mapWindow} picture={picture} table={layout.table} />
      </PrintRoot>
    </div>
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
  const words = useMessages(sheetMessages);
  const taken = useMessages(takeAwayMessages);
  const language = useLanguage();
  const scaleName = (denominator: number) => words.scaleOf(formatNumber(denominator, language));
  const change = (patch: Partial<Layout>) => onChange({ ...layout, ...patch });
  return (
    <>
      <Choice
        label={words.paper}
        value={layout.name}
        options={PAPER_NAMES.map((name) => [name, name])}
        onChange={(name) => change({ name })}
      />
      <Choice
        label={words.orientation}
        value={layout.orientation}
        options={ORIENTATIONS.map((name) => [name, words.orientations[name]])}
        onChange={(orientation) => change({ orientation })}
      />
      <Choice
        label={words.scale}
        value={layout.denominator === null ? '' : String(layout.denominator)}
        options={[
          ['', taken.scaleFits(scaleName(fitting))],
          ...ROUND_SCALES.map((scale) => [String(scale), scaleName(scale)] as const),
        ]}
        onChange={(scale) => change({ denominator: scale === '' ? null : Number(scale) })}
      />
      <Choice
        label={taken.table}
        value={layout.table}
        options={TABLES.map((table) => [table, taken.tables[table]])}
        onChange={(table) => change({ table })}
      />
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label className="modal-field">
      {label}
      <select
        className="modal-input"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([name]) => name === target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
