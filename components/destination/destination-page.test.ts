import { beforeEach, expect, test, vi } from 'vitest';
import { listPlans } from '@/lib/catalog/server';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { ok } from '@/lib/platform/result';
import { listedPaths } from '@/lib/seo/sitemap';
import { aPlan } from '@/lib/testing/builders';
import { destinationMetadata } from './destination-page';

vi.mock('@/lib/catalog/server', () => ({ listPlans: vi.fn() }));
vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/components/site/shell', () => ({ Shell: vi.fn() }));

const plans = [
  aPlan({ coverage: { name: 'World', countries: ['BR', 'JP', 'DE', 'KE'] } }),
  aPlan({ id: 'pln_2', coverage: { name: 'Japan', countries: ['JP'] } }),
];

beforeEach(() => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  vi.mocked(listPlans).mockResolvedValue(ok(plans));
});

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
  expect((await metadataOf('norway')).title).toBe('No plans for Norway right now');
  expect((await metadataOf('narnia')).title).toBe('We don’t know this destination');
});

test('a description does not promise that no account is needed: SIGN_IN_FIRST asks for one', async () => {
  expect((await metadataOf('japan')).description).not.toMatch(/account/i);
});
