import { expect, test, vi } from 'vitest';
import { numberedPage } from '@/lib/seo/numbered-page';
import { currentShopper, type Shopper } from '@/lib/shopper/server';
import { generateMetadata } from './page';

vi.mock('@/components/choice/problem-notices', () => ({}));
vi.mock('@/components/store/resume-card', () => ({}));
vi.mock('@/components/store/store-page', () => ({}));
vi.mock('@/components/ui/refresh-on-focus', () => ({}));
vi.mock('@/lib/i18n/server', () => ({}));
vi.mock('@/lib/seo/metadata', () => ({ storeMetadata: async () => ({}) }));
vi.mock('@/lib/seo/numbered-page', () => ({ numberedPage: vi.fn() }));
vi.mock('@/lib/shopper/server', () => ({ currentShopper: vi.fn() }));

test.each<[string, Shopper | null, number]>([
  ['asks which page', null, 1],
  ['has no canonical address to ask for', { email: 'ada@shop.example', gigsUser: null }, 0],
])('the metadata of the store %s', async (_, shopper, times) => {
  vi.mocked(numberedPage).mockClear();
  vi.mocked(currentShopper).mockResolvedValue(shopper);
  const searchParams = Promise.resolve({ page: '2' });
  await generateMetadata({ params: Promise.resolve({ locale: 'en' }), searchParams });
  expect(numberedPage).toHaveBeenCalledTimes(times);
});
