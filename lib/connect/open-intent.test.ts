import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listPlans } from '@/lib/catalog/server';
import { listGigsAddons } from '@/lib/gigs/addons';
import { createConnectSession, getConnectSession } from '@/lib/gigs/connect-sessions';
import { type GigsError, gigsError } from '@/lib/gigs/error';
import { listGigsSubscriptionAddons } from '@/lib/gigs/subscription-addons';
import { listGigsSubscriptions } from '@/lib/gigs/subscriptions';
import { findGigsUsers, getGigsUser } from '@/lib/gigs/users';
import { processValues } from '@/lib/platform/process-wide';
import { fail, ok } from '@/lib/platform/result';
import { ada, gigsSubscription } from '@/lib/testing/builders';
import { type IntentRequest, readIntentRequest } from './intents';
import { openIntent } from './open';
import { readIntentReturn } from './return';

vi.mock('@/lib/catalog/server', () => ({
  listPlans: vi.fn(),
  findPlanOnSale: vi.fn(),
  recentPlan: vi.fn(),
}));
vi.mock('@/lib/gigs/addons', () => ({ listGigsAddons: vi.fn() }));
vi.mock('@/lib/gigs/connect-sessions', () => ({
  createConnectSession: vi.fn(),
  getConnectSession: vi.fn(),
}));
vi.mock('@/lib/gigs/project', () => ({ isProjectUnknown: vi.fn() }));
vi.mock('@/lib/gigs/subscription-addons', () => ({ listGigsSubscriptionAddons: vi.fn() }));
vi.mock('@/lib/gigs/subscriptions', () => ({ listGigsSubscriptions: vi.fn() }));
vi.mock('@/lib/gigs/users', async (original) => ({
  ...(await original<object>()),
  findGigsUsers: vi.fn(),
  getGigsFullName: vi.fn(),
  getGigsUser: vi.fn(),
}));

const cancel: IntentRequest = {
  intent: 'cancelSubscription',
  subscription: 'sub_1',
  payment: null,
  addons: [],
};
const url = 'https://connect.gigs.com/portal/entry?session=csn_1&token=abc';
const create = vi.mocked(createConnectSession);
const user = (id: string, status = 'active') => ok([{ id, email: ada.email, status }]);

beforeEach(() => {
  vi.resetAllMocks();
  // The memory lives as long as the process, see lib/platform/kv/kv.ts.
  processValues.delete('kv');
  vi.mocked(listPlans).mockResolvedValue(ok([]));
  vi.mocked(findGigsUsers).mockResolvedValue(user('usr_1'));
  vi.mocked(getGigsUser).mockResolvedValue(
    ok({ id: 'usr_1', email: 'ada@example.com', status: 'active' }),
  );
  vi.mocked(listGigsSubscriptions).mockResolvedValue(ok([gigsSubscription()]));
  create.mockResolvedValue(ok({ url }));
});

async function problemOf(request: IntentRequest, shopper = ada): Promise<string | null> {
  const started = await openIntent(request, { shopper, locale: 'en', theme: null });
  return started.ok ? null : started.error;
}

describe('opening Connect', () => {
  test('asks for the intent of this user and comes back to the configured site', async () => {
    const started = await openIntent(cancel, { shopper: ada, locale: 'de', theme: null });
    expect(started).toEqual(ok(new URL(url)));
    const [body] = create.mock.calls[0] ?? [];
    expect(body).toMatchObject({
      user: 'usr_1',
      intent: { type: 'cancelSubscription', cancelSubscription: { subscription: 'sub_1' } },
    });
    expect(body).not.toHaveProperty('userDetails');
    expect(body?.callbackUrl).toMatch(/^https:\/\/shop\.example\/de\/account\/return\?task=ey/);
  });

  test('leads nowhere but to Connect [ASVS 3.7.2]', async () => {
    create.mockResolvedValue(ok({ url: 'https://connect.gigs.com.evil.example/' }));
    expect(await problemOf(cancel)).toBe('misconfigured');
  });

  test('is for the account that the e-mail has now, even if another was known since sign-in', async () => {
    vi.mocked(findGigsUsers).mockResolvedValue(user('usr_2'));
    expect(await problemOf(cancel)).toBeNull();
    expect(vi.mocked(listGigsSubscriptions)).toHaveBeenLastCalledWith('usr_2');
    expect(create.mock.calls[0]?.[0].user).toBe('usr_2');
  });

  test.each([
    ['a blocked account', user('usr_1', 'blocked'), 'account-closed'],
    ['nobody that Gigs knows', ok([]), 'not-found'],
  ])('is refused to %s', async (_, found, problem) => {
    vi.mocked(findGigsUsers).mockResolvedValue(found);
    expect(
      await problemOf(cancel, { ...ada, gigsUser: problem === 'not-found' ? null : 'usr_1' }),
    ).toBe(problem);
    expect(create).not.toHaveBeenCalled();
  });

  test.each([
    ['blocked', 'account-closed'],
    ['deleted', 'not-found'],
  ])(
    'is refused to an account that is %s, which the search leaves out',
    async (status, problem) => {
      vi.mocked(findGigsUsers).mockResolvedValue(ok([]));
      vi.mocked(getGigsUser).mockResolvedValue(ok({ id: 'usr_1', email: ada.email, status }));
      expect(await problemOf(cancel)).toBe(problem);
      expect(create).not.toHaveBeenCalled();
    },
  );

  test.each([
    ['rate-limited', undefined, 'busy'],
    ['timeout', undefined, 'unavailable'],
    ['invalid', 'subscriptionNotCancelable', 'refused'],
    ['conflict', 'subscriptionPortingAlreadyOpen', 'refused'],
    ['invalid', undefined, 'misconfigured'],
    ['invalid', 'intentNotSupported', 'misconfigured'],
    ['unauthenticated', undefined, 'misconfigured'],
    ['forbidden', undefined, 'misconfigured'],
    ['not-found', undefined, 'misconfigured'],
  ] as const)('says why Gigs did not open it: %s %s', async (kind, code, problem) => {
    create.mockResolvedValue(fail(gigsError(kind, { code })));
    expect(await problemOf(cancel)).toBe(problem);
  });
});

test('ten add-ons go to checkout at once, more are too many, and one not on sale is not found', async () => {
  const onSale = Array.from({ length: 11 }, (_, index) => `add_${index}`);
  const offers = onSale.map((id) => ({
    id,
    name: id,
    status: 'available',
    plans: ['pln_1'],
    recurrenceType: 'oneTime',
  }));
  vi.mocked(listGigsAddons).mockResolvedValue(ok(offers));
  vi.mocked(listGigsSubscriptionAddons).mockResolvedValue(ok([]));
  const tick = async (addons: string[]) => {
    const form = new FormData();
    form.set('intent', 'checkoutAddon');
    form.set('subscription', 'sub_1');
    for (const addon of addons) form.append('addon', addon);
    const request = readIntentRequest(form);
    return request ? problemOf(request) : 'unread';
  };
  expect(await tick(onSale)).toBe('too-many-addons');
  expect(await tick([...onSale, 'add_elsewhere'])).toBe('not-found');
  expect(create).not.toHaveBeenCalled();
  expect(await tick(onSale.slice(1))).toBeNull();
});

describe('coming back', () => {
  async function arrive(session: object = {}, shopper = ada, query: object = {}) {
    await openIntent(cancel, { shopper: ada, locale: 'en', theme: null });
    const callbackUrl = create.mock.calls[0]?.[0].callbackUrl ?? '';
    const intent = { type: 'cancelSubscription' };
    vi.mocked(getConnectSession).mockResolvedValue(
      ok({ id: 'csn_1', callbackUrl, user: 'usr_1', intent, ...session }),
    );
    const task = new URL(callbackUrl).searchParams.get('task');
    return readIntentReturn({ task, session_id: 'csn_1', status: 'success', ...query }, shopper);
  }

  test('is believed only with the session that carries this very task', async () => {
    expect((await arrive()).state).toBe('checking');
    for (const session of [
      { user: 'usr_2' },
      { intent: { type: 'resumeSubscription' } },
      { callbackUrl: 'https://shop.example/account/return?task=other' },
    ]) {
      create.mockClear();
      expect((await arrive(session)).state, JSON.stringify(session)).toBe('not-found');
    }
  });

  test('is believed with the session of its own user, should that have lost its address', async () => {
    expect((await arrive({ callbackUrl: null })).state).toBe('checking');
    create.mockClear();
    expect((await arrive({ callbackUrl: null, user: 'usr_2' })).state).toBe('not-found');
  });

  test('needs no word of Gigs whose the session is, if it carries this very task', async () => {
    expect((await arrive({ user: null })).state).toBe('checking');
    create.mockClear();
    expect((await arrive({ user: null, callbackUrl: null })).state).toBe('not-found');
    create.mockClear();
    vi.mocked(findGigsUsers).mockResolvedValueOnce(user('usr_1')).mockResolvedValue(user('usr_2'));
    const anew = { ...ada, gigsUser: 'usr_2' };
    expect((await arrive({ user: null }, anew)).state).toBe('not-found');
  });

  test('says that it is on us until the brand has mended it', async () => {
    vi.mocked(listGigsSubscriptions)
      .mockResolvedValueOnce(ok([gigsSubscription()]))
      .mockResolvedValue(fail(gigsError('unauthenticated')));
    expect(await arrive()).toMatchObject({ state: 'unread', open: false });
  });

  test('is nobody else’s, nor that of an account made anew', async () => {
    expect((await arrive({}, { email: 'eve@example.com', gigsUser: 'usr_1' })).state).toBe(
      'not-found',
    );
    create.mockClear();
    vi.mocked(findGigsUsers).mockResolvedValueOnce(user('usr_1')).mockResolvedValue(user('usr_2'));
    expect((await arrive({}, { ...ada, gigsUser: 'usr_2' })).state).toBe('not-found');
  });

  test('is believed by the task alone where Gigs does not show the session, for its account', async () => {
    await openIntent(cancel, { shopper: ada, locale: 'en', theme: null });
    const callback = new URL(create.mock.calls[0]?.[0].callbackUrl ?? '');
    const query = { task: callback.searchParams.get('task'), session_id: 'csn_1' };
    const refuse = (kind: GigsError['kind']) =>
      vi.mocked(getConnectSession).mockResolvedValue(fail(gigsError(kind)));
    refuse('forbidden');
    expect((await readIntentReturn({ ...query, status: 'success' }, ada)).state).toBe('checking');
    const anew = { ...ada, gigsUser: 'usr_2' };
    expect((await readIntentReturn(query, anew)).state).toBe('not-found');
    refuse('not-found');
    expect((await readIntentReturn(query, ada)).state).toBe('not-found');
  });

  test('says that it cannot tell while Gigs is down', async () => {
    vi.mocked(listGigsSubscriptions)
      .mockResolvedValueOnce(ok([gigsSubscription()]))
      .mockResolvedValue(fail(gigsError('timeout')));
    expect((await arrive()).state).toBe('unavailable');
  });
});
