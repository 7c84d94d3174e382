import { isoOfDay, todayInVietnam } from '../../core/day.ts';
import { exportInWorker } from '../../data/plan-files/export-worker-client.ts';
import { previewInWorker } from '../../data/plan-files/import-worker-client.ts';
import { planStorageMessages } from '../../i18n/plan-storage-messages.ts';
import { selectRegion } from '../../state/plans/region.ts';
import { selectAt } from '../../state/selectors.ts';
import type { AtlasStore } from '../../state/store.ts';
import type { PlanServices } from '../../ui/plan/plan-services.ts';
import { saveFile } from './save-file.ts';

/** Reading and writing of files for the panels: both in workers of their own. */
export function fileServices(
  atlas: AtlasStore,
): Pick<PlanServices, 'previewImport' | 'exportPlans'> {
  return {
    previewImport(files, options) {
      const state = atlas.getState();
      const region = selectRegion(state);
      if (region === null) throw new Error('no region to import into');
      const now = new Date().toISOString();
      const { all } = state.catalogue.units;
      return previewInWorker(files, { ...options, context: { units: all, region, now } });
    },
    async exportPlans(plans, { format, crs, conditions }) {
      const state = atlas.getState();
      const { language } = state.view;
      const facts = {
        boundaryDate: isoOfDay(selectAt(state)),
        conditions,
        now: new Date().toISOString(),
      };
      const { all } = state.catalogue.units;
      const communeNames = Object.fromEntries(all.map(({ id, fullName }) => [id, fullName]));
      const context = { language, facts, communeNames };
      const file = await exportInWorker(
        { plans, format, crs, context },
        new AbortController().signal,
      );
      const name = planStorageMessages[language].backupName(isoOfDay(todayInVietnam()));
      saveFile({
        name: `${name}${file.ending}`,
        type: file.mediaType,
        // The worker's bytes have a buffer of their own, which the type does not say.
        content: new Blob([file.bytes as BlobPart]),
      });
      return { withoutShape: file.withoutShape };
    },
  };
}
