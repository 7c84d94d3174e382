import { FileDown, FolderOpen, Plus, RotateCcw, X } from 'lucide-react';
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { formatIssue, type Issue } from '../../core/result.ts';
import { type Playlist, readPlaylist, writePlaylist } from '../../core/wall/playlist.ts';
import { tourMessages } from '../../i18n/tour-messages.ts';
import type { AtlasState } from '../../state/store.ts';
import type { KeptPlaylist } from '../../state/wall/kept-playlist.ts';
import {
  draftOf,
  type PlaylistDraft,
  playlistOf,
  withoutStop,
  withStop,
  withStopChanged,
  withStopMoved,
} from '../../state/wall/playlist-draft.ts';
import { addressOfShown, builtInStops, reasonAgainst } from '../../state/wall/stops.ts';
import { useAtlas, useAtlasStore, useMessages } from '../atlas-context.ts';
import { SignButton } from '../common/sign-button.tsx';
import './playlist-dialog.css';
import { PlaylistRow } from './playlist-row.tsx';

interface PlaylistDialogProps {
  readonly kept: KeptPlaylist;
  readonly saveFile: (file: { name: string; type: string; content: string }) => void;
  readonly onClose: () => void;
}

const BUILT_IN_TITLE = { vi: tourMessages.vi.builtInTitle, en: tourMessages.en.builtInTitle };
const MOST_TOLD = 5;

/** What went wrong, in words, with the reasons. */
interface Trouble {
  readonly text: string;
  readonly issues: readonly Issue[];
}

function builtIn(state: AtlasState): Playlist {
  return { title: BUILT_IN_TITLE, stops: builtInStops(state) };
}

/** The list as it is edited; whatever of it is whole is kept at once, so that there is nothing to confirm. */
function useDraft(kept: KeptPlaylist) {
  const store = useAtlasStore();
  const words = useMessages(tourMessages);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [draft, setDraft] = useState(() => {
    const read = kept.read();
    return draftOf(read?.ok ? read.value : builtIn(store.getState()));
  });
  const keep = (playlist: Playlist | null) => {
    const outcome = kept.write(playlist);
    setTrouble(outcome.ok ? null : { text: words.notKept, issues: outcome.issues });
  };
  const change = (next: PlaylistDraft) => {
    setDraft(next);
    const playlist = playlistOf(next, BUILT_IN_TITLE);
    if (playlist !== null) keep(playlist);
  };
  return {
    draft,
    trouble,
    change,
    setTrouble,
    reset() {
      setDraft(draftOf(builtIn(store.getState())));
      keep(null);
    },
  };
}

/** The page on which the wall's list of stops is made. */
export function PlaylistDialog({ kept, saveFile, onClose }: PlaylistDialogProps) {
  const store = useAtlasStore();
  const words = useMessages(tourMessages);
  const fromLink = useAtlas(({ view }) => view.playlist);
  const { draft, trouble, change, setTrouble, reset } = useDraft(kept);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const playlist = playlistOf(draft, BUILT_IN_TITLE);

  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (file === undefined) return;
    const read = await readFile(file);
    if (read.ok) change(draftOf(read.value));
    if (read.issues.length > 0) {
      const text = read.ok ? words.badStops(file.name) : words.loadFailed(file.name);
      setTrouble({ text, issues: read.issues });
    }
  };
  const save = () => {
    if (playlist === null) return;
    saveFile({
      name: words.fileName,
      type: 'application/json',
      content: writePlaylist(playlist),
    });
  };

  return (
    <dialog ref={dialog} className="playlist-dialog" aria-labelledby={id} onClose={onClose}>
      <div className="panel-head">
        <h2 id={id} className="playlist-heading">
          {words.editTitle}
        </h2>
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={words.close}
          onClick={() => dialog.current?.close()}
        >
          <X size="1.1em" aria-hidden="true" />
        </button>
      </div>
      <p>{words.editIntro}</p>
      {fromLink !== null && <p className="playlist-note">{words.fromLink(fromLink)}</p>}
      {trouble !== null && <TroubleAlert trouble={trouble} />}
      <div className="playlist-ways">
        <SignButton
          sign={Plus}
          onClick={() => change(withStop(draft, addressOfShown(store.getState().view)))}
        >
          {words.addCurrent}
        </SignButton>
        <label className="button playlist-file">
          <FolderOpen size="1.1em" aria-hidden="true" />
          {words.load}
          <input
            type="file"
            className="visually-hidden"
            accept=".json,application/json"
            onChange={(event) => void load(event)}
          />
        </label>
        <SignButton sign={FileDown} disabled={playlist === null} onClick={save}>
          {words.save}
        </SignButton>
        <SignButton sign={RotateCcw} onClick={reset}>
          {words.reset}
        </SignButton>
      </div>
      <div className="playlist-titles">
        <label>
          {words.listTitle}
          <input
            value={draft.titleVi}
            onChange={({ target }) => change({ ...draft, titleVi: target.value })}
          />
        </label>
        <label>
          {words.listTitleEn}
          <input
            value={draft.titleEn}
            onChange={({ target }) => change({ ...draft, titleEn: target.value })}
          />
        </label>
      </div>
      <ol className="playlist-stops">
        {draft.stops.map((stop, index) => (
          <PlaylistRow
            key={stop.key}
            stop={stop}
            number={index + 1}
            count={draft.stops.length}
            onChange={(patch) => change(withStopChanged(draft, stop.key, patch))}
            onMove={(by) => change(withStopMoved(draft, stop.key, by))}
            onRemove={() => change(withoutStop(draft, stop.key))}
          />
        ))}
      </ol>
    </dialog>
  );
}

async function readFile(file: File) {
  const fault = (error: unknown) => ({
    ok: false as const,
    issues: [
      { file: file.name, feature: null, field: null, reason: `not JSON (${String(error)})` },
    ],
  });
  try {
    return readPlaylist(JSON.parse(await file.text()), file.name, reasonAgainst);
  } catch (error) {
    return fault(error);
  }
}

function TroubleAlert({ trouble: { text, issues } }: { readonly trouble: Trouble }) {
  return (
    <div className="alert" role="alert">
      <div className="alert-text">
        <p>{text}</p>
        {issues.slice(0, MOST_TOLD).map((issue) => (
          <p className="alert-reason" key={formatIssue(issue)}>
            {formatIssue(issue)}
          </p>
        ))}
      </div>
    </div>
  );
}
