import { Info } from 'lucide-react';
import { useState } from 'react';
import { formatIssue } from '../../core/result.ts';
import { filterMessages } from '../../i18n/filter-messages.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { LayerDefinition } from '../../layers/layer.ts';
import { LAYER_IDS, type LayerId } from '../../layers/registry.ts';
import { datasetsOf, selectResult, selectTable } from '../../state/selectors.ts';
import { changeView } from '../../state/store.ts';
import { useAtlasActions } from '../actions-context.ts';
import { useAtlas, useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { DatasetFacts } from '../common/dataset-facts.tsx';
import { LayerIcon } from './layer-icon.tsx';

/** One overlay: shown or not, how many records it has under the filter, its sources, its faults. */
export function LayerRow({ layer }: { readonly layer: LayerDefinition<LayerId> }) {
  const store = useAtlasStore();
  const words = useMessages(filterMessages);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const shown = useAtlas((state) => state.view.layers);
  const datasets = useAtlas((state) => state.datasets);
  const own = datasetsOf(layer, datasets);
  const failed = own.filter(({ status }) => status === 'failed');
  const isDisabled = failed.length > 0 && failed.length === own.length;
  const isShown = shown.includes(layer.id);
  const toggle = () =>
    changeView(store, {
      layers: LAYER_IDS.filter((id) => (id === layer.id ? !isShown : shown.includes(id))),
    });
  return (
    <li className="layer">
      <label className="layer-label">
        <input
          type="checkbox"
          className="switch"
          checked={isShown && !isDisabled}
          disabled={isDisabled}
          onChange={toggle}
        />
        <span className="layer-icon">
          <LayerIcon layer={layer} />
        </span>
        <span className="layer-name">{layer.title[language]}</span>
      </label>
      {layer.record && <LayerCount id={layer.id} />}
      <button
        type="button"
        className="layer-more"
        aria-expanded={isOpen}
        aria-label={words.aboutLayer(layer.title[language])}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Info size="0.95rem" />
      </button>
      {failed.map(({ ref, issues }) => (
        <LayerFailure key={ref.id} id={ref.id} reason={issues[0] ? formatIssue(issues[0]) : ''} />
      ))}
      {isOpen && (
        <div className="layer-sources">
          {own.map(({ ref }) => (
            <section key={ref.id}>
              <h4 className="layer-dataset">{ref.title[language]}</h4>
              <DatasetFacts dataset={ref} />
            </section>
          ))}
        </div>
      )}
    </li>
  );
}

function LayerCount({ id }: { readonly id: LayerId }) {
  const words = useMessages(filterMessages);
  const language = useLanguage();
  const table = useAtlas(selectTable);
  const count = useAtlas(selectResult).byLayer[table.layerIds.indexOf(id)] ?? 0;
  const number = formatNumber(count, language);
  return (
    <span className="layer-count" title={words.recordCount(number)}>
      {number}
    </span>
  );
}

function LayerFailure({ id, reason }: { readonly id: string; readonly reason: string }) {
  const words = useMessages(filterMessages);
  const { retryDataset } = useAtlasActions();
  return (
    <p className="layer-failure">
      {words.layerFailed}: {reason}{' '}
      <button type="button" className="link-button" onClick={() => retryDataset(id)}>
        {words.retry}
      </button>
    </p>
  );
}
