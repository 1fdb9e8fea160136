import { request } from 'node:http';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planNamed, type Running, run, shopper } from '../testing';

let it_: Running;
beforeAll(async () => {
  it_ = await run({ key: 'a-key-of-its-own' });
});
afterAll(() => it_.close());

const pages = [
  '',
  '/mail',
  '/log',
  '/event-log',
  '/trouble',
  '/strange',
  '/time',
  '/state',
  '/state/plans',
];
const url = (path: string) => `${it_.sandbox.addresses.api}/_sandbox${path}`;

/** fetch does not allow to set the Host header. */
const statusWithHost = (host: string) =>
  new Promise<number | undefined>((resolve) => {
    request(url('/health'), { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
  });

describe('the dashboard', () => {
  it('renders every page and reveals no secret', async () => {
    const { user } = await shopper(it_);
    const plan = planNamed(it_, 'Europe 10 GB');
    const intent = { type: 'checkoutNewSubscription', checkoutNewSubscription: { plan } };
    const { body } = await it_.api('POST', '/connectSessions', { intent, user });
    const token = new URL(String(body.url)).searchParams.get('token') ?? 'none';
    for (const path of [...pages, '/state/connectSessions']) {
      const response = await fetch(url(path));
      expect([path, response.status]).toEqual([path, 200]);
      const html = await response.text();
      expect(html).toContain('<h1>');
      expect(html).not.toContain('a-key-of-its-own');
      expect(html).not.toContain(token);
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  it('adds a fault that takes effect, and moves the clock', async () => {
    const post = (action: string, fields: Record<string, string>) =>
      fetch(url(`/actions/${action}`), { method: 'POST', body: new URLSearchParams(fields) });
    await post('fault', { preset: 'limited', path: '/plans$', times: '1' });
    expect((await it_.api('GET', '/plans')).status).toBe(429);
    expect((await it_.api('GET', '/plans')).status).toBe(200);
    expect(await (await post('fault', { preset: 'down', path: '((' })).text()).toContain(
      'regular expression',
    );
    await post('advance', { seconds: '3600' });
    expect(it_.sandbox.clock.offset).toBeCloseTo(3600, 0);
    await post('real-time', {});
  });

  it('cannot be reached from other pages or by rebound host names', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await fetch(url('/reset'), { method: 'POST', headers })).status).toBe(403);
    expect(await statusWithHost('evil.example.com')).toBe(403);
    expect(await statusWithHost('localhost:4400')).toBe(200);
  });
});

describe('mail', () => {
  it('arrives over SMTP, with or without authentication, and shows its code', async () => {
    const { host } = it_.sandbox.options;
    const port = it_.sandbox.addresses.smtpPort;
    for (const auth of [undefined, { user: 'anyone', pass: 'anything' }]) {
      const transport = createTransport({ host, port, ...(auth ? { auth } : {}) });
      await transport.sendMail({
        from: 'shop@example.com',
        to: 'Reader@example.com',
        subject: 'Hello',
        text: 'Your code is 123456. Call 0049123456789.',
        html: '<b>123456</b>',
      });
      transport.close();
    }
    const { body } = await it_.control('GET', '/mail.json?to=reader@example.com');
    expect(body.items).toHaveLength(2);
    expect(body.items).toMatchObject([
      { code: '123456', html: expect.stringContaining('<b>') },
      {},
    ]);
    expect(await (await fetch(url('/mail'))).text()).toMatch(/class="code">123456</);
  });
});

describe('control', () => {
  it('merges a seed, changes an object as the network would, and resets', async () => {
    const { user } = await shopper(it_);
    const plan = planNamed(it_, 'Germany 5 GB');
    const seeded = await it_.control('POST', '/seed', {
      subscriptions: [{ user, plan, status: 'pending' }],
    });
    const [subscription] = seeded.body.subscriptions as { id: string }[];
    await it_.control('PATCH', `/objects/${subscription?.id}`, { status: 'active' });
    const { body } = await it_.api('GET', `/subscriptions/${subscription?.id}`);
    expect(body).toMatchObject({ status: 'active', currentPeriod: { number: 1 } });
    const path = `/events?contains=${subscription?.id}&type=com.gigs.subscription.activated`;
    expect((await it_.control('GET', path)).body.items).toHaveLength(1);
    await it_.control('POST', '/reset');
    expect((await it_.api('GET', `/subscriptions/${subscription?.id}`)).status).toBe(404);
  });

  it.each([
    [{ plans: [{ nonsense: 1 }] }, 'plans.0.nonsense'],
    [{ sims: [{ user: 'nobody@example.com' }] }, 'sims.0.user'],
    [{ unknown: [] }, 'unknown'],
  ])('refuses the seed %j', async (document, property) => {
    const { status, body } = await it_.control('POST', '/seed', document);
    expect(status).toBe(422);
    expect(JSON.stringify(body.details)).toContain(property);
  });

  it('accepts an unknown status, but no shape the API could not return', async () => {
    const { user } = await shopper(it_);
    const patch = (fields: object) => it_.control('PATCH', `/objects/${user}`, fields);
    expect((await patch({ status: 'somethingNew' })).status).toBe(200);
    expect((await it_.api('GET', `/users/${user}`)).body.status).toBe('somethingNew');
    expect((await patch({ email: 5 })).status).toBe(422);
  });

  it('logs requests in order, with their faults', async () => {
    await it_.control('POST', '/faults', { match: { path: '/sims$' }, fault: { type: 'reset' } });
    await expect(it_.api('GET', '/sims')).rejects.toThrow();
    const { body } = await it_.control('GET', '/requests?path=/sims$&method=get');
    expect((body.items as object[]).at(-1)).toMatchObject({ status: null, fault: 'reset' });
    await it_.control('DELETE', '/faults');
  });
});
