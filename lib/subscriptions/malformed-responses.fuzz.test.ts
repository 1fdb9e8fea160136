import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { openIntents } from '@/lib/connect/intents';
import { gigsError } from '@/lib/gigs/error';
import type { GigsRequest } from '@/lib/gigs/request';
import { gigsSubscription } from '@/lib/gigs/subscriptions';
import { translator } from '@/lib/i18n/translator';
import { fail, ok } from '@/lib/platform/result';
import { aSubscription } from '@/lib/testing/builders';
import { hostileAnswer } from '@/lib/testing/hostile';
import {
  wireAddon,
  wireBalance,
  wirePayment,
  wirePaymentMethod,
  wireSubscription,
  wireSubscriptionAddon,
  wireSubscriptionChange,
} from '@/lib/testing/malformed-responses';
import { list } from '@/lib/testing/upstream';
import {
  listMyPayments,
  readChanges,
  readOffers,
  readOwnAddons,
  readPaymentMethods,
  readUsage,
} from './account';
import {
  changeLabel,
  dateRows,
  methodLabel,
  offerPriceLabel,
  ownAddonLabel,
  paidLabel,
  restrictionLabel,
  stateLabel,
} from './labels';
import { subscriptionFromGigs } from './list';
import { formatPhoneNumber } from './phone-number';
import { portingLabel } from './porting-label';
import { usageLabel } from './usage';

let answer: unknown;
vi.mock('@/lib/gigs/request', () => ({
  segment: encodeURIComponent,
  gigsRequest: async ({ schema }: GigsRequest<unknown>) => {
    const read = schema.safeParse(answer);
    return read.success ? ok(read.data) : fail(gigsError('unexpected-shape'));
  },
}));

const intl = { locale: 'de', t: translator('de') } as const;
const period = { start: '2026-11-01T00:00:00Z', end: '2026-12-01T00:00:00Z' };
const odd = /NaN|undefined|∞|Invalid/;

test('whatever a subscription holds, its card has words', () => {
  fc.assert(
    fc.property(hostileAnswer(wireSubscription), (wire) => {
      const read = gigsSubscription.safeParse(wire);
      if (!read.success) return;
      const mine = subscriptionFromGigs(read.data);
      const said = [
        stateLabel(mine, intl),
        ...dateRows(mine, intl).flat(),
        mine.restriction && restrictionLabel(mine.restriction, intl),
        mine.porting && portingLabel(mine.porting, intl),
        mine.phoneNumber && formatPhoneNumber(mine.phoneNumber),
      ];
      expect(said.join()).not.toMatch(odd);
      const around = { otherPlans: true, addonsOnSale: true, now: Date.now() };
      expect(openIntents(mine, around)).toContain('viewSubscription');
    }),
  );
});

const details: [string, unknown, () => Promise<(string | null)[] | null>][] = [
  [
    'usage',
    list([wireBalance]),
    async () => (await readUsage(aSubscription()))?.map((one) => usageLabel(one, intl)) ?? null,
  ],
  [
    'add-ons on sale',
    list([wireAddon]),
    async () => (await readOffers('pln_1'))?.map((one) => offerPriceLabel(one, intl)) ?? null,
  ],
  [
    'own add-ons',
    list([wireSubscriptionAddon]),
    async () => (await readOwnAddons('sub_1'))?.map((one) => ownAddonLabel(one, intl)) ?? null,
  ],
  [
    'changes',
    list([wireSubscriptionChange]),
    async () => [changeLabel(await readChanges('sub_1'), intl, aSubscription({ period }))],
  ],
  [
    'payments',
    list([wirePayment]),
    async () => {
      const payments = await listMyPayments('usr_1');
      return payments.ok ? payments.value.map((one) => paidLabel(one, intl)) : null;
    },
  ],
  [
    'payment methods',
    list([wirePaymentMethod]),
    async () => (await readPaymentMethods('usr_1'))?.map((one) => methodLabel(one, intl)) ?? null,
  ],
];

test.each(details)(
  'whatever Gigs says of %s, there are words or nothing',
  async (_, document, read) => {
    answer = document;
    expect((await read())?.[0]).toMatch(/\S/);
    await fc.assert(
      fc.asyncProperty(hostileAnswer(document), async (given) => {
        answer = given;
        expect((await read())?.join() ?? '').not.toMatch(odd);
      }),
    );
  },
);
