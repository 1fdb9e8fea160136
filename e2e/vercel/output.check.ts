import { describe, expect, test } from 'vitest';
import { locales } from '../../lib/i18n/locales';
import { pages, sharedPages } from '../../lib/platform/pages';
import { output } from './output';

/** The builder says this of every build that is not Vercel's own. */
const expected = 'Build not running on Vercel. System environment variables will not be available.';

/** What stands first in the address of a page in the output. */
const addresses = new RegExp(`^(?:\\[locale\\]|${locales.join('|')})(?:[./]|$)`);

test('the builder reports no problem', () => {
  const lines = output.log().split('\n');
  expect(lines.join('\n')).toContain('Build Completed');
  const problems = lines.filter((line) => /warn|error|fail|deprecat|problem|⚠/i.test(line));
  expect(problems.filter((line) => !line.includes(expected))).toEqual([]);
});

describe('every function', () => {
  test('leaves caching to the platform', () => {
    for (const name of output.distinct()) {
      expect([name, output.launcher(name).includes('next-handler')]).toEqual([name, false]);
      const files = Object.keys(output.config(name).filePathMap);
      expect([name, files.filter((file) => file.includes('next-handler'))]).toEqual([name, []]);
    }
  });

  test('runs on Node 24, a page for as long as its layout says', () => {
    for (const name of output.functions()) {
      const { runtime, maxDuration } = output.config(name);
      expect([name, runtime]).toEqual([name, 'nodejs24.x']);
      const isPage = addresses.test(name) && !name.includes('image');
      expect([name, maxDuration]).toEqual([name, isPage ? 30 : undefined]);
    }
  });

  test('has the files of a server and nothing of the tests, documents or settings', () => {
    for (const name of output.distinct()) {
      const files = Object.keys(output.config(name).filePathMap);
      expect([name, files.filter((file) => /^(?:e2e|docs|\.env(?!\.example))/.test(file))]).toEqual(
        [name, []],
      );
    }
  });
});

describe('the platform caches', () => {
  test('the shared page of each language, made by the build', () => {
    for (const locale of locales) {
      const { allowQuery, fallback, initialHeaders } = output.prerender(locale);
      expect([locale, allowQuery]).toEqual([locale, []]);
      expect(fallback).not.toBeNull();
      expect(initialHeaders?.['x-next-cache-tags']?.split(',')).toContain('plans');
    }
  });

  test('that page in other languages, by nothing that a visitor sends', () => {
    const { allowQuery, fallback } = output.prerender('[locale]');
    expect(allowQuery).toEqual(['nxtPlocale']);
    expect(fallback).toBeNull();
  });

  test('no page of the store but those that are shared', () => {
    const known = /^(?:_not-found|_global-error)(?:\.|$)/;
    const cached = output.prerendered().filter((name) => !known.test(name));
    const found = new Set(cached.map((name) => name.split('.')[0]));
    const shared = ['', ...sharedPages].flatMap((path) =>
      // One with a dynamic part is made for each value when it is first asked for.
      ['[locale]', ...(path.includes('[') ? [] : locales)].map((locale) => locale + path),
    );
    expect([...found].toSorted()).toEqual(shared.toSorted());
  });

  test('and every private page has a function that it asks each time', () => {
    const functions = output.functions();
    for (const [path, { access }] of Object.entries(pages)) {
      if (access === 'private') expect(functions).toContain(`[locale]${path}`);
    }
  });
});

test('the personal page is chosen before the cache, by the router', () => {
  const rewrites = output.routes().filter(({ dest }) => dest === '/en' || dest === '/en/live');
  expect(rewrites.map(({ dest }) => dest)).toEqual(['/en', '/en/live']);
  expect(rewrites[0]?.missing?.[0]).toMatchObject({ type: 'header', key: 'cookie' });
});
