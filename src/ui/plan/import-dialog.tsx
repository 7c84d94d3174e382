import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { Issue, Result } from '../../core/result.ts';
import { formatNumber } from '../../i18n/format.ts';
import { fileReasonInWords, planFileMessages } from '../../i18n/plan-file-messages.ts';
import { planMessages } from '../../i18n/plan-messages.ts';
import { planStorageMessages } from '../../i18n/plan-storage-messages.ts';
import type { ImportChoices, ImportPreview } from '../../state/plans/plan-files.ts';
import { editPlans } from '../../state/plans/plan-store.ts';
import { type OnClash, previewRestore, restorePlans } from '../../state/plans/restore-plans.ts';
import { changeSession } from '../../state/store.ts';
import { useAtlasStore, useLanguage, useMessages } from '../atlas-context.ts';
import { boundsOfPlans } from './bounds-of-plans.ts';
import { ImportCorners } from './import-corners.tsx';
import { ImportLayers } from './import-layers.tsx';
import './import-dialog.css';
import { ImportFields, ImportUnmatched } from './import-fields.tsx';
import { now, usePlanStore, useSelectPlan } from './plan-context.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { usePlanDialogs } from './plan-dialogs.ts';
import { usePlanServices } from './plan-services.ts';

const MOST_PROBLEMS = 20;

type Outcome = Result<ImportPreview> | { readonly ok: null; readonly share: number } | null;

/** Asks what the files would add, anew after each decision; leaving the dialog stops it. */
function usePreview(files: readonly File[], choices: ImportChoices): Outcome {
  const { previewImport } = usePlanServices();
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    if (files.length === 0) {
      setOutcome(null);
      return;
    }
    const stop = new AbortController();
    setOutcome({ ok: null, share: 0 });
    previewImport(files, {
      choices,
      signal: stop.signal,
      onProgress: ({ share }) => setOutcome({ ok: null, share }),
    }).then(
      (result) => {
        if (!stop.signal.aborted) setOutcome(result);
      },
      (error: unknown) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [files, choices, previewImport]);
  return outcome;
}

interface ImportDialogProps {
  /** Files to begin with: what was dropped on the page. */
  readonly dropped: readonly File[];
}

/** Files of others become plans, once what they hold has been looked at. */
export function ImportDialog({ dropped }: ImportDialogProps) {
  const words = useMessages(planMessages);
  const [files, setFiles] = useState(dropped);
  const [choices, setChoices] = useState<ImportChoices>({});
  const outcome = usePreview(files, choices);
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen);
    setChoices({});
  };
  const change = (patch: ImportChoices) => setChoices((before) => ({ ...before, ...patch }));
  return (
    <PlanDialog title={words.importFile}>
      <FileChoice onChoose={choose} />
      {outcome?.ok === null && (
        <div className="import-reading">
          <progress aria-label={words.importReading} value={outcome.share} max={1} />
          <button type="button" className="button" onClick={() => choose([])}>
            {words.importStop}
          </button>
        </div>
      )}
      {outcome?.ok === false && <Refusal issues={outcome.issues} />}
      {outcome?.ok === true && (
        <Preview preview={outcome.value} choices={choices} onChange={change} />
      )}
    </PlanDialog>
  );
}

function FileChoice({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const words = useMessages(planMessages);
  const input = useRef<HTMLInputElement>(null);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) onChoose([...event.dataTransfer.files]);
  };
  return (
    // Dropping is a second way; the button inside is the first, for mouse and keyboard alike.
    <section
      className="file-drop"
      aria-label={words.dropHere}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <p>{words.dropHere}</p>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {words.chooseFiles}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.chooseFiles}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          // Else the same file could not be chosen again.
          target.value = '';
        }}
      />
      <p className="plan-note">{words.importFormats}</p>
    </section>
  );
}

function Refusal({ issues }: { readonly issues: readonly Issue[] }) {
  const language = useLanguage();
  return (
    <div className="plan-faults" role="alert">
      <ul>
        {issues.slice(0, MOST_PROBLEMS).map(({ file, feature, reason }) => (
          <li key={`${file} ${feature} ${reason}`}>
            {[file, feature].filter(Boolean).join(' · ')}: {fileReasonInWords(reason, language)}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChange: (patch: ImportChoices) => void;
}

function Preview({ preview, choices, onChange }: PreviewProps) {
  const words = useMessages(planMessages);
  const files = useMessages(planFileMessages);
  const language = useLanguage();
  const store = usePlanStore();
  const atlas = useAtlasStore();
  const select = useSelectPlan();
  const { close } = usePlanDialogs();
  const { plans, format } = preview;
  const [onClash, setOnClash] = useState<OnClash>('keep-both');
  const add = () => {
    const instant = now();
    if (format === 'atlas') restorePlans(store, plans, { onClash, now: instant });
    else
      editPlans(
        store,
        'import',
        plans.map((plan) => [plan.id, plan] as const),
        instant,
      );
    const [first] = plans;
    select(plans.length === 1 && first ? first.id : null);
    const bounds = boundsOfPlans(plans);
    if (bounds !== null) changeSession(atlas, { cameraRequest: { kind: 'bounds', bounds } });
    close();
  };
  return (
    <>
      <p>
        <b>{files.formats[format]}</b> ·{' '}
        {words.importCounts(formatNumber(plans.length, language), preview.file)}
      </p>
      <ImportCorners preview={preview} choices={choices} onChange={onChange} />
      <ImportLayers preview={preview} choices={choices} onChange={onChange} />
      <ImportFields preview={preview} choices={choices} onChange={onChange} />
      <ImportUnmatched preview={preview} choices={choices} onChange={onChange} />
      {format === 'atlas' && <Clashes plans={plans} value={onClash} onChange={setOnClash} />}
      <Problems preview={preview} />
      <div className="modal-ways modal-ways-end">
        <button
          type="button"
          className="button button-main"
          disabled={plans.length === 0}
          onClick={add}
        >
          {words.importAdd(formatNumber(plans.length, language))}
        </button>
      </div>
    </>
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
          className="plan-input"
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

function Problems({ preview: { problems, problemCount } }: Pick<PreviewProps, 'preview'>) {
  const words = useMessages(planMessages);
  const language = useLanguage();
  if (problemCount === 0) return null;
  return (
    <details className="import-problems" open={problemCount <= 5}>
      <summary>{words.importProblems(formatNumber(problemCount, language))}</summary>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map(({ feature, field, reason }) => (
          <li key={`${feature} ${field} ${reason}`}>
            {[feature, field].filter(Boolean).join(' · ')}: {fileReasonInWords(reason, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}
