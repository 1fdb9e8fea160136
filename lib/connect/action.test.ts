import { beforeEach, describe, expect, test, vi } from 'vitest';
import { signInPath } from '@/lib/http/return-path';
import { memoryKv } from '@/lib/platform/kv/memory';
import { fail, ok } from '@/lib/platform/result';
import { mayCheckDevice, mayStartCheckout } from '@/lib/shopper/limits';
import { provenShopper } from '@/lib/shopper/server';
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

const ada = { email: 'ada@example.com', gigsUser: 'usr_1' };
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
  const device = Object.fromEntries([
    ...Object.entries({ plan: 'pln_1', device: 'imei', imei: '490154203237518' }),
    ['then', 'check-device'],
  ]);
  expect(await follow(startCheckoutAction, device)).toContain('problem=imei-busy');
  vi.mocked(mayStartCheckout).mockResolvedValueOnce(false);
  expect(await follow(startCheckoutAction, { plan: 'pln_1' })).toContain('problem=busy');
  expect(openCheckout).not.toHaveBeenCalled();
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
  expect(vi.mocked(openCheckout).mock.lastCall?.[3]).toBe(expected);
  expect(vi.mocked(openIntent).mock.lastCall?.[3]).toBe(expected);
});
