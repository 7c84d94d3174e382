import { useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { planFileMessages } from '../../i18n/plan-file-messages.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { planStorageMessages } from '../../i18n/plan-storage-messages.ts';
import type { ImportChoices, ImportPreview } from '../../state/plans/plan-files.ts';
import { editPlans } from '../../state/plans/plan-store.ts';
import { type OnClash, previewRestore, restorePlans } from '../../state/plans/restore-plans.ts';
import { changeSession } from '../../state/store.ts';
import { useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { boundsOfPlans } from './bounds-of-plans.ts';
import { ImportCorners } from './import-corners.tsx';
import { ImportFields, ImportUnmatched } from './import-fields.tsx';
import { ImportLayers } from './import-layers.tsx';
import { ImportProblems } from './import-problems.tsx';
import { now, usePlanStore, useSelectPlan } from './plan-context.ts';
import { usePlanDialogs } from './plan-dialogs.ts';

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  /** How far one of newer choices is, 0–1, which nothing can be added before; null: this is it. */
  readonly share: number | null;
  /** With the present choices nothing can be read. */
  readonly isRefused: boolean;
  readonly onChange: (patch: ImportChoices) => void;
}

/** What the files would add, how they are read, and what is wrong with them. */
export function Preview({ preview, choices, share, isRefused, onChange }: PreviewProps) {
  const { plans, format } = preview;
  const [onClash, setOnClash] = useState<OnClash>('keep-both');
  return (
    <div className="import-preview" aria-busy={share !== null}>
      <Counts preview={preview} />
      <ScaledNotes preview={preview} />
      <ImportCorners preview={preview} choices={choices} onChange={onChange} />
      <ImportLayers preview={preview} choices={choices} onChange={onChange} />
      <ImportFields preview={preview} choices={choices} onChange={onChange} />
      <ImportUnmatched preview={preview} choices={choices} onChange={onChange} />
      {format === 'atlas' && <Clashes plans={plans} value={onClash} onChange={setOnClash} />}
      <ImportProblems preview={preview} />
      <AddButton preview={preview} share={share} isRefused={isRefused} onClash={onClash} />
    </div>
  );
}

/** How many plans there are, and of which shapes. */
function Counts({ preview: { plans, format, file, counts } }: Pick<PreviewProps, 'preview'>) {
  const words = useMessages(planMessages);
  const files = useMessages(planFileMessages);
  const language = useLanguage();
  const shapes = [
    [counts.Polygon + counts.MultiPolygon, words.importShapes.areas],
    [counts.LineString + counts.MultiLineString, words.importShapes.lines],
    [counts.Point + counts.MultiPoint, words.importShapes.points],
    [counts.none, words.importShapes.none],
  ] as const;
  const told = shapes.flatMap(([count, say]) =>
    count === 0 ? [] : [say(formatNumber(count, language))],
  );
  return (
    <div>
      <p>
        <b>{files.formats[format]}</b> ·{' '}
        {words.importCounts(formatNumber(plans.length, language), file)}
      </p>
      {told.length > 0 && <p className="plan-note">{told.join(' · ')}</p>}
    </div>
  );
}

/** Columns of budgets that do not count đồng: what became of their numbers. */
function ScaledNotes({ preview: { scaledAmounts } }: Pick<PreviewProps, 'preview'>) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  return scaledAmounts.map(({ column, vndPerUnit, example: { written, vnd } }) => (
    <p key={column} className="plan-note">
      {words.importScaled(
        column,
        words.amountUnits[vndPerUnit] ?? formatNumber(vndPerUnit, language),
        written,
        formatNumber(vnd, language),
      )}
    </p>
  ));
}

interface AddButtonProps extends Pick<PreviewProps, 'preview' | 'share' | 'isRefused'> {
  readonly onClash: OnClash;
}

function AddButton({ preview, share, isRefused, onClash }: AddButtonProps) {
  const { plans, format } = preview;
  const words = useMessages(planMessages);
  const language = useLanguage();
  const store = usePlanStore();
  const atlas = useAtlasStore();
  const select = useSelectPlan();
  const { close } = usePlanDialogs();
  const add = () => {
    const instant = now();
    const changes = plans.map((plan) => [plan.id, plan] as const);
    if (format === 'atlas') restorePlans(store, plans, { onClash, now: instant });
    else editPlans(store, 'import', changes, instant);
    const [first] = plans;
    select(plans.length === 1 && first ? first.id : null);
    const bounds = boundsOfPlans(plans);
    if (bounds !== null) changeSession(atlas, { cameraRequest: { kind: 'bounds', bounds } });
    close();
  };
  return (
    <div className="modal-ways modal-ways-end modal-ways-kept">
      {share !== null && <progress aria-label={words.importReading} value={share} max={1} />}
      <button
        type="button"
        className="button button-main"
        disabled={share !== null || isRefused || plans.length === 0}
        onClick={add}
      >
        {words.importAdd(formatNumber(plans.length, language))}
      </button>
    </div>
  );
}

interface ClashesProps {
  readonly plans: ImportPreview['plans'];
  readonly value: OnClash;
  readonly onChange: (value: OnClash) => void;
}

/** How the plans of a backup stand to those that are here, and what becomes of those that differ. */
function Clashes({ plans, value, onChange }: ClashesProps) {
  const words = useMessages(planMessages);
  const storage = useMessages(planStorageMessages);
  const language = useLanguage();
  const found = previewRestore(usePlanStore(), plans);
  const counts = [
    [found.missing, storage.missing],
    [found.same, storage.same],
    [found.newerInFile, storage.newerInFile],
    [found.newerHere, storage.newerHere],
    [found.heldElsewhere, storage.heldForRestore],
  ] as const;
  const hasClash = found.newerInFile.length + found.newerHere.length > 0;
  return (
    <>
      <ul>
        {counts.map(([ids, say]) =>
          ids.length === 0 ? null : (
            <li key={say('')}>{say(formatNumber(ids.length, language))}</li>
          ),
        )}
      </ul>
      {hasClash && (
        <select
          className="entry-field"
          aria-label={words.importClash}
          value={value}
          onChange={({ target }) => onChange(target.value as OnClash)}
        >
          {(['keep-both', 'replace', 'skip'] as const).map((way) => (
            <option key={way} value={way}>
              {storage.onClash[way]}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
