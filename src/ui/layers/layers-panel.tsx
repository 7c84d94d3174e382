import { filterMessages } from '../../i18n/filter-messages.ts';
import type { LayerGroup } from '../../layers/layer.ts';
import { layerById } from '../../layers/registry.ts';
import { selectLayerIds } from '../../state/selectors.ts';
import { useAtlas, useMessages } from '../atlas-context.ts';
import { LayerRow } from './layer-row.tsx';
import './layers.css';

const GROUPS: readonly LayerGroup[] = ['records', 'themes', 'ground'];

/** Every overlay that this build holds data for: shown or not, with its symbol and sources. */
export function LayersPanel() {
  const words = useMessages(filterMessages);
  const ids = useAtlas(selectLayerIds);
  const layers = ids.map(layerById);
  return (
    <fieldset className="panel" aria-labelledby="layers-title">
      <div className="panel-head">
        <h2 className="panel-title" id="layers-title">
          {words.layers}
        </h2>
      </div>
      {GROUPS.map((group) => (
        <div key={group} className="layers-group">
          <h3 className="layers-group-title">{words.layerGroups[group]}</h3>
          <ul className="layers-list">
            {layers
              .filter((layer) => layer.group === group)
              .map((layer) => (
                <LayerRow key={layer.id} layer={layer} />
              ))}
          </ul>
        </div>
      ))}
    </fieldset>
  );
}
