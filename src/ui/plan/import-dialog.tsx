import { type DragEvent, useRef, useState } from 'react';
import { planMessages } from '../../i18n/plan-messages.ts';
import type { ImportChoices } from '../../state/plans/plan-files.ts';
import { useMessages } from '../atlas-context.ts';
import './import-dialog.css';
import { Preview } from './import-preview.tsx';
import { ImportRefusal } from './import-problems.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { useImportPreview } from './use-import-preview.ts';

interface ImportDialogProps {
  /** Files to begin with: what was dropped on the page. */
  readonly dropped: readonly File[];
}

/** Files of others become plans, once what they hold has been looked at. */
export function ImportDialog({ dropped }: ImportDialogProps) {
  const words = useMessages(planMessages);
  return (
    <PlanDialog title={words.importFile}>
      <ImportSteps dropped={dropped} />
    </PlanDialog>
  );
}

/** Choosing files, then looking at what they would add. */
export function ImportSteps({ dropped }: ImportDialogProps) {
  const words = useMessages(planMessages);
  const [files, setFiles] = useState(dropped);
  const [choices, setChoices] = useState<ImportChoices>({});
  const { preview, issues, share } = useImportPreview(files, choices);
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen);
    setChoices({});
  };
  const change = (patch: ImportChoices) => setChoices((before) => ({ ...before, ...patch }));
  return (
    <>
      <FileChoice onChoose={choose} />
      {share !== null && preview === null && (
        <div className="import-reading">
          <progress aria-label={words.importReading} value={share} max={1} />
          <button type="button" className="button" onClick={() => choose([])}>
            {words.importStop}
          </button>
        </div>
      )}
      {issues.length > 0 && <ImportRefusal issues={issues} />}
      {preview !== null && (
        <Preview
          preview={preview}
          choices={choices}
          share={share}
          isRefused={issues.length > 0}
          onChange={change}
        />
      )}
    </>
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
