import { useState } from 'react';
import { WGS84_GEOGRAPHIC } from '../../core/geodesy/crs.ts';
import { MGRS_ID } from '../../core/geodesy/placing.ts';
import { formatNumber } from '../../i18n/format.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  FORMATS_WITH_CRS,
} from '../../state/plans/plan-files.ts';
import { findPlans } from '../../state/plans/plan-list.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { CrsChoice } from './crs-choice.tsx';
import { usePassingPlans } from './passing-plans.ts';
import { usePlans, useSelectedPlan } from './plan-context.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { usePlanServices } from './plan-services.ts';

type Which = 'selected' | 'shown' | 'all';

/** Hands plans to other programs. */
export function ExportDialog() {
  const words = useMessages(planMessages);
  const files = useMessages(planFileMessages);
  const language = useLanguage();
  const { exportPlans } = usePlanServices();
  const selected = useSelectedPlan();
  const all = findPlans(
    usePlans((state) => state.plans),
    '',
  );
  const passing = usePassingPlans();
  // A grid reference is no plane to write in.
  const crs = usePlans(({ planning }) =>
    planning.crs === MGRS_ID ? WGS84_GEOGRAPHIC.id : planning.crs,
  );
  const [format, setFormat] = useState<ExportFormat>('geojson');
  const [which, setWhich] = useState<Which>(selected === null ? 'shown' : 'selected');
  const [outcome, setOutcome] = useState<string | null>(null);
  const plansOf = {
    selected: selected === null ? [] : [selected],
    shown: all.filter(({ id }) => passing(id)),
    all,
  };
  const write = () => {
    const plans = plansOf[which];
    const options = { format, crs, conditions: words.exportWhich[which] };
    exportPlans(plans, options).then(
      ({ withoutShape }) =>
        setOutcome(
          withoutShape === 0
            ? words.exportDone
            : words.exportWithoutShape(formatNumber(withoutShape, language)),
        ),
      (error: unknown) => setOutcome(`${words.exportFailed} ${String(error)}`),
    );
  };
  return (
    <PlanDialog title={words.exportFile}>
      <label className="plan-field">
        <span>{words.plans}</span>
        <select
          className="entry-field"
          aria-label={words.plans}
          value={which}
          onChange={({ target }) => setWhich(target.value as Which)}
        >
          {(['selected', 'shown', 'all'] as const).map((name) => (
            <option key={name} value={name} disabled={plansOf[name].length === 0}>
              {words.exportWhich[name]} ({formatNumber(plansOf[name].length, language)})
            </option>
          ))}
        </select>
      </label>
      <label className="plan-field">
        <span>{words.format}</span>
        <select
          className="entry-field"
          aria-label={words.format}
          value={format}
          onChange={({ target }) => setFormat(target.value as ExportFormat)}
        >
          {EXPORT_FORMATS.map((name) => (
            <option key={name} value={name}>
              {files.formats[name]}
            </option>
          ))}
        </select>
      </label>
      {FORMATS_WITH_CRS.includes(format) && (
        <div className="plan-field">
          <span>{words.crs}</span>
          <CrsChoice />
        </div>
      )}
      <p aria-live="polite">{outcome}</p>
      <div className="modal-ways modal-ways-end modal-ways-kept">
        <button
          type="button"
          className="button button-main"
          disabled={plansOf[which].length === 0}
          onClick={write}
        >
          {words.exportFile}
        </button>
      </div>
    </PlanDialog>
  );
}
