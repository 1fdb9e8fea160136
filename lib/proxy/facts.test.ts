import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caches } from '@/lib/cache/table';
import { personalCookie } from '@/lib/http/personal-cookies';
import { locales, prefixes } from '@/lib/i18n/locales';
import { apiRoutes, internalPages, pagePattern, pages } from '@/lib/platform/pages';
import nextConfig from '@/next.config';
import { config } from '@/proxy';

const other = prefixes.join('|');

/** The addresses of what lies in a folder, as Next makes them. */
function routesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const [, path] = /^(.*?)\/?(?:page\.tsx|route\.ts)$/.exec(file) ?? [];
    return path === undefined ? [] : [`/${path}`];
  });
}

describe('the literals that Next demands in the matcher repeat', () => {
  const text = JSON.stringify(config.matcher);

  test('what a language looks like, which no page does', () => {
    const [, pattern = 'x'] = /_next\/\|(.*?)\$\|/.exec(text) ?? [];
    const language = new RegExp(`^(?:${pattern})$`);
    for (const locale of [...locales, ...prefixes]) expect(locale).toMatch(language);
    for (const path of Object.keys(pages)) expect(path.slice(1)).not.toMatch(language);
    expect(text.split(`:locale(${pattern})?`).length).toBe(6);
  });

  test('where pictures are, and nothing else whose address ends alike', () => {
    const sees = new RegExp(`^${config.matcher.at(-1)}$`);
    for (const path of Object.keys(pages).filter((name) => name.endsWith('image'))) {
      const address = path.replace('[plan]', 'pln_1');
      for (const picture of [address, `/de${address}`]) expect(picture).not.toMatch(sees);
    }
    const others = ['/image', '/account/image', '/plans/image', '/destinations/image'];
    for (const path of others) expect(path).toMatch(sees);
  });

  test('the cookies that make / the live page', () => {
    const values = config.matcher.flatMap((entry) =>
      typeof entry === 'string'
        ? []
        : entry.has.flatMap((has) => ('value' in has && has.key === 'cookie' ? has.value : [])),
    );
    expect(values).toEqual([personalCookie]);
  });

  test('the routes that only read, or have a signature', () => {
    const exempt = Object.entries(apiRoutes).flatMap(([path, kind]) => {
      const name = path.replace('/api/', '');
      if (name.endsWith(']')) return [`${name.split('/')[0]}/`];
      return 'reads' in kind || 'signed' in kind ? [`${name}$`] : [];
    });
    const [, list = ''] = /"\/api\/\(\(\?!(.*?)\)/.exec(text) ?? [];
    expect(list.split('|').toSorted()).toEqual(exempt.toSorted());
  });
});

describe('the table of pages', () => {
  test('holds every page and route there is', () => {
    const known = [...Object.keys(pages), ...internalPages];
    expect(routesIn('app/[locale]').toSorted()).toEqual(known.toSorted());
    expect(
      routesIn('app/api')
        .map((path) => `/api${path}`)
        .toSorted(),
    ).toEqual(Object.keys(apiRoutes).toSorted());
  });

  test.each(Object.entries(pages).filter(([path]) => !path.endsWith('image')))(
    '%s is described to search engines, or says that it is not for them',
    (path, { access }) => {
      const page = readFileSync(`app/[locale]${path}/page.tsx`, 'utf8');
      const description =
        access === 'listed'
          ? /(?:page|store|trip|plan|destinations?)Metadata\(/
          : /unlisted(?:Metadata|Page)\(/;
      expect(page).toMatch(description);
    },
  );

  const addresses = Object.keys(pages).map((path) => path.replace(/\[(\w+)\]/g, '$1_1'));
  const escaped = ['/account/sims/sim%3A1/install', '/plans/pln%3A1%3d'];
  test.each([...addresses, ...escaped, '/plans/pln:1.~a', '/plans/...'])('%s is a page', (path) =>
    expect(path).toMatch(pagePattern),
  );

  test.each([
    '/live',
    '/plans',
    '/plans/',
    '/plans/..',
    '/plans/a%2Fb',
    '/plans/a,b',
    '/account',
    '/plans/pln_1/x',
    '/compare/',
  ])('%s is none', (path) => expect(path).not.toMatch(pagePattern));

  test('gives every private page its headers, in every language', async () => {
    const rules = (await nextConfig.headers?.()) ?? [];
    for (const [path, { access, ...page }] of Object.entries(pages)) {
      const source = `/:locale(${other})?${path.replace(/\[(\w+)\]/g, ':$1')}`;
      const headers = rules.find((rule) => rule.source === source)?.headers ?? [];
      const has = (value: string) => headers.some((header) => header.value === value);
      expect([path, has('private, no-store'), has('noindex')]).toEqual(
        access === 'private' ? [path, true, true] : [path, false, false],
      );
      expect([path, has('no-referrer')]).toEqual([path, 'referrer' in page]);
    }
  });
});

test.each(['page.tsx', 'destinations/page.tsx', 'destinations/[place]/page.tsx'])(
  'a shared page is refreshed as often as the table of caches says: %s',
  (file) => {
    // Next accepts a literal only.
    const page = readFileSync(`app/[locale]/${file}`, 'utf8');
    expect(page).toContain(`export const revalidate = ${caches.pages.revalidate};`);
  },
);
