import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { gigsError } from '@/lib/gigs/error';
import { listGigsPayments } from '@/lib/gigs/payments';
import { getGigsSubscription, noteOnGigsSubscription } from '@/lib/gigs/subscriptions';
import { memoryKv } from '@/lib/platform/kv/memory';
import { fail, ok } from '@/lib/platform/result';
import { countPurchase } from './purchase';
import { sendFigure } from './send';

const { kv } = vi.hoisted(() => ({ kv: vi.fn() }));
vi.mock('@/lib/platform/kv/kv', () => ({ kv }));
vi.mock('@/lib/gigs/subscriptions', () => ({
  getGigsSubscription: vi.fn(),
  noteOnGigsSubscription: vi.fn(),
}));
vi.mock('@/lib/gigs/payments', () => ({ listGigsPayments: vi.fn() }));
vi.mock('@/lib/catalog/server', () => ({ recentPlan: () => null }));
vi.mock('./send', () => ({ sendFigure: vi.fn() }));

const send = vi.mocked(sendFigure);
const price = { amount: 990, currency: 'EUR' };

/** A Gigs that holds one subscription and its payment. */
let held: { activatedAt: string | null; createdAt: string; metadata: Record<string, string> };
let payments: { status: string; amount: object; references: { object: string; id: string }[] }[];

const now = () => new Date().toISOString();
const paid = (status: string) => [
  {
    status,
    amount: { ...price, amount: 500 },
    references: [{ object: 'subscription', id: 'sub_1' }],
  },
];

async function read() {
  return ok({
    ...held,
    id: 'sub_1',
    user: 'usr_1',
    plan: { id: 'pln_1', name: 'Ten', price },
  } as never);
}

beforeEach(() => {
  held = { activatedAt: null, createdAt: now(), metadata: {} };
  payments = [];
  const memory = memoryKv();
  kv.mockReset().mockReturnValue(memory);
  send.mockReset().mockResolvedValue();
  vi.mocked(getGigsSubscription).mockReset().mockImplementation(read);
  vi.mocked(listGigsPayments)
    .mockReset()
    .mockImplementation(async () => ok(payments as never));
  vi.mocked(noteOnGigsSubscription)
    .mockReset()
    .mockImplementation(async (_, note) => {
      Object.assign(held.metadata, note);
      return ok({});
    });
});

describe('a purchase', () => {
  test('counts once for any order of returns, polls, webhooks, restarts and what Gigs does', async () => {
    const event = fc.constantFrom('ask', 'ask', 'ask-twice', 'activate', 'pay', 'fail', 'restart');
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 20 }), async (events) => {
        held = { activatedAt: null, createdAt: now(), metadata: {} };
        payments = [];
        send.mockClear();
        kv.mockReturnValue(memoryKv());
        for (const what of [...events, 'activate', 'ask']) {
          if (what === 'activate') held.activatedAt ??= now();
          if (what === 'pay') payments = paid('succeeded');
          if (what === 'restart') kv.mockReturnValue(memoryKv());
          if (what === 'fail') {
            vi.mocked(getGigsSubscription).mockResolvedValueOnce(fail(gigsError('timeout')));
          }
          if (what === 'ask') await countPurchase('sub_1');
          if (what === 'ask-twice') {
            await Promise.all([countPurchase('sub_1'), countPurchase('sub_1')]);
          }
        }
        // Gigs may have failed until now.
        vi.mocked(getGigsSubscription).mockReset().mockImplementation(read);
        await countPurchase('sub_1');
        expect(send).toHaveBeenCalledTimes(1);
      }),
      { numRuns: 200 },
    );
  });

  test('is not counted while it is neither paid nor active, nor when the payment was declined', async () => {
    await countPurchase('sub_1');
    payments = paid('failed');
    await countPurchase('sub_1');
    expect(send).not.toHaveBeenCalled();
    expect(held.metadata).toEqual({});
  });

  test('has the amount of its payment, else the price of its plan, and a reference of our own', async () => {
    payments = paid('succeeded');
    await countPurchase('sub_1');
    expect(send.mock.calls[0]?.[0]).toMatchObject({
      name: 'purchase',
      value: { amount: 500, currency: 'EUR' },
      reference: expect.stringMatching(/^[\dA-F]{4}(-[\dA-F]{4}){2}$/),
    });
    expect(JSON.stringify(send.mock.calls)).not.toMatch(/sub_1|usr_1/);
  });

  test('is not counted weeks later', async () => {
    held.activatedAt = '2020-01-01T00:00:00Z';
    await countPurchase('sub_1');
    expect(send).not.toHaveBeenCalled();
  });

  describe('whose counting was interrupted', () => {
    let clock = 0;
    let memory = memoryKv(() => clock);

    beforeEach(() => {
      memory = memoryKv(() => clock);
      kv.mockReturnValue(memory);
      held.activatedAt = now();
    });

    test('by the end of the process counts when it is asked for a while later', async () => {
      vi.mocked(getGigsSubscription).mockReturnValueOnce(new Promise(() => undefined));
      countPurchase('sub_1');
      await countPurchase('sub_1');
      expect(send).not.toHaveBeenCalled();
      clock += 30_000;
      await countPurchase('sub_1');
      expect(send).toHaveBeenCalledTimes(1);
    });

    test('by Redis, too', async () => {
      vi.mocked(getGigsSubscription).mockResolvedValueOnce(fail(gigsError('timeout')));
      vi.spyOn(memory, 'getAndDelete').mockRejectedValueOnce(new Error('gone'));
      await expect(countPurchase('sub_1')).rejects.toThrow('gone');
      clock += 30_000;
      await countPurchase('sub_1');
      expect(send).toHaveBeenCalledTimes(1);
    });
  });

  test('counts once for days where Gigs has no room for another note', async () => {
    let clock = 0;
    const memory = memoryKv(() => clock);
    kv.mockReturnValue(memory);
    held.activatedAt = now();
    vi.mocked(noteOnGigsSubscription).mockResolvedValue(fail(gigsError('invalid')));
    await countPurchase('sub_1');
    clock += 7 * 24 * 60 * 60 * 1000;
    await countPurchase('sub_1');
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('asked for while another is looking counts as soon as it is there', async () => {
    vi.mocked(getGigsSubscription).mockImplementationOnce(async () => {
      // Activated, and said so by a webhook, just after Gigs was asked.
      const before = fail(gigsError('not-found'));
      held.activatedAt = now();
      await countPurchase('sub_1');
      return before;
    });
    await countPurchase('sub_1');
    expect(send).toHaveBeenCalledTimes(1);
  });
});
