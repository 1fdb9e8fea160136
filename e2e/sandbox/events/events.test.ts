import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'svix';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Running, run, shopper } from '../testing';

const secret = 'whsec_dGVzdC1zZWNyZXQtZm9yLXVuaXQtdGVzdHM=';
type Received = { headers: IncomingHttpHeaders; body: string };

let it_: Running;
let server: Server;
let received: Received[] = [];
let answers: number[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  it_ = await run({ webhookUrl: `http://127.0.0.1:${port}/hooks`, webhookSecret: secret });
});
afterEach(async () => {
  await it_.control('POST', '/webhook', { hold: false, copies: 1 });
  received = [];
  answers = [];
});
afterAll(async () => {
  await it_.close();
  server.close();
});

const patient = { timeout: 30_000 };
const arrived = (count: number) => expect.poll(() => received.length, patient).toBe(count);
const typeOf = ({ body }: Received) => (JSON.parse(body) as { type: string }).type;
const waitingDeliveries = () =>
  it_.sandbox.clock.pending.filter(({ key }) => key.startsWith('delivery:')).length;
const newUser = () =>
  it_.api('POST', '/users', { email: `event-${Math.random()}@example.com`.replace('0.', '') });

describe('deliveries', () => {
  it.each(['webhook', 'svix'])(
    'carry a signature that svix accepts by the %s- headers',
    async (family) => {
      const { body: user } = await newUser();
      await arrived(1);
      const [delivery] = received;
      const names = ['id', 'timestamp', 'signature'].map((name) => `${family}-${name}`);
      const headers = Object.fromEntries(
        names.map((name) => [name, String(delivery?.headers[name])]),
      );
      const event = new Webhook(secret).verify(delivery?.body ?? '', headers);
      expect(event).toMatchObject({
        object: 'event',
        type: 'com.gigs.user.created',
        specversion: '1.0',
        datacontenttype: 'application/json',
        project: 'demo',
        source: 'https://api.gigs.com',
        actor: { type: 'apiKey' },
        data: { object: 'user', id: user.id },
      });
      expect(() => new Webhook(secret).verify(`${delivery?.body} `, headers)).toThrow();
    },
  );

  it('are retried until they succeed, on the schedule of svix', async () => {
    answers = [500, 500];
    await newUser();
    await arrived(1);
    await expect.poll(() => waitingDeliveries(), patient).toBe(1);
    it_.sandbox.clock.advance(6);
    await arrived(2);
    await expect.poll(() => waitingDeliveries(), patient).toBe(1);
    it_.sandbox.clock.advance(301);
    await arrived(3);
    await expect.poll(() => it_.sandbox.deliveries.list()[0]?.state, patient).toBe('delivered');
    const ids = new Set(received.map(({ headers }) => headers['webhook-id']));
    expect(ids.size).toBe(1);
  });

  it('come twice on request', async () => {
    await it_.control('POST', '/webhook', { copies: 2 });
    await newUser();
    await arrived(2);
    expect(received[0]?.headers['webhook-id']).toBe(received[1]?.headers['webhook-id']);
  });

  it('come out of order on request', async () => {
    await it_.control('POST', '/webhook', { hold: true });
    const { body: user } = await newUser();
    await it_.api('PATCH', `/users/${user.id}`, { fullName: 'Demo' });
    expect(received).toHaveLength(0);
    await it_.control('POST', '/webhook/release', { order: 'newestFirst' });
    await arrived(2);
    expect(received.map(typeOf).sort()).toEqual(['com.gigs.user.created', 'com.gigs.user.updated']);
  });

  it('can be repeated by event', async () => {
    await newUser();
    await arrived(1);
    const [event] = (await it_.control('GET', '/events')).body.items as { id: string }[];
    await it_.control('POST', `/events/${event?.id}/deliver`, {});
    await arrived(2);
  });
});

describe('events', () => {
  it("hold the changed fields' previous values", async () => {
    const { user } = await shopper(it_);
    await it_.api('PATCH', `/users/${user}`, { fullName: 'Demo' });
    const { body } = await it_.control(
      'GET',
      `/events?contains=${user}&type=com.gigs.user.updated`,
    );
    expect(body.items).toMatchObject([
      { previousData: { fullName: null }, data: { fullName: 'Demo' }, version: '2026-01-29' },
    ]);
  });

  it('carry the session URL to the webhook and never to the log', async () => {
    const { user } = await shopper(it_);
    await expect.poll(() => received.length, patient).toBeGreaterThan(0);
    received = [];
    const intent = { type: 'viewSubscriptions' };
    const { body } = await it_.api('POST', '/connectSessions', { intent, user });
    await arrived(1);
    expect(received[0]?.body).toContain(String(body.url));
    const log = JSON.stringify((await it_.control('GET', '/events')).body);
    const requests = JSON.stringify((await it_.control('GET', '/requests')).body);
    const token = new URL(String(body.url)).searchParams.get('token') ?? '';
    expect(token).toHaveLength(64);
    expect(log + requests).not.toContain(token);
    expect(log + requests).not.toContain('sandbox_key_demo');
    expect(JSON.stringify((await it_.control('GET', `/objects/${body.id}`)).body)).not.toContain(
      token,
    );
  });
});
