// @vitest-environment jsdom
import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { sitemap } from '../../geodata/pipeline/publish/sitemap.ts';
import { profilePath } from '../../src/core/profile-path.ts';
import { IndicatorTable } from '../../src/core/statistic.ts';
import { seriesOfUnit } from '../../src/core/unit-series.ts';
import type { ProfileSource } from '../../src/profile/profile-source.ts';
import { PROJECT_ROOT } from '../support/build-site.ts';
import { publicPages } from '../support/public-pages.ts';

const STYLE = 'assets/profile-test.css';
const ORIGIN = 'https://example.org/atlas/';
/** A page and all that it loads, which is its style sheet; unpacked, so for any server. */
const MAX_PAGE_BYTES = 100_000;

function parsed(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/html');
}

let source: ProfileSource;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  ({ source, pages } = await publicPages(ORIGIN, STYLE));
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
    const styleBytes = statSync(join(PROJECT_ROOT, 'src/profile/profile.css')).size;
    for (const [path, text] of pages) {
      expect(Buffer.byteLength(text) + styleBytes, path).toBeLessThan(MAX_PAGE_BYTES);
      const loaded = [...text.matchAll(/<(?:link rel="stylesheet"|img|iframe|object)[^>]*>/g)];
      expect(loaded.length, path).toBe(1);
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

  test('say which address is theirs, and which is the other language’s', () => {
    for (const [path, text] of pages) {
      const page = parsed(text);
      const linked = (selector: string) => page.querySelector<HTMLLinkElement>(selector)?.href;
      expect(linked('link[rel="canonical"]')).toBe(ORIGIN + path);
      const [vi, en] = ['vi', 'en'].map((lang) =>
        linked(`link[rel="alternate"][hreflang="${lang}"]`)?.replace(ORIGIN, ''),
      );
      expect([vi, en], path).toContain(path);
      expect(pages.has(vi ?? '') && pages.has(en ?? ''), path).toBe(true);
      expect(vi).not.toBe(en);
    }
  });

  test('describe the place and its data in the words of schema.org', () => {
    const { units } = source.catalogue;
    for (const unit of units.all) {
      const page = parsed(pages.get(profilePath(unit, 'vi')) ?? '');
      const text = page.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
      const { '@context': context, '@graph': graph } = JSON.parse(text);
      expect(context).toBe('https://schema.org');
      const isTold = page.querySelector('td[data-value]') !== null;
      expect(graph.map((each: { '@type': string }) => each['@type'])).toEqual(
        isTold ? ['AdministrativeArea', 'Dataset'] : ['AdministrativeArea'],
      );
      const [place, dataset] = graph;
      expect(place.identifier).toBe(unit.id);
      expect(place.geo[0].longitude).toBe(unit.labelPoint[0]);
      if (!isTold) continue;
      expect(dataset.variableMeasured.length).toBeGreaterThan(0);
      expect(dataset.spatialCoverage).toEqual({ '@id': place['@id'] });
      expect(dataset.license.length).toBeGreaterThan(0);
      expect(dataset.description.length).toBeGreaterThanOrEqual(50);
    }
  });

  test('say "not published" of no key figure that they have a value of', () => {
    let derived = 0;
    for (const unit of source.catalogue.units.all) {
      const page = parsed(pages.get(profilePath(unit, 'vi')) ?? '');
      for (const figure of page.querySelectorAll('.key-figures > div')) {
        const title = figure.querySelector('dt')?.textContent ?? '';
        const { id = '' } =
          source.catalogue.indicators.find((each) => each.title.vi === title) ?? {};
        const isHeld = page.querySelector(`td[data-indicator="${id}"]`) !== null;
        expect(figure.querySelector('dd')?.className === 'empty', `${unit.id} ${id}`).toBe(!isHeld);
        if (figure.querySelector('dd:not(.empty) data:not([data-row])') !== null) derived++;
      }
    }
    expect(derived).toBeGreaterThan(0);
  });

  test('stand in a sitemap by their addresses', () => {
    const text = sitemap(ORIGIN, [...pages.keys()]);
    const xml = new DOMParser().parseFromString(text, 'text/xml');
    const listed = [...xml.querySelectorAll('url > loc')].map(({ textContent }) => textContent);
    expect(listed).toEqual([...pages.keys()].map((path) => ORIGIN + path));
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
