import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, type Page, planNamed, type Running, run, shopper } from '../testing';

const callback = 'https://shop.example.com/back?checkout=sealed%3D1';
let it_: Running;

beforeAll(async () => {
  it_ = await run({ activationDelay: 30 });
});
afterAll(() => it_.close());

type Options = { plan?: string; payload?: object; session?: object };

async function createSession({ plan = 'Europe 10 GB', payload = {}, session = {} }: Options) {
  const intent = {
    type: 'checkoutNewSubscription',
    checkoutNewSubscription: { plan: planNamed(it_, plan), ...payload },
  };
  const { status, body } = await it_.api('POST', '/connectSessions', {
    callbackUrl: callback,
    intent,
    ...session,
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body as { id: string; url: string; user: string | null };
}

const subscriptionsOf = async (user: string) => {
  const path = `/subscriptions?user=${user}&status=pending,active,ended`;
  return (await it_.api('GET', path)).body.items as {
    status: string;
    sim: { id: string } | null;
    activatedAt: string | null;
  }[];
};
const statusOf = (page: Page) => page.url.searchParams.get('status');
const step = (id: string, name: string) => `/flow/${id}/${name}`;

describe('a purchase with a SIM', () => {
  it('goes straight to payment and is in the API before Continue', async () => {
    const ada = await shopper(it_, [{ provider: 'p3', iccid: '8942420000000099999' }]);
    const { id, url } = await createSession({
      payload: { sim: ada.sims[0] },
      session: { user: ada.user },
    });
    const browser = new Browser();
    const payment = await browser.open(url);
    expect(payment.heading).toBe('Payment');
    expect(payment.html).toContain('ending 9999');
    expect(payment.url.href).not.toContain('token');
    const done = await browser.submit(payment, step(id, 'payment'), { payment: 'success' });
    expect(done.heading).toBe('Order complete');
    expect(done.html).toContain(
      `https://shop.example.com/back?checkout=sealed%3D1&amp;session_id=${id}&amp;status=success`,
    );
    const [subscription] = await subscriptionsOf(ada.user);
    expect(subscription).toMatchObject({ status: 'active', sim: { id: ada.sims[0] } });
    expect((await browser.open(done.url.href)).heading).toBe('Order complete');
    expect(statusOf(await browser.open(url))).toBe('auth_expired');
  });
});

describe('a purchase without a SIM', () => {
  it('asks for the SIM and offers compatible ones only', async () => {
    const user = await shopper(it_, [
      { provider: 'p3', iccid: '8942420000000011111' },
      { provider: 'p9', iccid: '8942420000000022222' },
      { provider: 'p3', iccid: '8942420000000033333', status: 'retired' },
    ]);
    const { id, url } = await createSession({ session: { user: user.user } });
    const browser = new Browser();
    const sims = await browser.open(url);
    expect(sims.heading).toBe('Choose your SIM');
    expect(sims.html).toContain('ending 1111');
    expect(sims.html).not.toMatch(/ending (2222|3333)/);
    const wrong = await browser.submit(sims, step(id, 'sim'), { sim: 'iccid', iccid: '123' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('19 or 20 digits');
    const payment = await browser.submit(wrong, step(id, 'sim'), { sim: 'new' });
    const done = await browser.submit(payment, step(id, 'payment'), { payment: 'later' });
    expect(done.heading).toBe('Order complete');
    expect((await subscriptionsOf(user.user))[0]).toMatchObject({ status: 'pending', sim: null });
    it_.sandbox.clock.advance(31);
    expect((await subscriptionsOf(user.user))[0]?.status).toBe('active');
    expect((await subscriptionsOf(user.user))[0]?.sim).not.toBeNull();
  });

  it("takes a SIM card by its ICCID and refuses another user's", async () => {
    const user = await shopper(it_);
    await shopper(it_, [{ provider: 'p3', iccid: '8942420000000044444' }]);
    await it_.control('POST', '/seed', {
      sims: [{ provider: 'p3', type: 'pSIM', iccid: '8942420000000055555' }],
    });
    const { id, url } = await createSession({ session: { user: user.user } });
    const browser = new Browser();
    const sims = await browser.open(url);
    const foreign = { sim: 'iccid', iccid: '8942420000000044444' };
    expect((await browser.submit(sims, step(id, 'sim'), foreign)).status).toBe(422);
    const loose = { sim: 'iccid', iccid: '8942 4200 0000 0055 555' };
    expect((await browser.submit(sims, step(id, 'sim'), loose)).html).toContain('ending 5555');
  });
});

describe('payment', () => {
  it.each(['declined', 'insufficientFunds'])('%s buys nothing and can be retried', async (kind) => {
    const user = await shopper(it_, [{ provider: 'p3' }]);
    const { id, url } = await createSession({
      payload: { sim: user.sims[0] },
      session: { user: user.user },
    });
    const browser = new Browser();
    const payment = await browser.open(url);
    const refused = await browser.submit(payment, step(id, 'payment'), { payment: kind });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('role="alert"');
    expect(await subscriptionsOf(user.user)).toEqual([]);
    const done = await browser.submit(refused, step(id, 'payment'), { payment: 'success' });
    expect(done.heading).toBe('Order complete');
    expect(await subscriptionsOf(user.user)).toHaveLength(1);
  });

  it('asks the bank for 3-D Secure', async () => {
    const user = await shopper(it_, [{ provider: 'p3' }]);
    const { id, url } = await createSession({
      payload: { sim: user.sims[0] },
      session: { user: user.user },
    });
    const browser = new Browser();
    const payment = await browser.open(url);
    const asked = await browser.submit(payment, step(id, 'payment'), { payment: 'threeDSecure' });
    expect(asked.heading).toBe('3-D Secure');
    const refused = await browser.submit(asked, step(id, 'challenge'), { answer: 'refuse' });
    expect(refused.html).toContain('did not confirm');
    expect(await subscriptionsOf(user.user)).toEqual([]);
    const approved = await browser.submit(asked, step(id, 'challenge'), { answer: 'approve' });
    expect(approved.heading).toBe('Order complete');
  });

  it('declined after the order stays pending for a day, then ends', async () => {
    const user = await shopper(it_, [{ provider: 'p3' }]);
    const { id, url } = await createSession({
      payload: { sim: user.sims[0] },
      session: { user: user.user },
    });
    const browser = new Browser();
    const payment = await browser.open(url);
    await browser.submit(payment, step(id, 'payment'), { payment: 'declinedLater' });
    it_.sandbox.clock.advance(23 * 3600);
    expect((await subscriptionsOf(user.user))[0]?.status).toBe('pending');
    it_.sandbox.clock.advance(2 * 3600);
    expect((await subscriptionsOf(user.user))[0]?.status).toBe('ended');
    it_.sandbox.clock.reset();
  });
});

describe('session life', () => {
  it('returns auth_expired to a second browser, after the end and for a wrong token', async () => {
    const user = await shopper(it_, [{ provider: 'p3' }]);
    const { id, url } = await createSession({ session: { user: user.user } });
    const wrong = new URL(url);
    wrong.searchParams.set('token', 'x'.repeat(64));
    expect(statusOf(await new Browser().open(wrong.href))).toBe('auth_expired');
    const browser = new Browser();
    expect((await browser.open(url)).heading).toBe('Choose your SIM');
    expect((await browser.open(url)).heading).toBe('Choose your SIM');
    expect(statusOf(await new Browser().open(url))).toBe('auth_expired');
    const past = '2020-01-01T00:00:00.000Z';
    await it_.control('PATCH', `/objects/${id}`, { expiresAt: past });
    const late = await browser.open(url);
    expect(late.url.href).toBe(`${callback}&session_id=${id}&status=auth_expired`);
  });

  it('ends by Cancel at any step', async () => {
    const user = await shopper(it_);
    const { id, url } = await createSession({ session: { user: user.user } });
    const browser = new Browser();
    const left = await browser.submit(await browser.open(url), step(id, 'cancel'));
    expect(left.url.href).toBe(`${callback}&session_id=${id}&status=user_aborted`);
    expect(statusOf(await browser.open(url))).toBe('auth_expired');
  });

  it.each([
    ['an archived plan', { plan: 'Europe 2 GB 2024' }],
    ['a pending plan', { plan: 'Germany 100 GB' }],
  ])('returns bad_configuration for %s', async (_name, options) => {
    const user = await shopper(it_);
    const { url } = await createSession({ ...options, session: { user: user.user } });
    expect(statusOf(await new Browser().open(url))).toBe('bad_configuration');
  });

  it.each([
    ['of another network', { provider: 'p9' }],
    ['that is retired', { provider: 'p3', status: 'retired' }],
  ])('returns bad_configuration for a SIM %s', async (_name, sim) => {
    const user = await shopper(it_, [sim]);
    const { url } = await createSession({
      payload: { sim: user.sims[0] },
      session: { user: user.user },
    });
    expect(statusOf(await new Browser().open(url))).toBe('bad_configuration');
  });

  it('returns bad_configuration on a Billing project and to a blocked user', async () => {
    const [user, blocked] = [await shopper(it_), await shopper(it_, [], { status: 'blocked' })];
    const { url } = await createSession({ session: { user: blocked.user } });
    expect(statusOf(await new Browser().open(url))).toBe('bad_configuration');
    await it_.control('PATCH', '/objects/demo', { payments: null });
    const billed = await createSession({ session: { user: user.user } });
    expect(statusOf(await new Browser().open(billed.url))).toBe('bad_configuration');
    await it_.control('PATCH', '/objects/demo', { payments: { currency: 'EUR' } });
  });

  it("returns bad_configuration for another user's SIM", async () => {
    const [user, other] = [await shopper(it_), await shopper(it_, [{ provider: 'p3' }])];
    const { url } = await createSession({
      payload: { sim: other.sims[0] },
      session: { user: user.user },
    });
    expect(statusOf(await new Browser().open(url))).toBe('bad_configuration');
  });

  it('shows its own screen when there is no callback', async () => {
    const user = await shopper(it_);
    const { url } = await createSession({
      plan: 'Europe 2 GB 2024',
      session: { user: user.user, callbackUrl: null },
    });
    const page = await new Browser().open(url);
    expect(page.status).toBe(403);
    expect(page.heading).toBe('This is not possible');
  });

  it('is never framed or cached and sends no referrer', async () => {
    const user = await shopper(it_);
    const { url } = await createSession({ session: { user: user.user } });
    const { headers } = await new Browser().open(url);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).toContain(
      "form-action 'self' https://shop.example.com",
    );
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('the buyer', () => {
  it('logs a visitor in by e-mailed code and creates a user', async () => {
    const { id, url } = await createSession({});
    expect(url).toMatch(/\/portal\/entry\?session=csn_\w+$/);
    const email = `new-${Date.now()}@example.com`;
    const browser = new Browser();
    const login = await browser.open(url);
    const asked = await browser.submit(login, step(id, 'login/email'), { email });
    expect(asked.heading).toBe('Enter your code');
    const mails = await it_.control('GET', `/mail.json?to=${email}`);
    const [mail] = mails.body.items as { code: string; text: string }[];
    const wrong = await browser.submit(asked, step(id, 'login/code'), { code: '000' });
    expect(wrong.status).toBe(422);
    const sims = await browser.submit(wrong, step(id, 'login/code'), { code: mail?.code ?? '' });
    expect(sims.heading).toBe('Choose your SIM');
    const session = await it_.api('GET', `/connectSessions/${id}`);
    expect(session.body).toMatchObject({ url: null, user: expect.stringMatching(/^usr_/) });
  });

  it('creates the user of userDetails when the URL is opened, not before', async () => {
    const email = `details-${Date.now()}@example.com`;
    const session = { userDetails: { email, fullName: 'Demo Shopper' } };
    const { id, url, user } = await createSession({ session });
    expect(user).toBeNull();
    const found = () => it_.api('POST', '/users/search', { email });
    expect((await found()).body.items).toEqual([]);
    await new Browser().open(url);
    const [created] = (await found()).body.items as { id: string; fullName: string }[];
    expect(created?.fullName).toBe('Demo Shopper');
    expect((await it_.api('GET', `/connectSessions/${id}`)).body.user).toBe(created?.id);
  });

  it('uses the user who has taken the address of userDetails in the meantime', async () => {
    const email = `race-${Date.now()}@example.com`;
    const { id, url } = await createSession({ session: { userDetails: { email } } });
    const { body } = await it_.api('POST', '/users', { email: email.toUpperCase() });
    await new Browser().open(url);
    expect((await it_.api('GET', `/connectSessions/${id}`)).body.user).toBe(body.id);
  });
});

describe('requirements of the plan', () => {
  it('collects name, birthday and address and stores them on the user', async () => {
    const user = await shopper(it_);
    const { id, url } = await createSession({
      plan: 'Unlimited Germany',
      session: { user: user.user },
    });
    const browser = new Browser();
    const details = await browser.submit(await browser.open(url), step(id, 'sim'), { sim: 'new' });
    expect(details.heading).toBe('Your details');
    const empty = await browser.submit(details, step(id, 'details'), {});
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('aria-invalid="true"');
    const form = {
      fullName: 'Demo Shopper',
      birthday: '1990-01-31',
      line1: '1 Sample Street',
      city: 'Sampletown',
      postalCode: '10000',
      country: 'de',
    };
    expect((await browser.submit(empty, step(id, 'details'), form)).heading).toBe('Payment');
    const stored = await it_.api('GET', `/users/${user.user}`);
    expect(stored.body).toMatchObject({ fullName: 'Demo Shopper', birthday: '1990-01-31' });
  });

  it('asks for a device and refuses one without eSIM support', async () => {
    const user = await shopper(it_);
    const { id, url } = await createSession({
      plan: 'World unlimited',
      session: { user: user.user },
    });
    const browser = new Browser();
    const device = await browser.submit(await browser.open(url), step(id, 'sim'), { sim: 'new' });
    expect(device.heading).toBe('Your device');
    const classic = { device: 'imei', imei: '350000020000017' };
    expect((await browser.submit(device, step(id, 'device'), classic)).html).toContain(
      'does not support eSIMs',
    );
    const one = { device: 'imei', imei: '350000010000099' };
    expect((await browser.submit(device, step(id, 'device'), one)).heading).toBe('Payment');
  });
});

describe('a double submit', () => {
  it('shows the result after a second click on Pay and buys once', async () => {
    const user = await shopper(it_, [{ provider: 'p3' }]);
    const { id, url } = await createSession({
      payload: { sim: user.sims[0] },
      session: { user: user.user },
    });
    const browser = new Browser();
    const payment = await browser.open(url);
    const pay = () => browser.submit(payment, step(id, 'payment'), { payment: 'success' });
    const pages = await Promise.all([pay(), pay()]);
    expect(pages.map((page) => page.heading)).toEqual(['Order complete', 'Order complete']);
    expect(await subscriptionsOf(user.user)).toHaveLength(1);
    expect((await browser.open(payment.url.href)).heading).toBe('Order complete');
  });
});

describe('vouchers and add-ons', () => {
  it('take a voucher from the intent and show the amount due', async () => {
    const user = await shopper(it_, [{ provider: 'p3' }]);
    const payload = { sim: user.sims[0], voucherCode: 'promo10' };
    const { id, url } = await createSession({ payload, session: { user: user.user } });
    const browser = new Browser();
    const payment = await browser.open(url);
    expect(payment.html).toContain('€13.41');
    const wrong = await browser.submit(payment, step(id, 'voucher'), { code: 'NONE' });
    expect(wrong.html).toContain('no such voucher');
    const over = await browser.submit(payment, step(id, 'voucher'), { code: 'EXPIRED' });
    expect(over.html).toContain('expired');
    await browser.submit(payment, step(id, 'voucher'), { code: 'PROMO10' });
    await browser.submit(payment, step(id, 'payment'), { payment: 'success' });
    const { body } = await it_.api('GET', `/payments?user=${user.user}`);
    expect(body.items).toMatchObject([{ amount: 1341, currency: 'EUR', status: 'succeeded' }]);
  });
});

describe('a purchase beside a fault for other requests', () => {
  it('is not affected', async () => {
    const match = { contains: 'nobody@example.com' };
    await it_.control('POST', '/faults', { match, fault: { type: 'status', status: 503 } });
    const user = await shopper(it_);
    const { id, url } = await createSession({ session: { user: user.user } });
    const browser = new Browser();
    const payment = await browser.submit(await browser.open(url), step(id, 'sim'), { sim: 'new' });
    expect(payment.heading).toBe('Payment');
    await it_.control('DELETE', '/faults');
  });
});
