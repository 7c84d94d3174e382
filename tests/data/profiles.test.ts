import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { editionOf } from '../../geodata/pipeline/publish/edition.ts';
import { publish } from '../../geodata/pipeline/publish/publication.ts';
import { profilePath } from '../../src/core/profile-path.ts';
import { IndicatorTable } from '../../src/core/statistic.ts';
import { seriesOfUnit } from '../../src/core/unit-series.ts';
import { profilePages } from '../../src/profile/profile-pages.tsx';
import { type ProfileSource, profileSource } from '../../src/profile/profile-source.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';

const STYLE = 'assets/profile-test.css';
/** With the style sheet of some 7 kB, a page stays below 100 kB as it travels. */
const MAX_PAGE_BYTES = 90_000;

let source: ProfileSource;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  const published = await publish(editionOf(PROJECT_ROOT, 'production', {}));
  if (!published.ok) throw new Error('the geodata cannot be published');
  source = profileSource(published.value);
  pages = profilePages({ source, origin: 'https://example.org/atlas/', style: STYLE });
});

describe('profiles', () => {
  test('there is one of every unit in both languages, and a list of all', () => {
    expect(source.catalogue.units.all.length).toBe(4 + 52 + 24);
    const wanted = source.catalogue.units.all.flatMap((unit) => [
      profilePath(unit, 'vi'),
      profilePath(unit, 'en'),
    ]);
    expect([...pages.keys()].sort()).toEqual(
      [...wanted, 'ho-so/index.html', 'en/profile/index.html'].sort(),
    );
  });

  test('are valid HTML', async () => {
    const loader = new StaticConfigLoader({ extends: ['html-validate:standard'] });
    const validator = new HtmlValidate(loader);
    const faults: string[] = [];
    for (const [path, text] of pages) {
      const { results } = await validator.validateString(text, path);
      for (const { messages } of results) {
        faults.push(...messages.map(({ ruleId, message }) => `${path}: ${ruleId} ${message}`));
      }
    }
    expect(faults.slice(0, 5)).toEqual([]);
  });

  test('are small, and run no script', () => {
    for (const [path, text] of pages) {
      expect(gzipSync(text).length, path).toBeLessThan(MAX_PAGE_BYTES);
      expect(text, path).not.toMatch(/<script(?! type="application\/ld\+json">)|<style|\sstyle=/);
    }
  });

  test('link to nothing that is not there', () => {
    const known = new Set([...pages.keys(), STYLE, 'index.html']);
    const lost = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/href="([^"#?]+)[^"]*"/g)]
        .map(([, href = '']) => href)
        .filter((href) => !/^https?:/.test(href))
        .map((href) => posix.join(posix.dirname(path), href))
        .filter((target) => !known.has(target)),
    );
    expect(lost).toEqual([]);
  });

  test('tell every value that the atlas tells of a unit, and no other', () => {
    const { units, indicators, indicatorRows } = source.catalogue;
    const table = new IndicatorTable(indicatorRows);
    const wanted = units.all.flatMap((unit) =>
      indicators.flatMap((indicator) => {
        const { points, ranges, offAxis } = seriesOfUnit({ unit, indicator }, table, units);
        return [...points, ...ranges, ...offAxis].map(
          ({ value }) => `${unit.id} ${indicator.id} ${value}`,
        );
      }),
    );
    expect(wanted.length).toBeGreaterThan(100);
    for (const language of ['vi', 'en'] as const) {
      const told = units.all.flatMap((unit) =>
        [
          ...(pages.get(profilePath(unit, language)) ?? '').matchAll(
            /data-unit="([^"]+)" data-indicator="([^"]+)" data-year="[^"]*" data-value="([^"]+)"/g,
          ),
        ].map(([, id, indicator, value]) => `${id} ${indicator} ${value}`),
      );
      expect(told.sort()).toEqual([...wanted].sort());
    }
  });
});
