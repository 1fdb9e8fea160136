import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { sendFigure } from './send';
import { noteCheckout, noteView } from './server';

const { later } = vi.hoisted(() => ({ later: vi.fn<(work: () => Promise<void>) => void>() }));
vi.mock('next/server', () => ({ after: later }));
vi.mock('./send', () => ({ sendFigure: vi.fn() }));
vi.mock('@/lib/catalog/server', () => {
  const plan = { id: 'pln_1', name: 'Ten', price: { amount: 990, currency: 'EUR' } };
  return { listPlans: async () => ({ ok: true, value: [plan] }), recentPlan: () => plan };
});

const sent = () => vi.mocked(sendFigure).mock.calls.map(([{ name }]) => name);
const browser = { 'user-agent': 'Firefox' };

/** Shows a plan and goes to checkout with it. */
async function visit(said: Record<string, string>) {
  const headers = new Headers(said);
  noteView(headers, 'pln_1');
  noteCheckout(headers, 'pln_1');
  await Promise.all(later.mock.calls.map(([work]) => work()));
}

beforeEach(() => {
  later.mockReset();
  vi.mocked(sendFigure).mockReset();
  settings.ANALYTICS = [{ sink: 'webhook', url: 'https://your.example/figures' }];
});

afterEach(() => {
  settings.ANALYTICS = [];
});

test('a visit counts its views and its checkout', async () => {
  await visit(browser);
  expect(sent().sort()).toEqual(['begin_checkout', 'view_item']);
});

test('a visit that asks not to be followed counts neither', async () => {
  await visit({ ...browser, 'sec-gpc': '1' });
  expect(sent()).toEqual([]);
});
