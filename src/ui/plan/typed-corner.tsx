import { type FormEvent, useState } from 'react';
import type { LngLat } from '../../core/geo.ts';
import {
  type CoordinateFault,
  type CoordinateProposal,
  readCoordinate,
} from '../../core/geodesy/coordinate-text.ts';
import { destination } from '../../core/geodesy/measure.ts';
import { coordinateFaultInWords, proposalInWords } from '../../i18n/plan-coordinate-messages.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { selectRegion } from '../../state/plans/region.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { usePlans } from './plan-context.ts';
import { readNumber } from './readings.ts';

/** Puts a corner exactly: by its coordinates, or by distance and azimuth from the one before. */
export function TypedCorner() {
  const place = usePlans(({ planning }) => planning.commands?.place ?? null);
  const previous = usePlans(({ planning }) => planning.underWay?.lastCorner ?? null);
  if (place === null) return null;
  return (
    <div className="typed-corner">
      <ByCoordinates place={place} />
      {previous !== null && <ByDistance previous={previous} place={place} />}
    </div>
  );
}

interface PlaceProps {
  readonly place: (position: LngLat) => void;
}

function proposalsOf(fault: CoordinateFault): readonly CoordinateProposal[] {
  return 'proposals' in fault ? fault.proposals : [];
}

function ByCoordinates({ place }: PlaceProps) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const system = usePlans(({ planning }) => planning.crs);
  const region = useAtlas(selectRegion);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<CoordinateFault | null>(null);
  const put = (position: LngLat) => {
    place(position);
    setText('');
    setFault(null);
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (region === null) return;
    const reading = readCoordinate(text, { system, region });
    if (reading.ok) put(reading.position);
    else setFault(reading.fault);
  };
  return (
    <form className="typed-form" onSubmit={apply}>
      <input
        className="entry-field"
        aria-label={words.typeCoordinatesForm}
        placeholder={words.typeCoordinatesForm}
        autoComplete="off"
        value={text}
        aria-invalid={fault !== null}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="button" disabled={text.trim() === ''}>
        {words.place}
      </button>
      {fault !== null && (
        <div className="typed-fault" role="alert">
          <p className="plan-fault">{coordinateFaultInWords(fault, language)}</p>
          {proposalsOf(fault)
            .slice(0, 3)
            .map((proposal) => (
              <button
                key={`${proposal.system} ${proposal.order}`}
                type="button"
                className="link-button"
                onClick={() => put(proposal.position)}
              >
                {proposalInWords(proposal, language)}
              </button>
            ))}
        </div>
      )}
    </form>
  );
}

function ByDistance({ previous, place }: PlaceProps & { readonly previous: LngLat }) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const [distance, setDistance] = useState('');
  const [azimuth, setAzimuth] = useState('');
  const metres = readNumber(distance.trim(), language);
  const degrees = readNumber(azimuth.trim(), language);
  const isReady = metres !== null && metres > 0 && degrees !== null && degrees <= 360;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    place(destination(previous, degrees, metres));
    setDistance('');
  };
  return (
    <form className="typed-form" onSubmit={apply}>
      <input
        className="entry-field typed-number"
        aria-label={words.typeDistance}
        placeholder={words.typeDistance}
        inputMode="decimal"
        value={distance}
        onChange={({ target }) => setDistance(target.value)}
      />
      <input
        className="entry-field typed-number"
        aria-label={words.typeAzimuth}
        placeholder={words.typeAzimuth}
        inputMode="decimal"
        value={azimuth}
        onChange={({ target }) => setAzimuth(target.value)}
      />
      <button type="submit" className="button" disabled={!isReady}>
        {words.place}
      </button>
    </form>
  );
}
