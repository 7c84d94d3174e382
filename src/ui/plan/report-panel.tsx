import { TriangleAlert } from 'lucide-react';
import { chosenVersion, type PlanId } from '../../core/plan/plan.ts';
import { formatIssue } from '../../core/result.ts';
import { formatNumber } from '../../i18n/format.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { type ReportRow, reportRows } from '../../i18n/report-rows.ts';
import { changePlanning } from '../../state/plans/plan-store.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';
import { NatureBadge } from '../common/nature-badge.tsx';
import { SourceLink } from '../common/source-link.tsx';
import { useIsHeldElsewhere, usePlanStore, usePlans } from './plan-context.ts';
import { usePlanDialogs } from './plan-dialogs.ts';
import { useReport } from './plan-services.ts';
import './report-panel.css';
import { VersionComparison } from './version-comparison.tsx';

/** What the shape reaches, line by line; every line opens its method and its sources. */
export function ReportPanel({ plan }: { readonly plan: PlanId }) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const made = useReport((state) => (state.made?.plan === plan ? state.made : null));
  const status = useReport((state) => state.status);
  const reason = useReport((state) => state.reason);
  const isSketch = usePlans(({ plans }) => {
    const known = plans[plan];
    return known !== undefined && chosenVersion(known).sketch !== null;
  });
  if (made === null) {
    if (status === 'failed') {
      return (
        <p className="plan-fault" role="alert">
          {words.reportFailed} {reason}
        </p>
      );
    }
    return status === 'working' ? <Working /> : <WithoutShape plan={plan} />;
  }
  return (
    <div className="report" aria-busy={status === 'working'}>
      {isSketch && <p className="plan-held">{words.reportOnSketch}</p>}
      <UnreadGround />
      <VersionComparison />
      {reportRows(made.report, language).map(({ id, title, rows }) => (
        <section key={id} className="report-section">
          <h3>{title}</h3>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </section>
      ))}
      <p className="report-mark" title={words.reportMark}>
        {words.reportMarkShort} {made.sha256.slice(0, 12)}
      </p>
    </div>
  );
}

function Working() {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const reading = useReport((state) => state.reading);
  if (reading === null) return <p className="plan-empty">{words.reportWorking}</p>;
  const inWords = (count: number) => formatNumber(count, language);
  return (
    <p className="plan-empty">
      {words.readingGround(inWords(reading.files), inWords(reading.total))}
    </p>
  );
}

/** What to do about a plan that nothing can be told of yet. */
function WithoutShape({ plan }: { readonly plan: PlanId }) {
  const words = useMessages(planMessages);
  const store = usePlanStore();
  const { open } = usePlanDialogs();
  const isHeld = useIsHeldElsewhere(plan);
  return (
    <div className="report-none">
      <p>
        <b>{words.noReport}</b>
      </p>
      <p>{words.noReportHint}</p>
      {!isHeld && (
        <p className="report-none-ways">
          <button
            type="button"
            className="button button-main"
            onClick={() => changePlanning(store, { tool: 'polygon' })}
          >
            {words.toolNames.polygon}
          </button>
          <button type="button" className="button" onClick={() => open('corners')}>
            {words.pasteTable}
          </button>
        </p>
      )}
    </div>
  );
}

/** Files of the ground that could not be read, each with the reason. */
function UnreadGround() {
  const words = useMessages(planMessages);
  const unread = useReport((state) => state.unread);
  if (unread.length === 0) return null;
  return (
    <details className="plan-held">
      <summary>{words.unreadGround}</summary>
      <ul>
        {unread.map((issue) => (
          <li key={issue.file}>{formatIssue(issue)}</li>
        ))}
      </ul>
    </details>
  );
}

function Row({ row }: { readonly row: ReportRow }) {
  const words = useMessages(planMessages);
  return (
    <details className="report-row" data-warning={row.isWarning} data-line={row.key}>
      <summary>
        <span className="report-label">
          {row.isWarning && <TriangleAlert size="1em" aria-hidden="true" />} {row.label}
        </span>
        <span className="report-value">{row.value}</span>
        {row.note !== '' && <span className="report-note">{row.note}</span>}
        {row.isIllustrative && <NatureBadge isIllustrative />}
      </summary>
      <div className="report-why">
        {row.caveats.map((caveat) => (
          <p key={caveat}>{caveat}</p>
        ))}
        <p>
          <b>{words.method}:</b> {row.method.text}
        </p>
        {row.sources.length > 0 && (
          <ul aria-label={words.sources}>
            {row.sources.map(({ text, source, isIllustrative }) => (
              <li key={`${text} ${source?.url}`}>
                {text} {source !== null && <SourceLink source={source} />}{' '}
                {isIllustrative && <NatureBadge isIllustrative />}
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
