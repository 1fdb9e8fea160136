import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepDevice, readKeptDevice } from '@/lib/checkout/imei-cookie';
import { seal } from '@/lib/platform/seal';
import type { Shopper } from '@/lib/shopper/server';
import { startSession } from '@/lib/shopper/session';
import { aCheckoutRecord, ada, eve } from '@/lib/testing/builders';
import { jar } from '@/lib/testing/cookie-jar';
import { settings } from '@/lib/testing/settings';
import { sealRecord } from './record';
import {
  asRemembered,
  dismissCheckout,
  readBegun,
  readBegunHere,
  readResumable,
  rememberCheckout,
  rememberReturn,
  resumeQuery,
  settleCheckout,
} from './resume';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));

const aRecord = aCheckoutRecord;

beforeEach(() => {
  jar.clear();
  settings.AUTH_SECRET = ['a'.repeat(32)];
});

test('a checkout is remembered with its session, both out of sight [ASVS 14.3.3]', async () => {
  const checkout = await sealRecord('checkout', aRecord());
  await rememberCheckout({ checkout, session: 'csn_1' });
  expect(await readBegun()).toEqual({ checkout, session: 'csn_1', status: null });
  expect(await readBegunHere()).toEqual([checkout]);
  const [cookie] = [...jar.values()];
  expect(cookie?.name).toBe('__Host-storefront.checkout');
  expect(cookie?.value).not.toContain(checkout);
  expect(cookie?.value).not.toContain('csn_1');
});

test('the longest checkout there can be fits into a cookie', async () => {
  const longest = 'x'.repeat(64);
  const checkout = await sealRecord(
    'checkout',
    aRecord({
      plan: longest,
      sim: longest,
      device: longest,
      imei: '3'.repeat(16),
      iccid: '8'.repeat(20),
      voucher: '\u{1F381}'.repeat(64),
      email: `${'x'.repeat(242)}@example.com`,
    }),
  );
  await rememberCheckout({ checkout, session: longest });
  for (const { name, value } of jar.values())
    expect(name.length + value.length).toBeLessThan(4_000);
  expect((await readBegun())?.checkout).toBe(checkout);
});

test('the newest checkout wins; the one before is still known as begun here', async () => {
  const [first, second] = [
    await sealRecord('checkout', aRecord()),
    await sealRecord('checkout', aRecord({ plan: 'pln_2' })),
  ];
  await rememberCheckout({ checkout: first, session: 'csn_1' });
  await rememberCheckout({ checkout: second, session: 'csn_2' });
  expect(await readBegun()).toMatchObject({ checkout: second, session: 'csn_2' });
  expect(await readBegunHere()).toEqual([second, first]);
});

test.each([
  ['with nothing left to tell', settleCheckout],
  ['that was dismissed', dismissCheckout],
])('a checkout %s is no longer told of, but still begun here', async (_, end) => {
  const checkout = await sealRecord('checkout', aRecord());
  await rememberCheckout({ checkout, session: 'csn_1' });
  await end();
  expect(await readBegun()).toBeNull();
  expect(await readBegunHere()).toEqual([checkout]);
});

test('a dismissed checkout leaves no cookie that makes a page the live one', async () => {
  await rememberCheckout({ checkout: await sealRecord('checkout', aRecord()), session: 'csn_1' });
  await dismissCheckout();
  expect([...jar.keys()]).toEqual(['__Host-storefront.past']);
});

test('the state in an address does not make a browser the one that began it', async () => {
  const value = await sealRecord('checkout', aRecord({ email: null }));
  jar.set('__Host-storefront.past', { name: '', value, maxAge: 60 });
  expect(await readBegunHere()).toEqual([]);
});

test('a cookie that is forged, or sealed for anything else, is none', async () => {
  const begun = { checkout: await sealRecord('checkout', aRecord()), session: 'csn_1' };
  for (const value of ['x', begun.checkout, await seal('checkout', begun, 60)]) {
    jar.set('__Host-storefront.checkout', { name: '', value, maxAge: 60 });
    expect(await readBegun()).toBeNull();
  }
});

test('a checkout begun signed in is told to its shopper alone', async () => {
  const checkout = await sealRecord('checkout', aRecord());
  await rememberCheckout({ checkout, session: 'csn_1' });
  expect((await readResumable(ada))?.record.plan).toBe('pln_1');
  expect(await readResumable(eve)).toBeNull();
  expect(await readResumable(null)).toBeNull();
});

test('a checkout begun signed out is told to whoever has this browser', async () => {
  const checkout = await sealRecord('checkout', aRecord({ email: null }));
  await rememberCheckout({ checkout, session: 'csn_1' });
  for (const shopper of [ada, null]) {
    expect((await readResumable(shopper))?.checkout).toBe(checkout);
  }
});

test('it is asked for as Connect came back, or would have; without a session not at all', async () => {
  const begun = { checkout: 'abc', session: 'csn_1', status: null };
  expect(resumeQuery(begun)).toBe('checkout=abc&session_id=csn_1');
  expect(resumeQuery({ ...begun, status: 'user_aborted' })).toBe(
    'checkout=abc&session_id=csn_1&status=user_aborted',
  );
  expect(resumeQuery({ ...begun, session: null, status: 'success' })).toBeNull();
});

describe('what Connect says when it comes back', () => {
  const note = async (query: Record<string, unknown>) =>
    rememberReturn((name) => jar.get(`__Host-storefront.${name}`)?.value, query);
  type Cookie = { name: string; value: string; maxAge: number };
  const keep = (noted: Cookie | null) => noted && jar.set(noted.name, noted);
  const begin = async (session = 'csn_1') => {
    const checkout = await sealRecord('checkout', aRecord());
    await rememberCheckout({ checkout, session });
    return { checkout, session_id: session, status: 'user_aborted' };
  };

  test('is remembered with the checkout, until the next one', async () => {
    const query = await begin();
    keep(await note(query));
    expect(await readBegun()).toMatchObject({ session: 'csn_1', status: 'user_aborted' });
    expect(await note(query)).toBeNull();
    await begin('csn_2');
    expect(await readBegun()).toMatchObject({ session: 'csn_2', status: null });
  });

  test('leaves a checkout alone that was begun before the answer arrived', async () => {
    const late = await note({ ...(await begin()), status: 'success' });
    const begun = jar.get('__Host-storefront.checkout');
    await settleCheckout();
    expect(jar.get('__Host-storefront.checkout')).toBe(begun);
    const settled = jar.get('__Host-storefront.outcome') ?? null;
    const { checkout } = await begin('csn_2');
    for (const answer of [late, settled]) {
      keep(answer);
      expect(await readBegun()).toEqual({ checkout, session: 'csn_2', status: null });
      expect(await readBegunHere()).toContain(checkout);
    }
  });

  test('is read where a former build kept it, with the checkout', async () => {
    const { checkout, ...query } = await begin();
    const former = { checkout, session: 'csn_1', status: 'success' };
    const value = await seal('resume', former, 60);
    jar.set('__Host-storefront.checkout', { name: '', value, maxAge: 60 });
    expect(await readBegun()).toEqual(former);
    expect(await note({ ...query, checkout })).toBeNull();
    await settleCheckout();
    expect(await readBegun()).toBeNull();
  });

  test('stays a success, whatever its spent address says later', async () => {
    const success = { ...(await begin()), status: 'success' };
    const expired = { ...success, status: 'auth_expired' };
    expect(await asRemembered(expired)).toEqual(expired);
    keep(await note(success));
    expect(await note(expired)).toBeNull();
    expect(await asRemembered(expired)).toEqual(success);
    for (const other of [{ ...expired, session_id: 'csn_2' }, { ...expired, checkout: 'x' }, {}]) {
      expect(await asRemembered(other)).toEqual(other);
    }
    await settleCheckout();
    expect(await note(expired)).toBeNull();
  });

  test('of another checkout, or in no word that is known, is not', async () => {
    const query = await begin();
    for (const other of [
      { ...query, session_id: 'csn_2' },
      { ...query, checkout: 'forged' },
      { ...query, status: 'paid' },
      { ...query, status: ['user_aborted', 'user_aborted'] },
      {},
    ]) {
      expect(await note(other)).toBeNull();
    }
    jar.set('__Host-storefront.outcome', { name: '', value: 'success~forged', maxAge: 60 });
    expect((await readBegun())?.status).toBeNull();
    for (const forged of [undefined, 'forged']) {
      expect(await rememberReturn(() => forged, query)).toBeNull();
    }
  });
});

async function signIn({ email, gigsUser }: Shopper): Promise<void> {
  for (const cookie of await startSession(email, gigsUser)) jar.set(cookie.name, cookie);
}

test('an IMEI is its shopper’s alone; one typed signed out survives sign-in', async () => {
  await signIn(ada);
  await keepDevice('490154203237518');
  expect(await readKeptDevice()).not.toBeNull();
  await signIn(eve);
  expect(await readKeptDevice()).toBeNull();
  jar.clear();
  await keepDevice('490154203237518');
  await signIn(eve);
  expect(await readKeptDevice()).toMatchObject({ typed: '490154203237518' });
});

test('a typed IMEI is kept as it was typed, out of sight, with what a check of it said', async () => {
  const typed = '49-015420-323751-8';
  await keepDevice(typed, { outcome: 'known', name: 'Demo Phone', simTypes: ['eSIM'] });
  const cookie = jar.get('__Host-storefront.device');
  expect(cookie?.value).not.toContain('015420');
  expect(cookie?.maxAge).toBeLessThanOrEqual(30 * 60);
  const checked = { outcome: 'known', name: 'Demo Phone', simTypes: ['eSIM'] };
  expect(await readKeptDevice()).toMatchObject({ typed, checked });
  await keepDevice(typed);
  expect(await readKeptDevice()).toMatchObject({ typed, checked });
  await keepDevice('490154203237519');
  expect(await readKeptDevice()).toMatchObject({ typed: '490154203237519', checked: null });
});
