import { CRS_LIST } from '../../core/geodesy/crs.ts';
import { formatNumber } from '../../i18n/format.ts';
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

/** In which system and letters each layer was read, and how to read it otherwise. */
export function ImportLayers({ preview, choices, onChange }: ImportLayersProps) {
  if (SELF_EVIDENT.includes(preview.format)) return null;
  return preview.layers.map((layer) => (
    <Layer key={layer.name} layer={layer} choices={choices} onChange={onChange} />
  ));
}

interface LayerProps extends Omit<ImportLayersProps, 'preview'> {
  readonly layer: LayerPreview;
}

function nameOfCrs(id: string | null, language: Parameters<typeof systemName>[1]): string {
  if (id === null) return '?';
  return CRS_LIST.some((crs) => crs.id === id) ? systemName(id, language) : id;
}

function Layer({ layer, choices, onChange }: LayerProps) {
  const words = useMessages(planMessages);
  const files = useMessages(planFileMessages);
  const language = useLanguage();
  const { crs, encoding } = layer;
  const chooseCrs = (choice: CrsChoice) =>
    onChange({ crs: { ...choices.crs, [layer.name]: choice } });
  return (
    <fieldset className="import-layer">
      <legend>
        {layer.name} · {words.importFeatures(formatNumber(layer.features, language))}
      </legend>
      <label className="plan-field">
        <span>
          {words.crs}{' '}
          <small>{crs.foundIn === null ? words.crsAsked : files.crsSources[crs.foundIn]}</small>
        </span>
        <select
          className="plan-input"
          value={`${crs.id} ${crs.axes}`}
          onChange={({ target }) => {
            const [id = '', axes] = target.value.split(' ');
            chooseCrs({ id, axes: axes === 'north-first' ? axes : 'east-first' });
          }}
        >
          <option value={`${crs.id} ${crs.axes}`}>{nameOfCrs(crs.id, language)}</option>
          {CRS_LIST.flatMap(({ id }) =>
            (['east-first', 'north-first'] as const).map((axes) =>
              id === crs.id && axes === crs.axes ? null : (
                <option key={`${id} ${axes}`} value={`${id} ${axes}`}>
                  {systemName(id, language)} · {words.axes[axes]}
                </option>
              ),
            ),
          )}
        </select>
      </label>
      {crs.alternatives.slice(0, 2).map((choice) => (
        <button
          key={`${choice.id} ${choice.axes}`}
          type="button"
          className="link-button"
          onClick={() => chooseCrs(choice)}
        >
          {words.readAs(`${nameOfCrs(choice.id, language)} · ${words.axes[choice.axes]}`)}
        </button>
      ))}
      <label className="plan-field">
        <span>
          {words.encoding} <small>{files.encodingSources[encoding.foundIn]}</small>
        </span>
        <select
          className="plan-input"
          value={encoding.name}
          onChange={({ target }) => onChange({ encoding: target.value })}
        >
          {[...new Set([encoding.name, ...ENCODINGS])].map((name) => (
            <option key={name} value={name}>
              {files.encodings[name] ?? name}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
