import { describe, expect, it } from 'vitest';
import { illustrativeFiles } from '../../geodata/pipeline/illustrative/build-illustrative.ts';
import { parseDay, spanOfPartialDate } from '../../src/core/day.ts';
import {
  features,
  meetings,
  projects,
  readText,
  rescuePlans,
  series,
  training,
} from './illustrative-files.ts';

const SOURCE = [{ publisher: 'Dữ liệu minh hoạ của dự án', url: null, date: null }];

describe('illustrative data', () => {
  it('is what the generator makes, twice over', () => {
    const first = illustrativeFiles();
    const second = illustrativeFiles();
    expect([...first.keys()]).toHaveLength(5);
    for (const [path, text] of first) {
      expect(second.get(path) === text, `${path} differs between two runs`).toBe(true);
      expect(readText(path) === text, `${path} is not what the generator makes`).toBe(true);
    }
  });

  it('says of every record that nobody published it', () => {
    for (const { properties } of features) expect(properties.sources).toEqual(SOURCE);
    for (const { source } of series) expect(source).toEqual(SOURCE[0]);
  });

  it('has as many records as asked for', () => {
    expect(projects).toHaveLength(150);
    expect(training).toHaveLength(60);
    expect(meetings).toHaveLength(55 * 4);
    expect(rescuePlans.length).toBeGreaterThanOrEqual(200);
    expect(rescuePlans.length).toBeLessThanOrEqual(260);
  });

  it('has ids of its own, each once', () => {
    const ids = [...features.map(({ properties }) => properties.id), ...series.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^IL[PTRMI]-/);
  });

  it('names the communes in force when a record begins', () => {
    for (const { properties } of [...projects, ...training, ...rescuePlans]) {
      const isLater = `${properties.start}-01`.slice(0, 10) >= '2025-07-01';
      const { communes2020, communes2025 } = properties;
      expect([communes2020.length, communes2025.length]).toEqual(isLater ? [0, 1] : [1, 0]);
    }
  });

  it('has statuses that its dates allow on 2026-11-15', () => {
    const today = parseDay('2026-11-15') ?? 0;
    for (const { properties } of features) {
      const { start, end, status } = properties;
      const first = spanOfPartialDate(start ?? '')?.first ?? Number.NaN;
      const last = end === null ? null : spanOfPartialDate(end)?.last;
      if (status === 'planned') expect(first).toBeGreaterThan(today);
      else expect(first).toBeLessThanOrEqual(today);
      if (status === 'completed' && last) expect(last).toBeLessThan(today);
      if (status === 'ongoing' && last) expect(last).toBeGreaterThanOrEqual(today);
      if (last) expect(last).toBeGreaterThanOrEqual(first);
    }
  });

  it('never pays out more than the budget', () => {
    for (const { properties } of projects) {
      expect(properties.disbursedVnd ?? 0).toBeLessThanOrEqual(properties.budgetVnd ?? 0);
    }
  });
});
