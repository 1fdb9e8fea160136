import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { allowedConnectUrl } from '@/lib/connect/url';
import { fail, ok, type Result } from '@/lib/platform/result';
import { wirePlan } from '@/lib/testing/builders';
import { hostileAnswer } from '@/lib/testing/hostile';
import {
  wireAddon,
  wireAddress,
  wireBalance,
  wireConnectSession,
  wireDevice,
  wirePayment,
  wirePaymentMethod,
  wireSim,
  wireSubscription,
  wireSubscriptionAddon,
  wireSubscriptionChange,
  wireUser,
} from '@/lib/testing/malformed-responses';
import { list } from '@/lib/testing/upstream';
import { listGigsAddons } from './addons';
import { listGigsAddresses } from './addresses';
import { createConnectSession, getConnectSession } from './connect-sessions';
import { findGigsDeviceModels } from './device-models';
import { listGigsDevices } from './devices';
import { type GigsError, gigsError, kindOf } from './error';
import { listGigsPaymentMethods } from './payment-methods';
import { listGigsPayments } from './payments';
import { getGigsPlan, listGigsPlans } from './plans';
import type { GigsRequest } from './request';
import { getGigsEsimProfile, getGigsSimCredentials, listGigsSims } from './sims';
import { listGigsSubscriptionAddons } from './subscription-addons';
import { listGigsSubscriptionChanges } from './subscription-changes';
import { listGigsSubscriptions } from './subscriptions';
import { listGigsUsageBalances } from './usage-balances';
import { findGigsUsers, getGigsFullName } from './users';

let answer: unknown;
vi.mock('./request', () => ({
  segment: encodeURIComponent,
  gigsRequest: async ({ schema }: GigsRequest<unknown>) => {
    const read = schema.safeParse(answer);
    return read.success ? ok(read.data) : fail(gigsError('unexpected-shape'));
  },
}));

beforeEach(() => {
  answer = undefined;
});

type Read = () => Promise<Result<unknown, GigsError>>;

/**
 * Every reader with what it is documented to be answered, and what must hold of whatever it makes
 * of it.
 */
const readers: [string, Read, unknown, (value: never) => boolean][] = [
  ['plans', listGigsPlans, list([wirePlan(), wirePlan({ id: 'pln_2' })]), eachHasId],
  ['one plan', () => getGigsPlan('pln_1'), wirePlan(), hasId],
  ['SIMs', () => listGigsSims('usr_1'), list([wireSim]), eachHasId],
  ['a profile', () => getGigsEsimProfile('sim_1'), { status: 'enabled' }, hasStatus],
  [
    'credentials',
    () => getGigsSimCredentials('sim_1'),
    { activationCode: 'LPA:1$smdp.example.com$ABC', qrCodeUrl: 'https://x.example' },
    ({ activationCode: code, ...more }: { activationCode?: unknown }) =>
      (code == null || (typeof code === 'string' && code.length <= 255)) &&
      Object.keys(more).length === 0,
  ],
  [
    'subscriptions, only those of this user',
    () => listGigsSubscriptions('usr_1'),
    list([wireSubscription]),
    ofUser,
  ],
  [
    'users, only those of this address',
    () => findGigsUsers('ada@example.com'),
    list([wireUser]),
    (all: { email: string }[]) =>
      all.every(({ email }) => email.toLowerCase() === 'ada@example.com'),
  ],
  [
    'a name',
    () => getGigsFullName('usr_1'),
    wireUser,
    (name: unknown) => name === null || (typeof name === 'string' && name !== ''),
  ],
  ['addresses', () => listGigsAddresses('usr_1'), list([wireAddress]), eachHasId],
  ['devices', () => listGigsDevices('usr_1'), list([wireDevice]), eachHasId],
  [
    'device models',
    () => findGigsDeviceModels('490154203237518'),
    list([wireDevice.model]),
    (all: { name?: string; brand?: string }[]) => all.every(({ name, brand }) => name || brand),
  ],
  [
    'add-ons, only those for this plan',
    () => listGigsAddons('pln_1'),
    list([wireAddon]),
    (all: { plans: string[] }[]) => all.every(({ plans }) => plans.includes('pln_1')),
  ],
  [
    'add-ons of this subscription only',
    () => listGigsSubscriptionAddons('sub_1'),
    list([wireSubscriptionAddon]),
    ofSubscription,
  ],
  [
    'changes of this subscription only',
    () => listGigsSubscriptionChanges('sub_1'),
    list([wireSubscriptionChange]),
    ofSubscription,
  ],
  [
    'payments, only those of this user',
    () => listGigsPayments('usr_1'),
    list([wirePayment]),
    ofUser,
  ],
  [
    'payment methods, only those of this user',
    () => listGigsPaymentMethods('usr_1'),
    list([wirePaymentMethod]),
    ofUser,
  ],
  [
    'usage, unlimited only where Gigs says so',
    () => listGigsUsageBalances('sub_1', { bytes: null, seconds: null, messages: null }),
    list([wireBalance]),
    (all: { used: number; limit: number | null }[]) =>
      all.every(({ used, limit }) => used >= 0 && (limit === null || limit >= 0)),
  ],
  [
    'a Connect session',
    () => getConnectSession('csn_1'),
    wireConnectSession,
    ({ intent }: { intent: { type: unknown } }) => typeof intent.type === 'string',
  ],
  [
    'a new Connect session, whose URL leads to Connect or is refused',
    () => createConnectSession({ callbackUrl: '', intent: { type: 'viewSubscriptions' } }),
    wireConnectSession,
    ({ url }: { url: string }) =>
      [undefined, 'https://connect.gigs.com'].includes(allowedConnectUrl(url)?.origin),
  ],
];

test.each(readers)(
  'whatever Gigs answers is read as documented or refused: %s [ASVS 15.3.1]',
  async (_, read, document, holds) => {
    answer = document;
    expect((await read()).ok).toBe(true);
    await fc.assert(
      fc.asyncProperty(hostileAnswer(document), async (given) => {
        answer = given;
        const result = await read();
        if (result.ok) expect(holds(result.value as never)).toBe(true);
        else expect(result.error).toMatchObject(gigsError('unexpected-shape'));
      }),
    );
  },
);

test('every status and type of an error maps to a kind, and prototypes are never consulted', () => {
  const type = fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__', 'notFound'));
  fc.assert(
    fc.property(fc.integer(), fc.option(type, { nil: undefined }), (status, said) => {
      expect(kindOf(status, said)).toMatch(/^[a-z-]+$/);
    }),
  );
});

function hasId({ id }: { id: unknown }): boolean {
  return typeof id === 'string';
}

function eachHasId(all: { id: unknown }[]): boolean {
  return all.every(hasId) && new Set(all.map(({ id }) => id)).size === all.length;
}

function hasStatus({ status }: { status: unknown }): boolean {
  return typeof status === 'string';
}

function ofSubscription(all: { subscription?: unknown }[]): boolean {
  return all.every(({ subscription }) => subscription === 'sub_1');
}

function ofUser(all: { user: unknown }[]): boolean {
  return all.every(({ user }) => user === 'usr_1');
}
