import { createServer, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { examined, troubles } from '@/lib/testing/examined';
import { settings } from '@/lib/testing/settings';
import { json, startUpstream, text } from '@/lib/testing/upstream';
import { mailSection } from './checks/mail';
import { redisSection } from './checks/redis';
import { settingsSection } from './checks/settings';
import { siteSection } from './checks/site';

const original = { ...settings };
const ends: (() => unknown)[] = [];

beforeEach(() => Object.assign(settings, original));
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
  for (const name of Object.keys(settings)) Reflect.deleteProperty(settings, name);
  Object.assign(settings, original);
});

async function portOf(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('settings', () => {
  test('are fine with help, a proxy and Connect elsewhere', async () => {
    const help = { STORE_NAME: 'Shop', SUPPORT_EMAIL: 'help@shop.example', PRICES_TAX: 'included' };
    Object.assign(settings, { ...help, TRUSTED_PROXIES: 1 });
    expect(troubles(await examined([settingsSection]))).toEqual([]);
  });

  test('are fine with a header that names the client in place of proxies', async () => {
    settings.CLIENT_ADDRESS_HEADER = 'CF-Connecting-IP';
    const checks = await examined([settingsSection]);
    expect(troubles(checks).map(({ name }) => name)).not.toContain('proxies');
  });

  test('without them shoppers or guessers would notice', async () => {
    settings.GIGS_CONNECT_ORIGINS = ['http://127.0.0.1:4401'];
    expect(troubles(await examined([settingsSection]))).toMatchObject([
      { name: 'name', verdict: 'warning' },
      { name: 'support', verdict: 'warning' },
      { name: 'prices', verdict: 'warning' },
      { name: 'proxies', verdict: 'warning' },
      { name: 'connect origins', verdict: 'failure' },
    ]);
  });
});

describe('the mail server', () => {
  const mails: string[] = [];

  async function smtp(options: SMTPServerOptions = {}): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      allowInsecureAuth: true,
      onAuth: ({ password }, _, done) =>
        password === 'right' ? done(null, { user: 'shop' }) : done(new Error('ada@example.com no')),
      onData(stream, _, done) {
        let mail = '';
        stream.on('data', (part) => {
          mail += part;
        });
        stream.on('end', () => {
          mails.push(mail);
          done();
        });
      },
      ...options,
    });
    server.on('error', () => undefined);
    settings.SMTP_URL = `smtp://127.0.0.1:${await portOf(server.server as ReturnType<typeof createServer>)}`;
    ends.push(() => new Promise<void>((done) => server.close(done)));
  }

  beforeEach(() => {
    mails.length = 0;
  });

  test('that accepts the sender is ✓, and gets no mail', async () => {
    await smtp();
    settings.MAIL_FROM = 'The shop <shop@shop.example>';
    settings.SMTP_URL = settings.SMTP_URL.replace('//', '//shop:right@');
    expect(troubles(await examined([mailSection]))).toEqual([]);
    expect(mails.join('')).toBe('');
  });

  test('gets a sign-in code of no use when asked, and the line does not name the address', async () => {
    await smtp();
    const lines = await examined([mailSection], { mail: 'ada@example.com' });
    expect(troubles(lines)).toEqual([]);
    expect(lines).toHaveLength(2);
    expect(mails.at(-1)).toMatch(/^To: ada@example\.com\r$/m);
    expect(mails.at(-1)).toContain('000000');
    expect(JSON.stringify(lines)).not.toContain('@');
  });

  const no = Object.assign(new Error('ada@example.com is refused'), { responseCode: 553 });

  test.each<[string, SMTPServerOptions, string, RegExp]>([
    ['the login', {}, 'failure', /^refuses the login \(535\)$/],
    ['the sender', { onMailFrom: (_, __, done) => done(no) }, 'failure', /the sender \(553\)$/],
    ['the recipient', { onRcptTo: (_, __, done) => done(no) }, 'warning', /recipient \(553\)$/],
  ])('that refuses %s', async (what, options, verdict, says) => {
    await smtp(options);
    const password = what === 'the login' ? 'wrong' : 'right';
    settings.SMTP_URL = settings.SMTP_URL.replace('//', `//shop:${password}@`);
    const [line] = await examined([mailSection]);
    expect(line).toMatchObject({ verdict, says: expect.stringMatching(says) });
    expect(JSON.stringify(line)).not.toContain('ada');
    expect(mails.join('')).toBe('');
  });

  test('that no store needs is not looked for', async () => {
    Object.assign(settings, { SMTP_URL: '', MAIL_FROM: '' });
    expect(await examined([mailSection], { mail: 'ada@example.com' })).toEqual([]);
  });

  test('that is not there ends the section', async () => {
    settings.SMTP_URL = 'smtp://127.0.0.1:9';
    expect(await examined([mailSection], { mail: 'ada@example.com' })).toMatchObject([
      { name: 'mail server', verdict: 'failure', says: expect.stringContaining('reached') },
    ]);
  });

  test('that does not take the mail after all', async () => {
    await smtp({ onData: (stream, _, done) => void stream.resume().on('end', () => done(no)) });
    const lines = await examined([mailSection], { mail: 'ada@example.com' });
    expect(troubles(lines)).toMatchObject([{ name: 'mail', verdict: 'failure' }]);
  });
});

describe('Redis', () => {
  /** A server that knows as much of the protocol as is needed here. */
  async function redis(memory: string): Promise<void> {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', (sent) => {
        for (const [, command = ''] of `${sent}`.matchAll(/\*\d+\r\n\$\d+\r\n(\w+)/g)) {
          const info = `$${memory.length}\r\n${memory}\r\n`;
          const answers: Record<string, string> = { PING: '+PONG\r\n', INFO: info };
          socket.write(answers[command.toUpperCase()] ?? '+OK\r\n');
        }
      });
    });
    settings.REDIS_URL = `redis://127.0.0.1:${await portOf(server)}`;
    ends.push(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
  }

  test.each([
    ['maxmemory_policy:noeviction\r\naof_enabled:1', []],
    [
      'maxmemory_policy:noeviction\r\naof_enabled:0',
      [{ name: 'redis persistence', verdict: 'warning' }],
    ],
    [
      'maxmemory_policy:allkeys-lru\r\naof_enabled:1',
      [{ name: 'redis memory', verdict: 'failure' }],
    ],
    [
      'maxmemory:0',
      [
        { name: 'redis memory', verdict: 'warning' },
        { name: 'redis persistence', verdict: 'warning' },
      ],
    ],
  ])('with %s', async (memory, expected) => {
    await redis(`# Memory\r\n${memory}\r\n`);
    expect(troubles(await examined([redisSection]))).toMatchObject(expected);
  });

  test('that is out of reach is ✗, none at all is !', async () => {
    settings.REDIS_URL = 'redis://:password@127.0.0.1:9';
    expect(await examined([redisSection])).toMatchObject([{ name: 'redis', verdict: 'failure' }]);
    settings.REDIS_URL = undefined;
    expect(await examined([redisSection])).toMatchObject([{ name: 'redis', verdict: 'warning' }]);
  });
});

describe('the running store', () => {
  const secret = 'whsec_bmV3LW5ldy1uZXctbmV3LW5ldy1uZXctbmV3';

  async function store(health: Parameters<typeof json>, webhook: number) {
    const upstream = await startUpstream();
    ends.push(() => upstream.stop());
    upstream.willAnswer((response, heard) => {
      const isHealth = heard.url.pathname === '/api/health';
      (isHealth ? json(...health) : text(webhook, ''))(response, heard);
    });
    Object.assign(settings, { SITE_URL: upstream.url, GIGS_WEBHOOK_SECRET: [secret] });
    return upstream;
  }

  test('answers, and believes what it has signed', async () => {
    const { heard } = await store([200, { status: 'ok' }], 204);
    const [address, ...rest] = await examined([siteSection]);
    expect(address).toMatchObject({ name: 'address', verdict: 'warning' });
    expect(troubles(rest)).toEqual([]);
    const webhook = rest.find(({ name }) => name === 'webhook');
    expect(webhook?.says).toContain('send plan.*, user.* and subscription.* to');
    const posted = heard.find(({ method }) => method === 'POST');
    expect(posted?.headers['webhook-signature']).toMatch(/^v1,/);
    expect(posted?.url.pathname).toBe('/api/webhooks/gigs');
  });

  test.each<[Parameters<typeof json>, number, object[]]>([
    [[404, {}], 404, [{ name: 'store' }, { name: 'webhook' }]],
    [[200, 'Welcome'], 204, [{ name: 'store' }]],
    [[200, { status: 'ok' }], 401, [{ name: 'webhook' }]],
    [[200, { status: 'ok' }], 503, [{ name: 'webhook', says: 'has no secret, or no Redis' }]],
  ])('with %j and %d', async (health, webhook, expected) => {
    await store(health, webhook);
    const lines = await examined([siteSection]);
    const failed = lines.filter(({ verdict }) => verdict === 'failure');
    expect(failed).toMatchObject(expected);
  });

  test('behind a proxy that hides the host would lead to itself without end', async () => {
    const upstream = await store([200, { status: 'ok' }], 204);
    upstream.willAnswer((response, heard) => {
      if (heard.method === 'POST') text(204, '')(response, heard);
      else
        json(
          heard.url.pathname === '/sign-in' ? 308 : 200,
          { status: 'ok' },
          {
            location: `${upstream.url}/sign-in`,
          },
        )(response, heard);
    });
    const failed = (await examined([siteSection])).filter(({ verdict }) => verdict === 'failure');
    expect(failed).toMatchObject([{ name: 'host', fix: expect.stringContaining('OTHER_HOSTS') }]);
  });

  test('that does not run yet is !, and so is a webhook without a secret', async () => {
    const nobody = createServer();
    settings.SITE_URL = `http://127.0.0.1:${await portOf(nobody)}`;
    await new Promise((done) => nobody.close(done));
    expect(troubles(await examined([siteSection]))).toMatchObject([
      { name: 'address' },
      { name: 'store', verdict: 'warning' },
      { name: 'webhook', verdict: 'warning' },
    ]);
  });

  test('under a public address without its certificate is ✗', async () => {
    const { url } = await store([200, { status: 'ok' }], 204);
    settings.SITE_URL = url.replace('http:', 'https:');
    const lines = await examined([siteSection]);
    expect(lines.map(({ verdict }) => verdict)).toEqual(['ok', 'failure', 'failure']);
  });
});
