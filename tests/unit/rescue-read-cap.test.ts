import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CapAlert } from '../../src/core/cap/cap-alert.ts';
import { chooseInfo } from '../../src/core/cap/choose-info.ts';
import { officialLevel } from '../../src/core/cap/official-level.ts';
import { MOST_CAP_BYTES, readCap } from '../../src/data/cap/read-cap.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';

function bytesOf(name: string): Uint8Array {
  return readFileSync(join(PROJECT_ROOT, 'tests/data/cap', name));
}

async function alertIn(name: string): Promise<CapAlert> {
  const read = await readCap(name, bytesOf(name));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

async function faultsIn(name: string) {
  const read = await readCap(name, bytesOf(name));
  return read.ok ? [] : read.issues.map(({ field, reason }) => [field, reason]);
}

describe('a CAP 1.2 file', () => {
  test('gives the alert with its instants, its area as [lng, lat] and its words in both languages', async () => {
    const alert = await alertIn('alert.xml');
    expect(alert).toMatchObject({
      identifier: 'FIXTURE-001',
      status: 'Actual',
      msgType: 'Alert',
      sent: Date.UTC(2026, 10, 22, 22, 0, 0),
      references: [],
    });
    const vi = chooseInfo(alert, 'vi');
    expect(vi?.event).toBe('Lũ quét, sạt lở đất');
    expect(chooseInfo(alert, 'en')?.event).toBe('Flash flood, landslide');
    expect(chooseInfo(alert, 'fr')).toBe(vi);
    expect(vi?.expires).toBe(Date.UTC(2026, 10, 23, 11, 0, 0));
    expect(vi?.areas[0]?.polygons[0]?.[1]).toEqual([102.9, 21.95]);
  });

  test('a circle is given in km and held in m', async () => {
    const alert = await alertIn('exercise.xml');
    expect(alert.status).toBe('Exercise');
    expect(alert.infos[0]?.areas[0]?.circles).toEqual([
      { center: [102.228, 22.397], radiusM: 8000 },
    ]);
  });

  test('an update and a cancellation name what they refer to; a cancellation needs no more words', async () => {
    const [first, update, cancel] = [
      await alertIn('alert.xml'),
      await alertIn('update.xml'),
      await alertIn('cancel.xml'),
    ];
    const { sender, identifier, sent } = first;
    expect(update.references).toEqual([{ sender, identifier, sent }]);
    expect(cancel.references).toHaveLength(2);
    expect(cancel.infos).toEqual([]);
  });
});

describe('the official level', () => {
  test('is the one that the sender states', async () => {
    expect(officialLevel((await alertIn('alert.xml')).infos[0] ?? { parameters: [] })).toBe(3);
    expect(officialLevel({ parameters: [{ valueName: 'Cấp độ rủi ro', value: 'Cấp 5' }] })).toBe(5);
  });

  test('never follows from the severity, nor from two levels that differ, nor from another scale', async () => {
    const alert = await alertIn('without-level.xml');
    expect(alert.infos[0]?.severity).toBe('Extreme');
    expect(officialLevel(alert.infos[0] ?? { parameters: [] })).toBeNull();
    const levels = (...values: string[]) => ({
      parameters: values.map((value) => ({ valueName: 'riskLevel', value })),
    });
    expect(officialLevel(levels('3', '4'))).toBeNull();
    expect(officialLevel(levels('6'))).toBeNull();
    expect(
      officialLevel({ parameters: [{ valueName: 'awareness_level', value: '3' }] }),
    ).toBeNull();
  });
});

describe('a file that cannot be taken says which field and why', () => {
  test.each([
    ['malformed-no-sent.xml', [['sent', 'missing']]],
    [
      'malformed-polygon.xml',
      [
        ['info[1].area[1].polygon[1]', 'bad-polygon'],
        ['info[2].area[1].polygon[1]', 'bad-polygon'],
      ],
    ],
    [
      'malformed-values.xml',
      [
        ['status', 'unknown-value'],
        ['info[1].expires', 'bad-instant'],
        ['info[2].expires', 'bad-instant'],
      ],
    ],
    ['malformed-update-without-references.xml', [['references', 'missing']]],
    ['malformed-xml.xml', [[null, 'cap-xml-broken']]],
    ['other-version.xml', [[null, 'cap-other-version']]],
    ['not-an-alert.xml', [[null, 'cap-not-an-alert']]],
    ['hostile-entities.xml', [[null, 'cap-xml-entities']]],
    ['hostile-outside.xml', [[null, 'cap-xml-entities']]],
    ['hostile-deep.xml', [[null, 'cap-too-deep']]],
  ])('%s', async (name, faults) => {
    expect(await faultsIn(name)).toEqual(faults);
  });

  test('an empty file, one beyond any size, and one that is no text', async () => {
    const reasonOf = async (bytes: Uint8Array) => {
      const read = await readCap('x.xml', bytes);
      return read.ok ? null : read.issues[0]?.reason;
    };
    expect(await reasonOf(new Uint8Array())).toBe('cap-empty');
    expect(await reasonOf(new Uint8Array(MOST_CAP_BYTES + 1).fill(32))).toBe('cap-too-large');
    expect(await reasonOf(new Uint8Array([0xff, 0xfe, 0x3c]))).toBe('cap-not-text');
  });
});
