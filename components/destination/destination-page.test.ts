import { createElement, type PropsWithChildren, type ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lookUpDestination } from '@/lib/catalog/destinations/server';
import { listPlans } from '@/lib/catalog/server';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { ok } from '@/lib/platform/result';
import { listedPaths } from '@/lib/seo/sitemap';
import { aPlan } from '@/lib/testing/builders';
import { DestinationMissing } from './destination-missing';
import { destinationMetadata } from './destination-page';
import { DestinationsPage } from './destinations-page';

vi.mock('@/lib/catalog/server', () => ({ listPlans: vi.fn() }));
vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/components/site/shell', () => ({
  Shell: ({ children }: PropsWithChildren) => children,
}));

const plans = [
  aPlan({ coverage: { name: 'World', countries: ['BR', 'JP', 'DE', 'KE'] } }),
  aPlan({ id: 'pln_2', coverage: { name: 'Japan', countries: ['JP'] } }),
];

beforeEach(() => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  vi.mocked(listPlans).mockResolvedValue(ok(plans));
});

async function htmlOf(page: ReactNode): Promise<string> {
  const { prelude } = await prerender(createElement('main', null, page));
  return new Response(prelude).text();
}

const metadataOf = (segment: string) => destinationMetadata({ segment, shopper: null });
const robotsOf = async (segment: string) => (await metadataOf(segment)).robots;

test('a country to which only plans for the world lead is neither indexed nor in the sitemap', async () => {
  expect(await robotsOf('brazil')).toEqual({ index: false, follow: true });
  expect(await robotsOf('japan')).toBeUndefined();
  const paths = listedPaths(plans);
  expect(paths).toContain('/destinations/japan');
  expect(paths).not.toContain('/destinations/brazil');
});

test('a country without plans has its own title, and not that of an unknown name', async () => {
  expect((await metadataOf('norway')).title).toBe('Norway: no plans right now');
  expect((await metadataOf('narnia')).title).toBe('We don’t know this destination');
});

test.each([
  ['norway', 'Nearby destinations'],
  ['japn', 'Did you mean one of these?'],
])('the links of a page about no destination have a heading: %s', async (segment, heading) => {
  const countries = ['JP', 'SE'];
  const one = aPlan({ coverage: { name: 'Two', countries } });
  vi.mocked(listPlans).mockResolvedValue(ok([one]));
  const standing = await lookUpDestination(segment, 'en');
  if (!standing.ok || standing.value.state === 'covered') throw new Error('covered');
  const html = await htmlOf(DestinationMissing(standing.value));
  const [, links = ''] = /<nav aria-labelledby="instead".*?>(.*?)<\/nav>/.exec(html) ?? [];
  expect(links).toMatch(new RegExp(`^<h2 id="instead".*?>${heading.replace('?', '\\?')}</h2><ul`));
});

test('a country without plans and neighbours leads to all destinations', async () => {
  const one = aPlan({ coverage: { name: 'Two', countries: ['JP', 'SE'] } });
  vi.mocked(listPlans).mockResolvedValue(ok([one]));
  const standing = await lookUpDestination('kenya', 'en');
  if (!standing.ok || standing.value.state === 'covered') throw new Error('covered');
  expect(standing.value.near).toEqual([]);
  expect(await htmlOf(DestinationMissing(standing.value))).toContain('href="/destinations"');
});

describe('a region that no plan is for as a whole', () => {
  const single = ['DE', 'FR', 'ES', 'JP'].map((country) =>
    aPlan({ id: `pln_${country}`, coverage: { name: country, countries: [country] } }),
  );
  beforeEach(() => {
    vi.mocked(listPlans).mockResolvedValue(ok(single));
  });

  /** The names and addresses that a page says, in order. */
  const saidBy = async (page: ReactNode) => {
    const html = await htmlOf(page);
    return [...html.matchAll(/<h1>(.*?)<\/h1>|href="(\/destinations\/.*?)"/g)].map(
      ([, heading, link]) => heading ?? link,
    );
  };
  const european = ['france', 'germany', 'spain'].map((name) => `/destinations/${name}`);

  test('leads to its countries instead of saying that there are no plans', async () => {
    const standing = await lookUpDestination('europe', 'en');
    if (!standing.ok || standing.value.state !== 'gone') throw new Error('not gone');
    expect(await saidBy(DestinationMissing(standing.value))).toEqual([
      'Europe: countries with plans',
      ...european,
    ]);
    expect((await metadataOf('europe')).title).toBe('Europe: countries with plans');
  });

  test('is found by its name', async () => {
    const html = await htmlOf(DestinationsPage({ shopper: null, query: { q: 'Europe' } }));
    const [, status, list = ''] = /<p role="status".*?>(.*?)<\/p>(.*?)<\/ul>/.exec(html) ?? [];
    expect(status).toBe('Europe: countries with plans');
    expect([...list.matchAll(/href="(.*?)"/g)].map(([, path]) => path)).toEqual(european);
  });

  test('is gone like any other place where none of its countries has plans', async () => {
    expect((await metadataOf('africa')).title).toBe('Africa: no plans right now');
  });
});

test('a description does not promise that no account is needed: SIGN_IN_FIRST asks for one', async () => {
  expect((await metadataOf('japan')).description).not.toMatch(/account/i);
});
