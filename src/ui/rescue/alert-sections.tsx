import { formatInstant } from '../../i18n/rescue-time.ts';
import type { ShownAlert } from '../../state/wall/rescue-answer.ts';
import type { BoardBlock, BoardSection } from '../wall/board-section.ts';
import { section, told } from './rescue-blocks.tsx';
import { type Speech, scalesInWords } from './rescue-words.ts';

function changesOf({ before, changes }: ShownAlert, { words }: Speech): readonly BoardBlock[] {
  if (before === null) return [];
  const changed =
    changes.length === 0
      ? words.unchanged
      : words.changed(changes.map((change) => words.changes[change]).join(', '));
  return [told('changes', `${words.replaces(before.identifier)} ${changed}`)];
}

function asSentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;
}

/** What somebody is to do is read first, from the last row too. */
function toDo(key: string, text: string): BoardBlock {
  const node = (
    <p className="wall-name" data-type="primary">
      {text}
    </p>
  );
  return { key, node };
}

/** What to do, and what an update has changed: asked for before all else. */
export function instructionSections(alert: ShownAlert, speech: Speech): readonly BoardSection[] {
  const { info, held } = alert;
  const { words } = speech;
  if (info === null) return [];
  const isInForce = held.state.kind === 'in-force';
  const instructions = [
    info.instruction,
    ...info.responseType.map((each) => asSentence(words.responses[each])),
  ];
  return [
    section('instruction', isInForce ? words.instruction : words.instructionGone, [
      ...changesOf(alert, speech),
      ...instructions.flatMap((text, index) => (text === null ? [] : toDo(`do ${index}`, text))),
    ]),
  ];
}

/** What the alert says, in its own words. */
export function messageSections(alert: ShownAlert, speech: Speech): readonly BoardSection[] {
  const { info, held, level } = alert;
  const { words, language } = speech;
  if (info === null) return [];
  const { alert: message } = held;
  const facts = [
    level === null ? words.noLevel : words.levelFull(String(level)),
    scalesInWords(info, speech),
    ...info.areas.map(({ areaDesc }) => areaDesc),
    words.sent(formatInstant(message.sent, language), info.senderName ?? message.sender),
  ];
  return [
    section('message', info.headline ?? words.content, [
      ...facts.map((fact, index) => told(`fact ${index}`, fact)),
      ...(info.description === null ? [] : [told('description', info.description)]),
      ...(message.note === null ? [] : [told('note', message.note)]),
    ]),
  ];
}
