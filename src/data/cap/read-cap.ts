import type { Element, Node } from '@xmldom/xmldom';
import * as v from 'valibot';
import { CAP_NAMESPACE, type CapAlert } from '../../core/cap/cap-alert.ts';
import { capAlertSchema } from '../../core/cap/cap-schema.ts';
import { failure, type Issue, MAX_ISSUES, type Result, success } from '../../core/result.ts';
import { FileFault } from '../plan-files/file-fault.ts';
import { parseXml } from '../plan-files/read-xml.ts';

/** Alerts of weather services have some 10 KB; pictures within them are not read. */
export const MOST_CAP_BYTES = 1_000_000;

/**
 * Why a file is no alert that can be taken; src/i18n/rescue-file-messages.ts has words for these and
 * for the faults of fields (CAP_FIELD_FAULTS).
 */
export const CAP_FILE_FAULTS = [
  'cap-empty',
  'cap-too-large',
  'cap-not-text',
  'cap-xml-broken',
  'cap-xml-entities',
  'cap-too-deep',
  'cap-not-an-alert',
  /** An alert of CAP 1.0 or 1.1. */
  'cap-other-version',
  'cap-not-read',
] as const;
export type CapFileFault = (typeof CAP_FILE_FAULTS)[number];

const FAULT_OF_XML: Readonly<Partial<Record<FileFault['code'], CapFileFault>>> = {
  'xml-broken': 'cap-xml-broken',
  'xml-entities': 'cap-xml-entities',
  'too-deep': 'cap-too-deep',
};

/** The names of the standard → those of the schema, which has lists in the plural. */
const PLURALS: Readonly<Record<string, string>> = {
  infos: 'info',
  areas: 'area',
  polygons: 'polygon',
  circles: 'circle',
  geocodes: 'geocode',
  parameters: 'parameter',
};

const ELEMENT_NODE = 1;

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

/** Children of CAP's own namespace with a name. */
function children(parent: Element, name: string): readonly Element[] {
  return Array.from(parent.childNodes)
    .filter(isElement)
    .filter(({ namespaceURI, localName }) => namespaceURI === CAP_NAMESPACE && localName === name);
}

function textsOf(parent: Element, name: string): readonly string[] {
  return children(parent, name).map(({ textContent }) => textContent ?? '');
}

function textOf(parent: Element, name: string): string | undefined {
  return textsOf(parent, name)[0];
}

function pairsOf(parent: Element, name: string) {
  return children(parent, name).map((each) => ({
    valueName: textOf(each, 'valueName'),
    value: textOf(each, 'value'),
  }));
}

function filled(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}

function areaOf(area: Element) {
  return {
    areaDesc: textOf(area, 'areaDesc'),
    polygons: textsOf(area, 'polygon'),
    circles: textsOf(area, 'circle'),
    geocodes: pairsOf(area, 'geocode'),
  };
}

function infoOf(info: Element) {
  return {
    language: filled(textOf(info, 'language')),
    category: textsOf(info, 'category'),
    event: textOf(info, 'event'),
    responseType: textsOf(info, 'responseType'),
    urgency: textOf(info, 'urgency'),
    severity: textOf(info, 'severity'),
    certainty: textOf(info, 'certainty'),
    onset: filled(textOf(info, 'onset')),
    expires: filled(textOf(info, 'expires')),
    senderName: filled(textOf(info, 'senderName')),
    headline: filled(textOf(info, 'headline')),
    description: filled(textOf(info, 'description')),
    instruction: filled(textOf(info, 'instruction')),
    parameters: pairsOf(info, 'parameter'),
    areas: children(info, 'area').map(areaOf),
  };
}

function alertOf(alert: Element) {
  return {
    identifier: textOf(alert, 'identifier'),
    sender: textOf(alert, 'sender'),
    sent: textOf(alert, 'sent'),
    status: textOf(alert, 'status'),
    msgType: textOf(alert, 'msgType'),
    scope: textOf(alert, 'scope'),
    note: filled(textOf(alert, 'note')),
    references: filled(textOf(alert, 'references')),
    infos: children(alert, 'info').map(infoOf),
  };
}

/** `infos.1.areas.0.polygons.0` → `info[2].area[1].polygon[1]`: as a person counts elements. */
function fieldOf(path: string | null): string | null {
  if (path === null) return null;
  return path
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? `[${Number(part) + 1}]` : `.${PLURALS[part] ?? part}`))
    .join('')
    .slice(1);
}

function fileFault(file: string, reason: CapFileFault): Result<never> {
  return failure([{ file, feature: null, field: null, reason }]);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, which is what CAP over the wire is: told as such by the caller.
    return null;
  }
}

function alertOfRoot(file: string, root: Element | null): Result<CapAlert> {
  if (root?.localName !== 'alert') return fileFault(file, 'cap-not-an-alert');
  if (root.namespaceURI !== CAP_NAMESPACE) {
    const isCap = /^(?:urn:oasis:names:tc:emergency:cap:|http:\/\/www\.incident\.com\/cap\/)/;
    const isOther = isCap.test(root.namespaceURI ?? '');
    return fileFault(file, isOther ? 'cap-other-version' : 'cap-not-an-alert');
  }
  const parsed = v.safeParse(capAlertSchema, alertOf(root));
  if (parsed.success) return success(parsed.output);
  const feature = filled(textOf(root, 'identifier'))?.trim() ?? null;
  return failure(
    parsed.issues.slice(0, MAX_ISSUES).map(
      (issue): Issue => ({
        file,
        feature,
        field: fieldOf(v.getDotPath(issue)),
        reason: issue.message,
      }),
    ),
  );
}

/**
 * A CAP 1.2 message from the bytes of a file, UTF-8. Other versions are refused by name; so are document
 * types, entities and files beyond any warning's size. An issue's field counts elements from 1, its
 * reason is a CapFileFault or a CapFieldFault.
 */
export async function readCap(file: string, bytes: Uint8Array): Promise<Result<CapAlert>> {
  if (bytes.byteLength === 0) return fileFault(file, 'cap-empty');
  if (bytes.byteLength > MOST_CAP_BYTES) return fileFault(file, 'cap-too-large');
  const text = decoded(bytes);
  if (text === null) return fileFault(file, 'cap-not-text');
  try {
    return alertOfRoot(file, (await parseXml(text)).documentElement);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return fileFault(file, FAULT_OF_XML[error.code] ?? 'cap-not-read');
  }
}
