import { filterMessages } from '../../i18n/filter-messages.ts';
import { changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useMessages } from '../atlas-context.ts';
import './place.css';

/** Leaves only published facts; there is nothing to switch in a build that holds nothing else. */
export function NatureSwitch({ label }: { readonly label?: string }) {
  const store = useAtlasStore();
  const words = useMessages(filterMessages);
  const isPublishedOnly = useAtlas((state) => state.view.isPublishedOnly);
  const datasets = useAtlas((state) => state.datasets);
  const isMixed = Object.values(datasets).some(({ ref }) => ref.nature === 'illustrative');
  if (!isMixed) return null;
  return (
    <label className="nature-switch">
      <input
        type="checkbox"
        className="switch"
        checked={isPublishedOnly}
        onChange={() => changeView(store, { isPublishedOnly: !isPublishedOnly })}
      />
      {label ?? words.publishedOnly}
    </label>
  );
}
