import { createServer, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, test, vi } from 'vitest';
import { mailServer } from '@/lib/platform/mail';
import { withTimeout } from '@/lib/platform/with-timeout';
import { settings } from '@/lib/testing/settings';
import { sendCode } from './mail';

vi.mock('@/lib/platform/with-timeout', async (original) => {
  const real = await original<typeof import('@/lib/platform/with-timeout')>();
  return { withTimeout: vi.fn(real.withTimeout) };
});

type Stage = { url: string; stop: () => void };

async function listen(server: Server | SMTPServer['server'], stop: () => void): Promise<Stage> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return { url: `smtp://127.0.0.1:${address.port}`, stop };
}

/** A mail server that does only this with whoever connects. */
function odd(behave: (socket: Socket) => void): Promise<Stage> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    behave(socket);
  });
  return listen(server, () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
}

/** Sends one mail over this server. */
async function send({ url, stop }: Stage, email = 'ada@example.com'): Promise<void> {
  settings.SMTP_URL = url;
  await sendCode(email, '123456', 'en').finally(stop);
}

test('the mail has the code in its subject and its plain text, and goes only to this address [ASVS 1.3.11]', async () => {
  const heard: { to: string[]; mail: string }[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let mail = '';
      stream.on('data', (part: Buffer) => {
        mail += part.toString();
      });
      stream.on('end', () => {
        heard.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
        done();
      });
    },
  });
  const stage = await listen(smtp.server, () => smtp.close());
  await send(stage, "o'hara+shop@example.com");
  expect(heard).toHaveLength(1);
  expect(heard[0]?.to).toEqual(["o'hara+shop@example.com"]);
  expect(heard[0]?.mail).toMatch(/^Subject: 123456 is your code/m);
  expect(heard[0]?.mail).toMatch(/^Content-Type: text\/plain/m);
  expect(heard[0]?.mail).toMatch(/\r\n\r\n.*123456/s);
  expect(heard[0]?.mail).not.toMatch(/text\/html|multipart/);
});

test('a mail server that refuses or is unreachable is a failure at once', async () => {
  await expect(send(await odd((socket) => socket.end('554 no\r\n')))).rejects.toThrow('554');
  const nobody = { url: 'smtp://127.0.0.1:9', stop: () => undefined };
  await expect(send(nobody)).rejects.toThrow('ECONNREFUSED');
});

test.concurrent.each([
  ['says nothing', () => undefined],
  [
    'says a letter a second',
    (socket: Socket) => {
      const timer = setInterval(() => socket.write('2'), 1_000);
      socket.on('close', () => clearInterval(timer));
    },
  ],
  [
    'answers every command late',
    (socket: Socket) => {
      socket.write('220 slow\r\n');
      socket.on('data', () => setTimeout(() => socket.write('250 slow\r\n'), 3_500));
    },
  ],
])(
  'a mail server that %s costs at most eight seconds',
  async (_, behave) => {
    const stage = await odd(behave);
    await expect(send(stage)).rejects.toThrow(/takes too long|Greeting never received/);
    expect(withTimeout).toHaveBeenLastCalledWith(8_000, expect.any(Promise), false);
    expect(mailServer().options).toMatchObject({
      dnsTimeout: 5_000,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 5_000,
    });
  },
  30_000,
);
