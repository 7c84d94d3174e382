import { formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { shellMessages } from '../../i18n/shell-messages.ts';
import type { DatasetProgress, DatasetState } from '../../state/catalogue.ts';
import { selectLoading } from '../../state/selectors.ts';
import { useAtlasActions } from '../actions-context.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import './loading-bar.css';

/** How far the data have come; gone when all have. */
export function LoadingBar() {
  const { done, all } = useAtlas(selectLoading);
  const language = useLanguage();
  const words = useMessages(shellMessages);
  if (done >= all) return null;
  const text = words.loading(formatNumber(done, language), formatNumber(all, language));
  return (
    <>
      <progress className="loading-bar" value={done} max={all} aria-label={text}>
        {text}
      </progress>
      <BigDatasets />
    </>
  );
}

/** Datasets that take a while, each with what has come of it and a way to stop it. */
function BigDatasets() {
  const datasets = useAtlas((state) => state.datasets);
  const coming = Object.values(datasets).filter(isComing);
  if (coming.length === 0) return null;
  return (
    <ul className="loading-list">
      {coming.map((dataset) => (
        <BigDataset key={dataset.ref.id} dataset={dataset} />
      ))}
    </ul>
  );
}

type ComingDataset = DatasetState & { readonly progress: DatasetProgress };

function isComing(dataset: DatasetState): dataset is ComingDataset {
  return dataset.status === 'loading' && dataset.progress !== undefined;
}

function BigDataset({ dataset: { ref, progress } }: { readonly dataset: ComingDataset }) {
  const language = useLanguage();
  const words = useMessages(shellMessages);
  const { cancelDataset } = useAtlasActions();
  const title = ref.title[language];
  const parts = [words.loadedRecords(formatNumber(progress.rows, language))];
  const share = shareOf(progress);
  if (share !== null) parts.push(percentOf(share, language));
  return (
    <li className="loading-item">
      <span className="loading-title">{words.loadingDataset(title)}</span>
      <progress
        className="loading-share"
        aria-label={words.loadingDataset(title)}
        {...(share !== null && { value: share })}
      />
      <span className="loading-figures">{parts.join(', ')}</span>
      <button
        type="button"
        className="button"
        aria-label={words.stopLoading(title)}
        onClick={() => cancelDataset(ref.id)}
      >
        {words.stop}
      </button>
    </li>
  );
}

/** From 0 to 1; null while nobody knows how much there is to come. */
function shareOf({ bytes, totalBytes }: DatasetProgress): number | null {
  return totalBytes === null || totalBytes === 0 ? null : bytes / totalBytes;
}

/** Rounded down: all of it is there only when it is. */
function percentOf(share: number, language: Language): string {
  return formatPercent(Math.floor(share * 100), language, 0);
}
