import { useEffect, useState } from 'react';
import type { Issue } from '../../core/result.ts';
import type { ImportChoices, ImportPreview } from '../../state/plans/plan-files.ts';
import { usePlanServices } from './plan-services.ts';

export interface ImportReading {
  /** The last that could be made of these files, maybe of older choices; null: none yet. */
  readonly preview: ImportPreview | null;
  /** Why there is none of the present choices. */
  readonly issues: readonly Issue[];
  /** How far the next one is, 0–1; null: none is being made. */
  readonly share: number | null;
}

const NOTHING: ImportReading = { preview: null, issues: [], share: null };

/**
 * Asks what the files would add, anew after each decision; leaving the dialog stops it. The last answer
 * stands while the next is made: what a person is at stays where it is.
 */
export function useImportPreview(files: readonly File[], choices: ImportChoices): ImportReading {
  const { previewImport } = usePlanServices();
  const [{ of, reading }, setState] = useState({ of: files, reading: NOTHING });
  useEffect(() => {
    const change = (patch: Partial<ImportReading>) =>
      setState((before) => {
        const known = before.of === files ? before.reading : NOTHING;
        return { of: files, reading: { ...known, ...patch } };
      });
    if (files.length === 0) {
      change(NOTHING);
      return;
    }
    const stop = new AbortController();
    change({ issues: [], share: 0 });
    previewImport(files, {
      choices,
      signal: stop.signal,
      onProgress: ({ share }) => change({ share }),
    }).then(
      (result) => {
        if (stop.signal.aborted) return;
        if (result.ok) change({ preview: result.value, share: null });
        else change({ issues: result.issues, share: null });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [files, choices, previewImport]);
  return of === files ? reading : NOTHING;
}
