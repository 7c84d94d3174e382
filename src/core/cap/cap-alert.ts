import type { LngLat } from '../geo.ts';

/** The XML namespace of the Common Alerting Protocol 1.2 (OASIS Standard, 1 July 2010). */
export const CAP_NAMESPACE = 'urn:oasis:names:tc:emergency:cap:1.2';

export const CAP_STATUSES = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const;
export type CapStatus = (typeof CAP_STATUSES)[number];

export const CAP_MESSAGE_TYPES = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] as const;
export type CapMessageType = (typeof CAP_MESSAGE_TYPES)[number];

export const CAP_SCOPES = ['Public', 'Restricted', 'Private'] as const;

export const CAP_CATEGORIES = [
  'Geo',
  'Met',
  'Safety',
  'Security',
  'Rescue',
  'Fire',
  'Health',
  'Env',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
] as const;

export const CAP_RESPONSES = [
  'Shelter',
  'Evacuate',
  'Prepare',
  'Execute',
  'Avoid',
  'Monitor',
  'Assess',
  'AllClear',
  'None',
] as const;
export type CapResponse = (typeof CAP_RESPONSES)[number];

export const CAP_URGENCIES = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const;
export type CapUrgency = (typeof CAP_URGENCIES)[number];

export const CAP_SEVERITIES = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;
export type CapSeverity = (typeof CAP_SEVERITIES)[number];

export const CAP_CERTAINTIES = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const;
export type CapCertainty = (typeof CAP_CERTAINTIES)[number];

/** A name and a value that the sender chose; what they mean is laid down outside of CAP. */
export interface CapPair {
  readonly valueName: string;
  readonly value: string;
}

/** A circle around a position, WGS 84. */
export interface CapCircle {
  readonly center: LngLat;
  readonly radiusM: number;
}

/** One of the areas that an alert names. All its shapes together are meant. */
export interface CapArea {
  readonly areaDesc: string;
  /** Closed rings, `[lng, lat]`, WGS 84. */
  readonly polygons: readonly (readonly LngLat[])[];
  readonly circles: readonly CapCircle[];
  readonly geocodes: readonly CapPair[];
}

/** What an alert says in one language. Instants are ms since 1970-01-01 UTC. */
export interface CapInfo {
  /** RFC 3066; absent in the message: `en-US`, as the standard says. */
  readonly language: string;
  readonly category: readonly (typeof CAP_CATEGORIES)[number][];
  readonly event: string;
  readonly responseType: readonly CapResponse[];
  readonly urgency: CapUrgency;
  readonly severity: CapSeverity;
  readonly certainty: CapCertainty;
  readonly onset: number | null;
  /** Null: it names no end, and so holds until it is cancelled or replaced. */
  readonly expires: number | null;
  readonly senderName: string | null;
  readonly headline: string | null;
  readonly description: string | null;
  readonly instruction: string | null;
  readonly parameters: readonly CapPair[];
  readonly areas: readonly CapArea[];
}

/** What names a message for good: another message refers to it by these three. */
export interface CapReference {
  readonly sender: string;
  readonly identifier: string;
  /** ms since 1970-01-01 UTC. */
  readonly sent: number;
}

/** A CAP 1.2 message. */
export interface CapAlert extends CapReference {
  readonly status: CapStatus;
  readonly msgType: CapMessageType;
  readonly scope: (typeof CAP_SCOPES)[number];
  /** Free words of the sender: what an exercise is about, why a message is an error. */
  readonly note: string | null;
  readonly references: readonly CapReference[];
  readonly infos: readonly CapInfo[];
}

/** What a message is held by; the same instant in another time zone is the same. */
export function capKey({ sender, identifier, sent }: CapReference): string {
  return `${sender},${identifier},${sent}`;
}
