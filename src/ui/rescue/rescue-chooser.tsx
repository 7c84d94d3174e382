import { CircleDot, FileUp, Pentagon, Siren } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { chooseInfo } from '../../core/cap/choose-info.ts';
import type { HeldAlert } from '../../core/cap/life-cycle.ts';
import { foldVietnamese } from '../../core/search.ts';
import { compareText } from '../../i18n/language.ts';
import { capIssueInWords } from '../../i18n/rescue-file-messages.ts';
import { rescueMessages } from '../../i18n/rescue-messages.ts';
import { formatInstant } from '../../i18n/rescue-time.ts';
import { selectUnits, selectVintage } from '../../state/selectors.ts';
import { heldIn, showSubject } from '../../state/wall/rescue.ts';
import { useAtlas, useLanguage, useMessages } from '../atlas-context.ts';
import { SignButton } from '../common/sign-button.tsx';
import '../wall/wall-dialog.css';
import { useRescue, useWall } from '../wall/wall-context.ts';
import { PlacingBar } from './placing-bar.tsx';
import './rescue.css';
import { useRescueServices } from './use-rescue-answer.ts';

/** The way into rescue mode, among the controls that come with a key or a movement. */
export function RescueButton() {
  const words = useMessages(rescueMessages);
  const { rescue } = useWall();
  return (
    <SignButton sign={Siren} onClick={() => rescue.setState({ isChoosing: true })}>
      {words.open}
    </SignButton>
  );
}

/** What the button opens: the choice, and the marking of an area. */
export function RescueEntry() {
  const isChoosing = useRescue((state) => state.isChoosing);
  const isPlacing = useRescue((state) => state.draft !== null);
  return (
    <>
      {isChoosing && <Chooser />}
      {isPlacing && <PlacingBar />}
    </>
  );
}

function Chooser() {
  const words = useMessages(rescueMessages);
  const { rescue } = useWall();
  const { beginArea } = useRescueServices();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="wall-dialog rescue-chooser"
      aria-labelledby={id}
      onClose={() => rescue.setState({ isChoosing: false, notice: null })}
    >
      <h2 id={id}>{words.title}</h2>
      <Notice />
      <FileChoice />
      <HeldList />
      <CommuneChoice />
      <section>
        <h3>{words.onMap}</h3>
        <div className="rescue-buttons">
          <SignButton sign={CircleDot} onClick={() => beginArea('circle')}>
            {words.drawCircle}
          </SignButton>
          <SignButton sign={Pentagon} onClick={() => beginArea('polygon')}>
            {words.drawPolygon}
          </SignButton>
        </div>
      </section>
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}

/** What came of the last file. */
function Notice() {
  const words = useMessages(rescueMessages);
  const language = useLanguage();
  const notice = useRescue((state) => state.notice);
  switch (notice?.kind) {
    case undefined:
      return null;
    case 'refused':
      return (
        <div className="rescue-refusal" role="alert">
          <p>{words.refused}</p>
          <ul>
            {notice.issues.map((issue) => (
              <li key={`${issue.field} ${issue.reason}`}>{capIssueInWords(issue, language)}</li>
            ))}
          </ul>
        </div>
      );
    case 'held':
      return <output>{words.held}</output>;
    case 'no-warning':
      return <output>{words.noWarning}</output>;
    case 'cancels-unknown':
      return <output>{words.cancelsUnknown}</output>;
    default:
      return notice satisfies never;
  }
}

function FileChoice() {
  const words = useMessages(rescueMessages);
  const { takeFile } = useRescueServices();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section>
      <SignButton sign={FileUp} onClick={() => input.current?.click()}>
        {words.chooseFile}
      </SignButton>
      <input
        ref={input}
        type="file"
        accept=".xml,.cap,application/cap+xml,text/xml"
        hidden
        aria-label={words.chooseFile}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file !== undefined) takeFile(file);
        }}
      />
      <p>{words.dropHere}</p>
    </section>
  );
}

function HeldList() {
  const words = useMessages(rescueMessages);
  const messages = useRescue((state) => state.messages);
  const nowMs = useRescue((state) => state.nowMs);
  const isForgetful = useRescue((state) => state.isForgetful);
  const held = Object.values(heldIn({ messages, nowMs })).flat();
  return (
    <section>
      <h3>{words.alerts}</h3>
      {held.length === 0 && <p>{words.noAlerts}</p>}
      {isForgetful && <p>{words.forgetful}</p>}
      <ul>
        {held.map((each) => (
          <li key={each.key}>
            <HeldButton held={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HeldButton({ held }: { readonly held: HeldAlert }) {
  const words = useMessages(rescueMessages);
  const language = useLanguage();
  const { rescue } = useWall();
  const { alert, state, key } = held;
  const event = chooseInfo(alert, language)?.event ?? alert.identifier;
  return (
    <button
      type="button"
      className="button"
      onClick={() => showSubject(rescue, { kind: 'alert', key })}
    >
      {words.ofStatus(words.statuses[alert.status], event)} · {words.states[state.kind]} ·{' '}
      {formatInstant(alert.sent, language)}
    </button>
  );
}

function CommuneChoice() {
  const words = useMessages(rescueMessages);
  const language = useLanguage();
  const units = useAtlas(selectUnits);
  const vintage = useAtlas(selectVintage);
  const { rescue } = useWall();
  const [typed, setTyped] = useState('');
  const asked = foldVietnamese(typed.trim());
  const found = units
    .communes(vintage)
    .filter(({ fullName, aliases }) =>
      [fullName, ...aliases].some((name) => foldVietnamese(name).includes(asked)),
    )
    .sort((a, b) => compareText(a.name, b.name, language));
  return (
    <section>
      <h3>{words.communes}</h3>
      <label className="rescue-search">
        {words.searchCommune}
        <input value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
      </label>
      {found.length === 0 && <p>{words.noCommune}</p>}
      <ul>
        {found.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className="button"
              onClick={() => showSubject(rescue, { kind: 'commune', unit: id })}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
