import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { planMessages } from '../../i18n/plan-messages.ts';
import { useMessages } from '../../ui/atlas-context.ts';
import { PanelBoundary } from '../../ui/common/panel-boundary.tsx';
import { CornerDialog } from '../../ui/plan/corner-dialog.tsx';
import { DrawingBar } from '../../ui/plan/drawing-bar.tsx';
import { ExportDialog } from '../../ui/plan/export-dialog.tsx';
import { ImportDialog } from '../../ui/plan/import-dialog.tsx';
import { PlanProvider } from '../../ui/plan/plan-context.ts';
import { PlanDialogsProvider } from '../../ui/plan/plan-dialogs.ts';
import { PlanFiles } from '../../ui/plan/plan-files.tsx';
import { PlanList } from '../../ui/plan/plan-list.tsx';
import { PlanNotices } from '../../ui/plan/plan-notices.tsx';
import { PlanPanel } from '../../ui/plan/plan-panel.tsx';
import { PlanServicesProvider } from '../../ui/plan/plan-services.ts';
import { PlanToolbar } from '../../ui/plan/plan-toolbar.tsx';
import { PrintDialog } from '../../ui/plan/print-dialog.tsx';
import { SavingStatus } from '../../ui/plan/saving-status.tsx';
import { ResultCount } from '../../ui/results/result-count.tsx';
import { Filters } from '../filters.tsx';
import './plan-view.css';
import type { Planning } from './start-planning.ts';
import { useDialogs } from './use-dialogs.ts';

interface PlanViewProps {
  readonly planning: Planning;
  /** Null while it is not there. */
  readonly map: MapLibreMap | null;
}

/** Lets plans be drawn on the map as long as their view is shown. */
function useDrawing({ planning, map }: PlanViewProps): void {
  useEffect(() => {
    if (map === null) return;
    let stop: (() => void) | null = null;
    const begin = () => {
      stop = planning.drawOn(map);
    };
    if (map.loaded()) begin();
    else map.once('idle', begin);
    return () => {
      map.off('idle', begin);
      stop?.();
    };
  }, [planning, map]);
}

/** What stands around and over the map while planning. */
export function PlanView({ planning, map }: PlanViewProps) {
  const words = useMessages(planMessages);
  // A key of its own makes the dialog begin anew with each drop.
  const { dialogs, dropped } = useDialogs();
  const { opened } = dialogs;
  useDrawing({ planning, map });
  return (
    <PlanProvider value={planning.plans}>
      <PlanServicesProvider value={planning.services}>
        <PlanDialogsProvider value={dialogs}>
          <PlanColumn />
          <div className="plan-over-map">
            <PanelBoundary name={words.tools}>
              <PlanToolbar />
              <DrawingBar />
            </PanelBoundary>
          </div>
          <div className="column-reading">
            <div className="reading-pane plan-reading">
              <PanelBoundary name={words.details}>
                <PlanPanel />
              </PanelBoundary>
            </div>
          </div>
          {opened === 'corners' && <CornerDialog />}
          {opened === 'import' && <ImportDialog key={dropped.count} dropped={dropped.files} />}
          {opened === 'export' && <ExportDialog />}
          {opened === 'print' && <PrintDialog />}
        </PlanDialogsProvider>
      </PlanServicesProvider>
    </PlanProvider>
  );
}

/** Left of the map: the plans, and what they are narrowed by. */
function PlanColumn() {
  const words = useMessages(planMessages);
  return (
    <div className="column-filters plan-column">
      <PanelBoundary name={words.plans}>
        <PlanList />
      </PanelBoundary>
      <PanelBoundary name={words.importFile}>
        <PlanFiles />
      </PanelBoundary>
      <PlanNotices />
      <SavingStatus />
      <details className="plan-filters">
        <summary>{words.filters}</summary>
        <Filters />
      </details>
      <ResultCount />
    </div>
  );
}
