import { expect, test, vi } from 'vitest';
import { ok } from '@/lib/platform/result';
import { aSubscription } from '@/lib/testing/builders';
import { listMyPayments } from './account';
import { listMySubscriptions } from './list';
import { readOverview } from './overview';
import type { Payment, Subscription } from './types';

vi.mock('@/lib/catalog/server', () => ({ listPlans: async () => ({ ok: true, value: [] }) }));
vi.mock('./list', () => ({ listMySubscriptions: vi.fn(), hasOtherPlans: () => false }));
vi.mock('./account', () => ({
  MAX_DETAILED: 0,
  OPTIONAL_TIMEOUT_MS: 1_000,
  readOffersOf: () => new Map(),
  listMyPayments: vi.fn(),
  readFullName: async () => null,
  readAddresses: async () => null,
  readPaymentMethods: async () => null,
}));

const declined: Payment = {
  id: 'pay_1',
  status: 'failed',
  failure: 'declined',
  price: null,
  createdAt: '2026-11-30T00:00:00Z',
  paidFor: ['sub_1'],
};
const paid: Payment = { ...declined, id: 'pay_2', status: 'succeeded', failure: null };

test.each<[Subscription['status'], Payment[], Payment['failure']]>([
  ['pending', [declined], 'declined'],
  ['initiated', [declined], 'declined'],
  ['pending', [paid, declined], null],
  ['pending', [{ ...declined, paidFor: ['sub_2'] }], null],
  ['active', [declined], null],
])(
  'what is %s does not start because its last payment failed, if so',
  async (status, payments, failure) => {
    const subscription = aSubscription({ id: 'sub_1', status });
    vi.mocked(listMySubscriptions).mockResolvedValue(ok([subscription]));
    vi.mocked(listMyPayments).mockResolvedValue(ok(payments));
    const overview = await readOverview('usr_1');
    expect(overview.ok && overview.value.plans[0]?.failure).toBe(failure);
  },
);
