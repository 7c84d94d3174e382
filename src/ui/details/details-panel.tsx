import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { detailMessages } from '../../i18n/detail-messages.ts';
import { selectSelectedRecord, selectSelectedUnit } from '../../state/selectors.ts';
import { changeView } from '../../state/store.ts';
import { useAtlas, useAtlasStore, useMessages } from '../atlas-context.ts';
import './details.css';
import { RecordDetails } from './record-details.tsx';
import { UnitDetails } from './unit-details.tsx';

/** Everything that is known of the selected record, or of the selected commune or district. */
export function DetailsPanel() {
  const store = useAtlasStore();
  const words = useMessages(detailMessages);
  const record = useAtlas(selectSelectedRecord);
  const unit = useAtlas(selectSelectedUnit);
  const asked = useAtlas(({ view }) => view.record ?? view.unit);
  const isLoading = useAtlas(({ datasets }) =>
    Object.values(datasets).some(({ status }) => status === 'loading'),
  );
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    // Details stand first in the pane that scrolls.
    if (asked !== null && region.current?.parentElement) region.current.parentElement.scrollTop = 0;
  }, [asked]);
  if (asked === null) return <NothingSelected />;
  const close = () => changeView(store, { record: null, unit: null });
  return (
    <section ref={region} className="panel details" aria-labelledby="details-title">
      <div className="panel-head">
        <h2 className="panel-title" id="details-title">
          {words.details}
        </h2>
        <button
          type="button"
          className="button button-quiet button-icon details-close"
          aria-label={words.close}
          onClick={close}
        >
          <X size="1.1em" />
        </button>
      </div>
      {record !== null && <RecordDetails key={record.properties.id} record={record} />}
      {record === null && unit !== null && <UnitDetails key={unit.id} unit={unit} />}
      {record === null && unit === null && !isLoading && <p>{words.notHeld}</p>}
    </section>
  );
}

/** The region is always there: it says how to fill it. */
function NothingSelected() {
  const words = useMessages(detailMessages);
  return (
    <section className="panel details" aria-labelledby="details-title">
      <h2 className="panel-title" id="details-title">
        {words.details}
      </h2>
      <p className="details-empty">{words.nothingSelected}</p>
    </section>
  );
}
