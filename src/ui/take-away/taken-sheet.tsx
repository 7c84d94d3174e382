import { WGS84_GEOGRAPHIC } from '../../core/geodesy/crs.ts';
import type { Paper } from '../../core/sheet/paper.ts';
import { gridStep } from '../../core/sheet/sheet-grid.ts';
import type { SheetWindow } from '../../core/sheet/sheet-projection.ts';
import { formatDay } from '../../i18n/format.ts';
import { systemName } from '../../i18n/plan-coordinate-messages.ts';
import { sheetMessages } from '../../i18n/sheet-messages.ts';
import { gridStepInWords } from '../../i18n/sheet-words.ts';
import { sourceMessages } from '../../i18n/source-messages.ts';
import { selectShowsIllustrative } from '../../state/results.ts';
import { selectAt, selectToday } from '../../state/selectors.ts';
import { mapSubtitle, mapTitle, sourcesOnMap } from '../../state/take-away/map-facts.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { NorthArrow, SheetScale } from '../print/scale-and-north.tsx';
import { SheetLegend } from '../print/sheet-legend.tsx';
import { SheetMap } from '../print/sheet-map.tsx';
import { SheetPage } from '../print/sheet-page.tsx';
import { IllustrativeBadge } from '../shell/illustrative-badge.tsx';
import type { SheetTable } from './print-form.tsx';
import './taken-sheet.css';
import { TakenTables } from './taken-tables.tsx';

interface TakenMapPageProps {
  readonly paper: Paper;
  readonly mapWindow: SheetWindow;
  /** Address of the drawn map; null: it is being drawn. */
  readonly picture: string | null;
}

/** What is in view on paper: the map, and behind it the table that was asked for. */
export function TakenSheet({ table, ...page }: TakenMapPageProps & { readonly table: SheetTable }) {
  return (
    <>
      <TakenMapPage {...page} />
      {table !== 'none' && <TakenTables content={table} />}
    </>
  );
}

/** The sheet with the map, exactly one page. */
export function TakenMapPage({ paper, mapWindow, picture }: TakenMapPageProps) {
  const words = useMessages(sheetMessages);
  const title = useAtlas(mapTitle);
  const subtitle = useAtlas(mapSubtitle);
  return (
    <SheetPage paper={paper} title={title} subtitle={subtitle}>
      <SheetMap
        mapWindow={mapWindow}
        picture={picture}
        label={`${words.map}: ${title}`}
        crs={WGS84_GEOGRAPHIC}
      />
      <Margin mapWindow={mapWindow} />
    </SheetPage>
  );
}

/** Beside or below the map: legend, scale, north, grid, sources, days, and the badge. */
function Margin({ mapWindow }: Pick<TakenMapPageProps, 'mapWindow'>) {
  const store = useAtlasStore();
  const words = useMessages(sheetMessages);
  const credit = useMessages(sourceMessages).credit;
  const language = useLanguage();
  const at = useAtlas(selectAt);
  const today = useAtlas(selectToday);
  const isIllustrative = useAtlas(selectShowsIllustrative);
  const step = gridStep(WGS84_GEOGRAPHIC, mapWindow.denominator);
  const grid = [
    words.grid(systemName(WGS84_GEOGRAPHIC.id, language)),
    words.gridStep(gridStepInWords(step, WGS84_GEOGRAPHIC, language)),
  ];
  return (
    <div className="sheet-margin">
      <SheetLegend own={null} />
      <div className="sheet-measure">
        {isIllustrative && <IllustrativeBadge />}
        <div className="sheet-scale-north">
          <SheetScale denominator={mapWindow.denominator} />
          <NorthArrow />
        </div>
        <p>{grid.join('; ')}.</p>
        <p>
          {words.boundaries(formatDay(at))}. {words.forDisplay}
        </p>
        {sourcesOnMap(store.getState()).map((source) => (
          <p key={source}>{source}</p>
        ))}
        <p>{credit}</p>
        <p>{words.made(formatDay(today))}</p>
      </div>
    </div>
  );
}
