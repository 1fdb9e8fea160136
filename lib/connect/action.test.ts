import { beforeEach, describe, expect, test, vi } from 'vitest';
import { signInPath } from '@/lib/http/return-path';
import { memoryKv } from '@/lib/platform/kv/memory';
import { fail, ok } from '@/lib/platform/result';
import { checkDevice } from '@/lib/shopper/devices/check';
import { mayCheckDevice, mayStartCheckout } from '@/lib/shopper/limits';
import { provenShopper } from '@/lib/shopper/server';
import { ada } from '@/lib/testing/builders';
import { settings } from '@/lib/testing/settings';
import { openConnectAction, startCheckoutAction } from './action';
import { openCheckout, openIntent } from './open';

const { kv } = vi.hoisted(() => ({ kv: vi.fn() }));
vi.mock('@/lib/platform/kv/kv', () => ({ kv }));
vi.mock('@/lib/shopper/limits', async (original) => ({
  ...(await original<object>()),
  mayCheckDevice: vi.fn(async () => true),
  mayStartCheckout: vi.fn(async () => true),
}));
vi.mock('@/lib/shopper/devices/check', async (original) => ({
  ...(await original<object>()),
  checkDevice: vi.fn(async () => ({ outcome: 'unknown' })),
}));
vi.mock('./open', () => ({ openCheckout: vi.fn(), openIntent: vi.fn() }));
vi.mock('@/lib/shopper/server', () => ({ provenShopper: vi.fn(), currentShopper: vi.fn() }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}));
vi.mock('next/navigation', () => ({
  redirect(path: string) {
    throw new Error(`to ${path}`);
  },
}));

const url = new URL('https://connect.gigs.com/checkout/entry?session=csn_1');

beforeEach(() => {
  settings.SIGN_IN_FIRST = false;
  kv.mockReturnValue(memoryKv());
  vi.mocked(provenShopper).mockResolvedValue(ok(null));
  vi.mocked(openCheckout)
    .mockReset()
    .mockResolvedValue(ok({ url, begun: { checkout: 'sealed', session: 'csn_1' } }));
  vi.mocked(openIntent).mockReset().mockResolvedValue(ok(url));
});

/** Where an action leads. */
async function follow(action: (form: FormData) => Promise<never>, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const end: unknown = await action(form).catch((error) => error);
  return end instanceof Error ? end.message.replace(/^to /, '') : 'nowhere';
}

/** The fields of a form that was sent by another of its buttons. */
function pressing(button: string, fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries([...Object.entries(fields), ['then', button]]);
}

describe('where Connect has no login of its own', () => {
  const choice = { plan: 'pln_1', voucher: 'PROMO10', locale: 'de' };

  beforeEach(() => {
    settings.SIGN_IN_FIRST = true;
  });

  test('who is signed out signs in first, and comes back to the choice', async () => {
    expect(await follow(startCheckoutAction, choice)).toBe(
      `/de${signInPath('/de?plan=pln_1&voucher=PROMO10')}`,
    );
    expect(openCheckout).not.toHaveBeenCalled();
  });

  test('a SIM that they can choose only then comes along', async () => {
    const wanted = { plan: 'pln_1', sim: '', 'wanted-sim': 'sim_1' };
    expect(await follow(startCheckoutAction, wanted)).toBe(signInPath('/?plan=pln_1&sim=sim_1'));
  });

  test('who chose no plan is told so first', async () => {
    vi.mocked(openCheckout).mockResolvedValue(fail('no-plan'));
    expect(await follow(startCheckoutAction, { locale: 'en' })).toBe('/?problem=no-plan');
  });

  test('whose sign-in cannot be checked tries again with the same choice', async () => {
    vi.mocked(provenShopper).mockResolvedValue(fail('unavailable'));
    expect(await follow(startCheckoutAction, { plan: 'pln_1' })).toBe(
      '/?plan=pln_1&problem=unavailable',
    );
  });

  test('who is signed in goes to checkout', async () => {
    vi.mocked(provenShopper).mockResolvedValue(ok(ada));
    expect(await follow(startCheckoutAction, choice)).toBe(url.href);
  });
});

test('checks of devices and checkouts end at their limits, each with its own problem', async () => {
  vi.mocked(mayCheckDevice).mockResolvedValueOnce(false);
  const typed = { plan: 'pln_1', device: 'imei', imei: '490154203237518' };
  const device = pressing('check-device', typed);
  expect(await follow(startCheckoutAction, device)).toContain('problem=imei-busy');
  vi.mocked(mayStartCheckout).mockResolvedValueOnce(false);
  expect(await follow(startCheckoutAction, { plan: 'pln_1' })).toContain('problem=busy');
  expect(openCheckout).not.toHaveBeenCalled();
});

test.each([
  [{ plan: 'pln_1', voucher: 'PROMO10' }, '/?plan=pln_1&sim=mine&voucher=PROMO10#sims'],
  [{ plan: 'pln_1', from: 'plan' }, '/plans/pln_1?sim=mine#sims'],
  [{ plan: 'pln_1', 'wanted-sim': 'sim_1' }, '/?plan=pln_1&sim=sim_1#sims'],
  [{ plan: 'pln_1', sim: '', 'wanted-sim': 'sim_1' }, '/?plan=pln_1&sim=sim_1#sims'],
  [{ plan: 'pln_1', 'wanted-sim': 'no id' }, '/?plan=pln_1#sims'],
  [{}, '/#sims'],
])('sign-in for a SIM, with %j chosen, comes back to %s', async (fields, page) => {
  expect(await follow(startCheckoutAction, pressing('sign-in', fields))).toBe(signInPath(page));
});

describe('a choice that fails', () => {
  const order = { plan: 'pln_1', sim: 'sim_1', voucher: 'PROMO10' };

  beforeEach(() => {
    vi.mocked(provenShopper).mockResolvedValue(ok(ada));
    vi.mocked(openCheckout).mockResolvedValue(fail('unavailable'));
  });

  test('on the page of its plan stays there', async () => {
    expect(await follow(startCheckoutAction, { ...order, from: 'plan', locale: 'de' })).toBe(
      '/de/plans/pln_1?sim=sim_1&voucher=PROMO10&problem=unavailable',
    );
  });

  test('in the store stays in the store, and so does one without a plan', async () => {
    expect(await follow(startCheckoutAction, order)).toBe(
      '/?plan=pln_1&sim=sim_1&voucher=PROMO10&problem=unavailable',
    );
    expect(await follow(startCheckoutAction, { plan: '../x', from: 'plan' })).toBe(
      '/?problem=plan-gone',
    );
  });
});

test('another device needs its IMEI', async () => {
  const blank = { plan: 'pln_1', device: 'imei', imei: ' ' };
  expect(await follow(startCheckoutAction, blank)).toBe(
    '/?plan=pln_1&device=imei&problem=imei-missing',
  );
  expect(openCheckout).not.toHaveBeenCalled();
});

test('a selection is shown again without asking anybody', async () => {
  const form = pressing('show', { plan: 'pln_1', sim: 'iccid', device: 'imei', locale: 'de' });
  expect(await follow(startCheckoutAction, form)).toBe('/de?plan=pln_1&sim=iccid&device=imei');
  expect(openCheckout).not.toHaveBeenCalled();
});

describe('the device of a typed IMEI', () => {
  const typed = { plan: 'pln_1', device: 'imei', imei: '490154203237518' };
  const known = { outcome: 'known' as const, name: 'Phone', simTypes: ['pSIM' as const] };

  test('is looked up when the order is sent', async () => {
    vi.mocked(checkDevice).mockResolvedValueOnce(known);
    await follow(startCheckoutAction, typed);
    expect(await vi.mocked(openCheckout).mock.lastCall?.[0].deviceTakes).toEqual(['pSIM']);
  });

  test('is left open where it is not known, or too many were looked up', async () => {
    vi.mocked(checkDevice).mockResolvedValueOnce({ outcome: 'unavailable' });
    await follow(startCheckoutAction, typed);
    expect(await vi.mocked(openCheckout).mock.lastCall?.[0].deviceTakes).toEqual([]);
    vi.mocked(checkDevice).mockClear();
    vi.mocked(mayCheckDevice).mockResolvedValueOnce(false);
    expect(await follow(startCheckoutAction, typed)).toBe(url.href);
    expect(checkDevice).not.toHaveBeenCalled();
  });
});

test('elsewhere nobody has to sign in before checkout', async () => {
  expect(await follow(startCheckoutAction, { plan: 'pln_1' })).toBe(url.href);
});

test.each([
  ['dark', 'dark'],
  ['light', 'light'],
  ['', null],
  ['blue', null],
])('the colour scheme %j of a form reaches Connect as %j', async (theme, expected) => {
  vi.mocked(provenShopper).mockResolvedValue(ok(ada));
  await follow(startCheckoutAction, { plan: 'pln_1', theme });
  await follow(openConnectAction, { intent: 'viewSubscriptions', theme });
  expect(vi.mocked(openCheckout).mock.lastCall?.[1].theme).toBe(expected);
  expect(vi.mocked(openIntent).mock.lastCall?.[1].theme).toBe(expected);
});
