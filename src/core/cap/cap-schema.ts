import * as v from 'valibot';
import {
  CAP_CATEGORIES,
  CAP_CERTAINTIES,
  CAP_MESSAGE_TYPES,
  CAP_RESPONSES,
  CAP_SCOPES,
  CAP_SEVERITIES,
  CAP_STATUSES,
  CAP_URGENCIES,
  type CapAlert,
  type CapReference,
} from './cap-alert.ts';
import { readCapInstant } from './cap-instant.ts';
import { readCapCircle, readCapPolygon } from './cap-shapes.ts';

/** What can be wrong with a field; src/i18n/rescue-file-messages.ts has words for each. */
export const CAP_FIELD_FAULTS = [
  'missing',
  'unknown-value',
  'bad-token',
  'bad-instant',
  'bad-polygon',
  'bad-circle',
  'bad-references',
  'expires-before-sent',
  'too-long',
  'too-many',
] as const;
export type CapFieldFault = (typeof CAP_FIELD_FAULTS)[number];

/** Texts, lists and rings longer than this are no warning. */
const MOST_TEXT = 20_000;
const MOST_RING_TEXT = 400_000;
const MOST_IN_LIST = 200;

const text = v.pipe(
  v.string('missing'),
  v.trim(),
  v.normalize('NFC'),
  v.minLength(1, 'missing'),
  v.maxLength(MOST_TEXT, 'too-long'),
);
const optionalText = v.optional(v.nullable(v.pipe(text, v.string())), null);

/** Sender and identifier: without space, comma and signs of XML, since references join them by commas. */
const token = v.pipe(text, v.regex(/^[^\s,<&]+$/, 'bad-token'));

function parsed<T>(read: (text: string) => T | null, fault: CapFieldFault, most = MOST_TEXT) {
  return v.pipe(
    v.string('missing'),
    v.maxLength(most, 'too-long'),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value);
      if (value !== null) return value;
      addIssue({ message: fault });
      return NEVER;
    }),
  );
}

function oneOf<const T extends readonly string[]>(values: T) {
  return v.pipe(text, v.picklist(values, 'unknown-value'));
}

function listOf<TSchema extends v.GenericSchema>(schema: TSchema) {
  return v.pipe(v.array(schema), v.maxLength(MOST_IN_LIST, 'too-many'));
}

const instant = parsed(readCapInstant, 'bad-instant');
const optionalInstant = v.optional(v.nullable(instant), null);

/** `sender,identifier,sent` with space between several. */
export function readCapReferences(text: string): readonly CapReference[] | null {
  const parts = text.trim() === '' ? [] : text.trim().split(/\s+/);
  const references = parts.flatMap((part): readonly CapReference[] => {
    const [sender = '', identifier = '', sent = '', ...more] = part.split(',');
    const at = readCapInstant(sent);
    if (sender === '' || identifier === '' || at === null || more.length > 0) return [];
    return [{ sender: sender.normalize('NFC'), identifier: identifier.normalize('NFC'), sent: at }];
  });
  return references.length === parts.length ? references : null;
}

const pair = v.object({ valueName: text, value: text });

const area = v.object({
  areaDesc: text,
  polygons: listOf(parsed(readCapPolygon, 'bad-polygon', MOST_RING_TEXT)),
  circles: listOf(parsed(readCapCircle, 'bad-circle')),
  geocodes: listOf(pair),
});

const info = v.object({
  /** RFC 3066; the standard's own default. */
  language: v.optional(v.nullable(text), 'en-US'),
  category: v.pipe(listOf(oneOf(CAP_CATEGORIES)), v.minLength(1, 'missing')),
  event: text,
  responseType: listOf(oneOf(CAP_RESPONSES)),
  urgency: oneOf(CAP_URGENCIES),
  severity: oneOf(CAP_SEVERITIES),
  certainty: oneOf(CAP_CERTAINTIES),
  onset: optionalInstant,
  expires: optionalInstant,
  senderName: optionalText,
  headline: optionalText,
  description: optionalText,
  instruction: optionalText,
  parameters: listOf(pair),
  areas: listOf(area),
});

const message = v.object({
  identifier: token,
  sender: token,
  sent: instant,
  status: oneOf(CAP_STATUSES),
  msgType: oneOf(CAP_MESSAGE_TYPES),
  scope: oneOf(CAP_SCOPES),
  note: optionalText,
  references: v.optional(v.nullable(parsed(readCapReferences, 'bad-references')), ''),
  infos: listOf(info),
});

type Message = v.InferOutput<typeof message>;

function hasReferences({ msgType, references }: Message): boolean {
  return msgType === 'Alert' || (references ?? []).length > 0;
}

/** A warning without a word of what is the matter is none; a cancellation may be. */
function saysSomething({ msgType, infos }: Message): boolean {
  return (msgType !== 'Alert' && msgType !== 'Update') || infos.length > 0;
}

function endsAfterStart({ sent, infos }: Message): boolean {
  return infos.every(({ expires }) => expires === null || expires > sent);
}

/**
 * A CAP 1.2 message from the texts of its elements, under the names of the standard (lists in the
 * plural). A message of an issue is a CapFieldFault; its path names the field.
 */
export const capAlertSchema: v.GenericSchema<unknown, CapAlert> = v.pipe(
  message,
  v.forward(v.check(hasReferences, 'missing'), ['references']),
  v.forward(v.check(saysSomething, 'missing'), ['infos']),
  v.forward(v.check(endsAfterStart, 'expires-before-sent'), ['infos']),
  v.transform((read) => ({
    ...read,
    references: read.references ?? [],
    infos: read.infos.map((each) => ({ ...each, language: each.language ?? 'en-US' })),
  })),
);
