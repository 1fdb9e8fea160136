import { beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryKv } from '@/lib/platform/kv/memory';
import { settings } from '@/lib/testing/settings';
import {
  type CodeRequester,
  mayCheckDevice,
  mayDeclare,
  mayFindSim,
  mayRequestCode,
  mayStartCheckout,
  uncountDeclaration,
} from './limits';

const { kv } = vi.hoisted(() => ({ kv: vi.fn() }));
vi.mock('@/lib/platform/kv/kv', () => ({ kv }));

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const ada = 'ada@example.com';
const OLD = 'o'.repeat(32);
const NEW = 'n'.repeat(32);
let time = 0;
let count = 0;

beforeEach(() => {
  settings.AUTH_SECRET = [OLD];
  const store = memoryKv(() => time);
  kv.mockReturnValue(store);
});

/** A client that has never signed in here. */
function requester(more: Partial<CodeRequester> = {}): CodeRequester {
  count += 1;
  return { client: null, trustedDevice: null, nonce: `nonce-${count}`, ...more };
}

async function allowed(times: number, ask: (turn: number) => Promise<boolean>): Promise<number> {
  let yes = 0;
  for (let turn = 0; turn < times; turn += 1) if (await ask(turn)) yes += 1;
  return yes;
}

describe('sign-in codes', () => {
  test('are sent five times in a quarter of an hour to one address in one browser', async () => {
    const here = requester();
    expect(await allowed(8, () => mayRequestCode(ada, here))).toBe(5);
    expect(await mayRequestCode('eve@example.com', here)).toBe(true);
    time += 15 * MINUTE_MS;
    expect(await mayRequestCode(ada, here)).toBe(true);
  });

  test('are sent five times to one client, though it forgets every cookie', async () => {
    const ask = () => mayRequestCode(ada, requester({ client: '192.0.2.1' }));
    expect(await allowed(8, ask)).toBe(5);
  });

  test('are sent to a shopper whom a stranger on another network tries to lock out', async () => {
    const stranger = requester({ client: '192.0.2.1' });
    for (let hour = 0; hour < 20; hour += 1) {
      await allowed(20, () => mayRequestCode(ada, stranger));
      time += 60 * MINUTE_MS;
    }
    expect(await mayRequestCode(ada, requester({ client: '192.0.2.2' }))).toBe(true);
  });

  test('are sent to a trusted device, even when many strangers ask all day [ASVS 6.1.1]', async () => {
    await allowed(100, (turn) => mayRequestCode(ada, requester({ client: `192.0.2.${turn}` })));
    expect(await mayRequestCode(ada, requester({ client: '198.51.100.1' }))).toBe(false);
    const known = requester({ client: '198.51.100.1', trustedDevice: 'browser-1' });
    expect(await allowed(8, () => mayRequestCode(ada, known))).toBe(5);
  });

  test('are sent to one address thirty times a day, whoever asks [ASVS 6.3.1]', async () => {
    expect(await allowed(100, () => mayRequestCode(ada, requester()))).toBe(30);
    expect(await mayRequestCode('eve@example.com', requester())).toBe(true);
    time += DAY_MS;
    expect(await mayRequestCode(ada, requester())).toBe(true);
  });

  test('can be requested three hundred times a minute by one client, whatever the addresses', async () => {
    const ask = (turn: number) =>
      mayRequestCode(`${turn}@example.com`, requester({ client: '192.0.2.1' }));
    expect(await allowed(310, ask)).toBe(300);
    expect(await mayRequestCode('eve@example.com', requester({ client: '192.0.2.2' }))).toBe(true);
    time += MINUTE_MS;
    expect(await mayRequestCode('eve@example.com', requester({ client: '192.0.2.1' }))).toBe(true);
  });

  test('stay counted while the secret is rotated [ASVS 13.3.4]', async () => {
    const client = '192.0.2.1';
    expect(await allowed(3, () => mayRequestCode(ada, requester({ client })))).toBe(3);
    settings.AUTH_SECRET = [NEW, OLD];
    expect(await allowed(3, () => mayRequestCode(ada, requester({ client })))).toBe(2);
    settings.AUTH_SECRET = [NEW];
    time += 15 * MINUTE_MS;
    expect(await allowed(40, () => mayRequestCode(ada, requester()))).toBeLessThan(30);
  });

  test('are not sent without Redis', async () => {
    kv.mockReturnValue({ increment: () => Promise.reject(new Error('no Redis')) });
    await expect(mayRequestCode(ada, requester())).rejects.toThrow();
  });

  test('are counted without storing the address', async () => {
    const keys: string[] = [];
    kv.mockReturnValue({
      increment: async (key: string) => {
        keys.push(key);
        return 1;
      },
    });
    await mayRequestCode(ada, requester({ client: '192.0.2.1' }));
    expect(keys).toHaveLength(4);
    expect(keys.join()).not.toContain('ada');
  });
});

describe('a checkout signed out', () => {
  test('can be started three hundred times a minute by one client [ASVS 2.3.2]', async () => {
    expect(await allowed(310, () => mayStartCheckout('192.0.2.1'))).toBe(300);
    expect(await mayStartCheckout('192.0.2.2')).toBe(true);
    time += MINUTE_MS;
    expect(await mayStartCheckout('192.0.2.1')).toBe(true);
  });

  test('can be started by an unknown client, and without Redis', async () => {
    expect(await allowed(40, () => mayStartCheckout(null))).toBe(40);
    kv.mockReturnValue({ increment: () => Promise.reject(new Error('no Redis')) });
    expect(await mayStartCheckout('192.0.2.1')).toBe(true);
  });
});

describe('a device check', () => {
  test('is allowed two hundred times a minute for one client, and for all unknown ones', async () => {
    expect(await allowed(230, () => mayCheckDevice('192.0.2.1'))).toBe(200);
    expect(await allowed(230, () => mayCheckDevice(null))).toBe(200);
    expect(await mayCheckDevice('192.0.2.2')).toBe(true);
    time += MINUTE_MS;
    expect(await mayCheckDevice('192.0.2.1')).toBe(true);
  });

  test('is allowed without Redis', async () => {
    kv.mockReturnValue({ increment: () => Promise.reject(new Error('no Redis')) });
    expect(await mayCheckDevice('192.0.2.1')).toBe(true);
  });
});

describe('a declaration', () => {
  const strangers = (client: string | null) => mayDeclare({ client, email: ada, isOwn: false });

  test('is allowed five times an hour to one client for one address, and ten times a day', async () => {
    expect(await allowed(6, () => strangers('192.0.2.1'))).toBe(5);
    time += 60 * MINUTE_MS;
    expect(await allowed(6, () => strangers('192.0.2.1'))).toBe(5);
    time += 60 * MINUTE_MS;
    expect(await strangers('192.0.2.1')).toBe(false);
    expect(await strangers('192.0.2.2')).toBe(true);
  });

  test('is allowed twenty times an hour to one client, and three hundred times to all unknown ones', async () => {
    const to = (client: string | null) => (turn: number) =>
      mayDeclare({ client, email: `shopper-${turn}@example.com`, isOwn: false });
    expect(await allowed(30, to('192.0.2.1'))).toBe(20);
    expect(await allowed(310, to(null))).toBe(300);
  });

  test.each(['192.0.2.1', null])(
    'of %j of which no mail came takes nothing from those that follow',
    async (client) => {
      for (const isOwn of [false, true]) {
        const declarer = { client, email: ada, isOwn };
        for (let turn = 0; turn < 40; turn += 1) {
          expect(await mayDeclare(declarer)).toBe(true);
          await uncountDeclaration(declarer);
        }
        expect(await allowed(6, () => mayDeclare(declarer))).toBe(5);
      }
    },
  );

  test('is mailed to one address thirty times a day, whoever sends it', async () => {
    expect(await allowed(40, (turn) => strangers(`192.0.2.${turn}`))).toBe(30);
  });

  test.each(['192.0.2.1', null])(
    'of %j that is refused leaves nothing for each address that it invents',
    async (client) => {
      const keys = new Set<string>();
      const { increment } = memoryKv(() => time);
      kv.mockReturnValue({
        increment: (key: string, seconds: number) => {
          keys.add(key);
          return increment(key, seconds);
        },
      });
      const send = async (from: number, to: number) => {
        for (let turn = from; turn < to; turn += 1) {
          await mayDeclare({ client, email: `shopper-${turn}@example.com`, isOwn: false });
        }
      };
      await send(0, 3_000);
      const counted = keys.size;
      await send(3_000, 4_000);
      expect(keys.size).toBe(counted);
    },
  );

  test('is allowed to who is signed in, whatever strangers have sent', async () => {
    await allowed(40, (turn) => strangers(`192.0.2.${turn}`));
    await allowed(400, () => mayDeclare({ client: null, email: newAddress(), isOwn: false }));
    expect(await allowed(6, () => mayDeclare({ client: null, email: ada, isOwn: true }))).toBe(5);
  });
});

function newAddress(): string {
  count += 1;
  return `shopper-${count}@example.com`;
}

describe('a look-up of a SIM by its number', () => {
  const QUARTER_HOUR_MS = 15 * MINUTE_MS;

  test('is allowed ten times in a quarter of an hour in one browser, whatever its network', async () => {
    const ask = (turn: number) => mayFindSim(`192.0.2.${turn}`, 'browser-1');
    expect(await allowed(20, ask)).toBe(10);
    expect(await mayFindSim('198.51.100.1', 'browser-2')).toBe(true);
    time += QUARTER_HOUR_MS;
    expect(await ask(1)).toBe(true);
  });

  test('is allowed twenty times to one client, though it forgets every cookie', async () => {
    const ask = (turn: number) => mayFindSim('192.0.2.1', `browser-${turn}`);
    expect(await allowed(30, ask)).toBe(20);
    expect(await mayFindSim('192.0.2.2', 'browser-99')).toBe(true);
  });

  test('is allowed a hundred times a day to one client', async () => {
    let yes = 0;
    for (let quarter = 0; quarter < 20; quarter += 1) {
      const ask = (turn: number) => mayFindSim('192.0.2.1', `browser-${quarter}-${turn}`);
      yes += await allowed(20, ask);
      time += QUARTER_HOUR_MS;
    }
    expect(yes).toBe(100);
  });

  test('shares one limit among clients that are not known', async () => {
    expect(await allowed(230, (turn) => mayFindSim(null, `browser-${turn}`))).toBe(200);
  });

  test('is not allowed without Redis', async () => {
    kv.mockReturnValue({ increment: () => Promise.reject(new Error('no Redis')) });
    await expect(mayFindSim('192.0.2.1', 'browser-1')).rejects.toThrow();
  });
});
