import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatIssue } from '../../core/result.ts';
import { alertMessages } from '../../i18n/alert-messages.ts';
import type { DatasetState } from '../../state/catalogue.ts';
import { type AtlasState, dismissBadParameters } from '../../state/store.ts';
import { useAtlasActions } from '../actions-context.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import './alerts.css';

/** What went wrong with the link or with the data, in words, with a way on. */
export function Alerts() {
  return (
    <div className="alerts">
      <BadLink />
      <FailedDatasets />
    </div>
  );
}

function BadLink() {
  const store = useAtlasStore();
  const words = useMessages(alertMessages);
  const bad = useAtlas((state) => state.badParameters);
  if (bad.length === 0) return null;
  return (
    <div className="alert" role="alert">
      <div className="alert-text">
        {bad.map(({ parameter, value }) => (
          <p key={parameter}>{words.badParameter(parameter, value)}</p>
        ))}
      </div>
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-label={words.dismiss}
        onClick={() => dismissBadParameters(store)}
      >
        <X size="1.1em" />
      </button>
    </div>
  );
}

/**
 * Datasets that have failed. A wall tries them again every few seconds, and goes on telling of one
 * until it is there: what comes and goes moves the whole picture.
 */
function useFailed(): readonly DatasetState[] {
  const datasets = useAtlas((state) => state.datasets);
  const isAlone = useAtlas(({ view }) => view.view === 'wall');
  const [told, setTold] = useState<AtlasState['datasets']>({});
  useEffect(() => {
    const failed = Object.entries(datasets).filter(([, { status }]) => status === 'failed');
    if (failed.length > 0) setTold((before) => ({ ...before, ...Object.fromEntries(failed) }));
  }, [datasets]);
  return Object.values(datasets).flatMap((dataset) => {
    if (dataset.status === 'failed') return dataset;
    return isAlone && dataset.status !== 'ready' ? (told[dataset.ref.id] ?? []) : [];
  });
}

function FailedDatasets() {
  const words = useMessages(alertMessages);
  const language = useLanguage();
  const { retryDataset } = useAtlasActions();
  return useFailed().map(({ ref, issues }) => (
    <div className="alert" role="alert" key={ref.id}>
      <div className="alert-text">
        <p>{words.failed(ref.title[language])}</p>
        {issues.slice(0, 2).map((issue) => (
          <p className="alert-reason" key={formatIssue(issue)}>
            {formatIssue(issue)}
          </p>
        ))}
      </div>
      <button type="button" className="button" onClick={() => retryDataset(ref.id)}>
        {words.retry}
      </button>
    </div>
  ));
}
