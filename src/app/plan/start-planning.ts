import type { Map as MapLibreMap } from 'maplibre-gl';
import { isoOfDay, todayInVietnam } from '../../core/day.ts';
import { writePlanFile } from '../../core/plan/plan-file.ts';
import { checkShape } from '../../core/shapes/check-shape.ts';
import { browserKeeping, startPlans } from '../../data/plans/start-plans.ts';
import { storedHabits } from '../../data/plans/stored-habits.ts';
import type { DrawingHost } from '../../draw/drawing-host.ts';
import { mountImpact } from '../../draw/impact/mount-impact.ts';
import { mountDrawing } from '../../draw/mount-drawing.ts';
import { loadCommunesOf } from '../../draw/plans/communes-of.ts';
import { planStorageMessages } from '../../i18n/plan-storage-messages.ts';
import { themeShown, watchSystemTheme } from '../../map/theme.ts';
import { createPlanStore, type PlanStore } from '../../state/plans/plan-store.ts';
import { bindRecordsOfPlans } from '../../state/plans/plans-as-records.ts';
import type { CommunesOf } from '../../state/plans/record-of-plan.ts';
import { selectRegion } from '../../state/plans/region.ts';
import { createReportStore } from '../../state/plans/report-state.ts';
import { selectVintage } from '../../state/selectors.ts';
import { type AtlasStore, changeView } from '../../state/store.ts';
import type { PlanServices } from '../../ui/plan/plan-services.ts';
import { drawMap } from '../draw-map.ts';
import { bindHabits } from './bind-habits.ts';
import { fileServices } from './file-services.ts';
import { saveFile } from './save-file.ts';

/** Close enough to put the corners of a plot: some 7 cm a pixel. */
const PLOT_ZOOM = 20;

/** The planner's half of the page. */
export interface Planning {
  readonly plans: PlanStore;
  readonly services: PlanServices;
  /** Lets plans be drawn on a map until what it returns is called. */
  drawOn(map: MapLibreMap): () => void;
}

/** Resolves once units are known, and with them the region that plans lie in. */
function untilRegion(atlas: AtlasStore): Promise<void> {
  if (selectRegion(atlas.getState()) !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const unsubscribe = atlas.subscribe((state) => {
      if (selectRegion(state) === null) return;
      unsubscribe();
      resolve();
    });
  });
}

/** Puts plans among the records of the atlas, each with the communes that its shape lies in. */
function showAsRecords(atlas: AtlasStore, plans: PlanStore): void {
  let communesOf: CommunesOf = () => null;
  const records = bindRecordsOfPlans({
    plans,
    atlas,
    communesOf: () => communesOf,
    later: (task) => void setTimeout(task),
  });
  const { datasets, catalogue } = atlas.getState();
  const refs = Object.values(datasets).map(({ ref }) => ref);
  void loadCommunesOf(refs, pageFolder(), catalogue.units).then((loaded) => {
    communesOf = loaded;
    records.refresh();
  });
}

/** The page's folder, ending in a slash. */
function pageFolder(): string {
  return new URL('.', document.baseURI).href;
}

/** Whether a shape cannot be kept as it is. */
function faultFinder(atlas: AtlasStore): Parameters<typeof startPlans>[0]['hasFault'] {
  return (geometry) => {
    const region = selectRegion(atlas.getState());
    return region !== null && checkShape(geometry, region).length > 0;
  };
}

/** What drawing asks of the view. Many times a frame: the theme is found out only when it may change. */
function drawingView(atlas: AtlasStore): Pick<DrawingHost, 'view' | 'subscribe'> {
  let theme = themeShown(atlas.getState().view);
  return {
    view() {
      const state = atlas.getState();
      const { record, language } = state.view;
      return { selected: record, theme, language, vintage: selectVintage(state) };
    },
    subscribe(listener) {
      const tell = () => {
        theme = themeShown(atlas.getState().view);
        listener();
      };
      const undo = [atlas.subscribe(tell), watchSystemTheme(tell)];
      return () => {
        for (const end of undo) end();
      };
    },
  };
}

/** Opens the stored plans and keeps them from then on. To be called once. */
export async function startPlanning(atlas: AtlasStore): Promise<Planning> {
  await untilRegion(atlas);
  const plans = createPlanStore();
  bindHabits(plans, storedHabits(window));
  const report = createReportStore();
  const selection = {
    get: () => (atlas.getState().view.view === 'plan' ? atlas.getState().view.record : null),
    subscribe: (onChange: () => void) =>
      atlas.subscribe(({ view }, before) => {
        if (view.record !== before.view.record || view.view !== before.view.view) onChange();
      }),
  };
  const started = startPlans(
    { store: plans, selection, hasFault: faultFinder(atlas) },
    browserKeeping(window),
    window,
  );
  await started.opened;
  showAsRecords(atlas, plans);
  const services: PlanServices = {
    report,
    saveAgain: started.saveAgain,
    downloadBackup() {
      const { language } = atlas.getState().view;
      const day = isoOfDay(todayInVietnam());
      saveFile({
        name: `${planStorageMessages[language].backupName(day)}.atlas.json`,
        type: 'application/json',
        content: writePlanFile(Object.values(plans.getState().plans)),
      });
    },
    drawMap: (window, signal) => drawMap(atlas.getState(), window, signal),
    ...fileServices(atlas),
  };
  return {
    plans,
    services,
    drawOn(map) {
      const region = selectRegion(atlas.getState());
      if (region === null) throw new Error('no region to draw in');
      const drawing = mountDrawing(map, plans, {
        ...drawingView(atlas),
        select: (plan) => changeView(atlas, { record: plan, unit: null }),
        datasets: Object.values(atlas.getState().datasets).map(({ ref }) => ref),
        baseUrl: pageFolder(),
        region,
      });
      const impact = mountImpact({ atlas, plans, report });
      const maxZoom = map.getMaxZoom();
      map.setMaxZoom(PLOT_ZOOM);
      return () => {
        map.setMaxZoom(maxZoom);
        impact.destroy();
        drawing.destroy();
      };
    },
  };
}
