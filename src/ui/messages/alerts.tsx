import { X } from 'lucide-react';
import { formatIssue } from '../../core/result.ts';
import { alertMessages } from '../../i18n/alert-messages.ts';
import { dismissBadParameters } from '../../state/store.ts';
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

function FailedDatasets() {
  const words = useMessages(alertMessages);
  const language = useLanguage();
  const { retryDataset } = useAtlasActions();
  const datasets = useAtlas((state) => state.datasets);
  return Object.values(datasets)
    .filter(({ status }) => status === 'failed')
    .map(({ ref, issues }) => (
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
