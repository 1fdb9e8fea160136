import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryKv } from '@/lib/platform/kv/memory';
import { settings } from '@/lib/testing/settings';
import {
  endAllSessions,
  endVouchedSessions,
  isEnded,
  openSession,
  type Session,
  startSession,
} from './session';

const { kv } = vi.hoisted(() => ({ kv: vi.fn() }));
vi.mock('@/lib/platform/kv/kv', () => ({ kv }));

const issuer = 'https://bank.example';
const vouched = { issuer, sub: '1', sid: 'a' };
const ada = 'ada@example.com';
const START = Date.parse('2026-11-22T12:00:00Z');

beforeEach(() => {
  settings.AUTH_SECRET = ['a'.repeat(32)];
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  const store = memoryKv();
  kv.mockReturnValue(store);
});
afterEach(() => {
  vi.useRealTimers();
});

async function start(email = ada, by?: Session['vouched']): Promise<Session> {
  const cookies = await startSession(email, null, { vouched: by });
  const session = await openSession(cookies.find(({ name }) => name.endsWith('session'))?.value);
  if (!session) throw new Error('no session');
  return session;
}

test('signing out everywhere ends what an address has begun, also after a rotation [ASVS 7.5.2]', async () => {
  const sessions = [await start(), await start(ada, vouched)];
  const other = await start('linus@example.com');
  await endAllSessions({ ...other, email: ada });
  settings.AUTH_SECRET = ['b'.repeat(32), ...settings.AUTH_SECRET];
  for (const session of sessions) expect(await isEnded(session)).toBe(true);
  expect(await isEnded(other)).toBe(false);
  vi.setSystemTime(START + 1);
  expect(await isEnded(await start())).toBe(false);
});

test('a provider ends one session, or all that it vouched for [ASVS 7.6.1]', async () => {
  const [first, second] = [await start(ada, vouched), await start(ada, { ...vouched, sid: 'b' })];
  const byCode = await start();
  await endVouchedSessions({ issuer, sub: '1', sid: 'a' });
  expect(await Promise.all([first, second, byCode].map(isEnded))).toEqual([true, false, false]);
  await endVouchedSessions({ issuer: 'https://other.example', sub: '1' });
  expect(await isEnded(second)).toBe(false);
  await endVouchedSessions({ issuer, sub: '1' });
  expect(await Promise.all([second, byCode].map(isEnded))).toEqual([true, false]);
});
