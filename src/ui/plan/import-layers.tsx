import { useState } from 'react';
import { CRS_LIST } from '../../core/geodesy/crs.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { systemName } from '../../i18n/plan-coordinate-messages.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import {
  type CrsChoice,
  ENCODINGS,
  type ImportChoices,
  type ImportPreview,
  type LayerPreview,
} from '../../state/plans/plan-files.ts';
import { useLanguage, useMessages } from '../atlas-context.ts';

interface ImportLayersProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChange: (patch: ImportChoices) => void;
}

/** Formats that say themselves where on Earth they are, and in which letters. */
const SELF_EVIDENT: readonly ImportPreview['format'][] = ['kml', 'kmz', 'gpx', 'atlas'];

/** Which layers are taken, in which system and letters each was read, and how to read it otherwise. */
export function ImportLayers({ preview: { layers }, choices, onChange }: ImportLayersProps) {
  const names = layers.map(({ name }) => name);
  const taken = choices.layers ?? names;
  const take = (name: string, isTaken: boolean) =>
    onChange({ layers: names.filter((each) => (each === name ? isTaken : taken.includes(each))) });
  return layers.map((layer) => {
    const isSelfEvident = SELF_EVIDENT.includes(layer.format);
    if (isSelfEvident && layers.length === 1) return null;
    return (
      <fieldset key={layer.name} className="import-layer">
        <LayerTitle
          layer={layer}
          isTaken={taken.includes(layer.name)}
          onTake={layers.length > 1 ? (isTaken) => take(layer.name, isTaken) : null}
        />
        {!isSelfEvident && layer.hasPlaces && (
          <LayerCrs layer={layer} choices={choices} onChange={onChange} />
        )}
        {!isSelfEvident && <LayerEncoding layer={layer} choices={choices} onChange={onChange} />}
      </fieldset>
    );
  });
}

interface LayerTitleProps {
  readonly layer: LayerPreview;
  readonly isTaken: boolean;
  /** Null: it is the only one. */
  readonly onTake: ((isTaken: boolean) => void) | null;
}

function LayerTitle({ layer, isTaken, onTake }: LayerTitleProps) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  const title = `${layer.name} · ${words.importFeatures(formatNumber(layer.features, language))}`;
  if (onTake === null) return <legend>{title}</legend>;
  return (
    <legend>
      <label className="import-way">
        <input
          type="checkbox"
          aria-label={`${words.importTakes} ${title}`}
          checked={isTaken}
          onChange={({ target }) => onTake(target.checked)}
        />{' '}
        {title}
      </label>
    </legend>
  );
}

interface LayerProps extends Omit<ImportLayersProps, 'preview'> {
  readonly layer: LayerPreview;
}

function nameOfCrs(id: string | null, language: Language): string {
  if (id === null) return '?';
  return CRS_LIST.some((crs) => crs.id === id) ? systemName(id, language) : id;
}

/** What was found before anything was chosen: it can be gone back to. */
function useFoundCrs({ crs }: LayerPreview): LayerPreview['crs'] {
  const [found, setFound] = useState(crs);
  if (crs !== found && crs.foundIn !== 'chosen') setFound(crs);
  return found;
}

const AS_FOUND = '';

function textOf({ id, axes }: CrsChoice): string {
  return `${id} ${axes}`;
}

function LayerCrs({ layer, choices, onChange }: LayerProps) {
  const words = useMessages(planMessages);
  const files = useMessages(planFileMessages);
  const language = useLanguage();
  const found = useFoundCrs(layer);
  const choice = choices.crs?.[layer.name] ?? null;
  const choose = (next: CrsChoice | null) => {
    const others = Object.entries(choices.crs ?? {}).filter(([name]) => name !== layer.name);
    const own = next === null ? [] : [[layer.name, next] as const];
    onChange({ crs: Object.fromEntries([...others, ...own]) });
  };
  const ways = CRS_LIST.flatMap(({ id }) =>
    (['east-first', 'north-first'] as const).map((axes): CrsChoice => ({ id, axes })),
  );
  const foundIn = choice === null ? found.foundIn : 'chosen';
  return (
    <>
      <label className="plan-field">
        <span>
          {words.crs} <small>{foundIn === null ? words.crsAsked : files.crsSources[foundIn]}</small>
        </span>
        <select
          className="entry-field"
          value={choice === null ? AS_FOUND : textOf(choice)}
          onChange={({ target }) =>
            choose(ways.find((way) => textOf(way) === target.value) ?? null)
          }
        >
          <option value={AS_FOUND}>{nameOfCrs(found.id, language)}</option>
          {ways.map((way) => (
            <option key={textOf(way)} value={textOf(way)}>
              {systemName(way.id, language)} · {words.axes[way.axes]}
            </option>
          ))}
        </select>
      </label>
      {found.alternatives.slice(0, 2).map((way) => (
        <button key={textOf(way)} type="button" className="link-button" onClick={() => choose(way)}>
          {words.readAs(`${nameOfCrs(way.id, language)} · ${words.axes[way.axes]}`)}
        </button>
      ))}
    </>
  );
}

/** Nothing where the format leaves no choice. */
function LayerEncoding({ layer: { part, encoding }, choices, onChange }: LayerProps) {
  const words = useMessages(planMessages);
  const files = useMessages(planFileMessages);
  const chosen = choices.encodings?.[part];
  if (encoding.foundIn === 'format') return null;
  return (
    <label className="plan-field">
      <span>
        {words.encoding}{' '}
        <small>{files.encodingSources[chosen === undefined ? encoding.foundIn : 'chosen']}</small>
      </span>
      <select
        className="entry-field"
        value={chosen ?? encoding.name}
        onChange={({ target }) =>
          onChange({ encodings: { ...choices.encodings, [part]: target.value } })
        }
      >
        {[...new Set<string>([...ENCODINGS, encoding.name])].map((name) => (
          <option key={name} value={name}>
            {files.encodings[name] ?? name}
          </option>
        ))}
      </select>
    </label>
  );
}
