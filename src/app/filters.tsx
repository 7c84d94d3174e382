import { filterMessages } from '../i18n/filter-messages.ts';
import { useMessages } from '../ui/atlas-context.ts';
import { ClausesPanel } from '../ui/clauses/clauses-panel.tsx';
import { PanelBoundary } from '../ui/common/panel-boundary.tsx';
import { LayersPanel } from '../ui/layers/layers-panel.tsx';
import { NatureSwitch } from '../ui/place/nature-switch.tsx';
import { PlacePanel } from '../ui/place/place-panel.tsx';

/** What to show: the conditions on records, and the overlays. */
export function Filters() {
  const words = useMessages(filterMessages);
  return (
    <>
      <PanelBoundary name={words.clauses}>
        <ClausesPanel />
      </PanelBoundary>
      <PanelBoundary name={words.place}>
        <PlacePanel />
      </PanelBoundary>
      <PanelBoundary name={words.layers}>
        <NatureSwitch />
        <LayersPanel />
      </PanelBoundary>
    </>
  );
}
