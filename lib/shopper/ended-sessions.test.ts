import { expect, test, vi } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { START, sessionIn, stopClock } from '@/lib/testing/signed-in';
import { endAllSessions, endVouchedSessions, isEnded } from './ended-sessions';
import { type Session, startSession } from './session';

const issuer = 'https://bank.example';
const vouched = { issuer, sub: '1', sid: 'a' };
const ada = 'ada@example.com';

stopClock();

async function start(email = ada, by?: Session['vouched']): Promise<Session> {
  return sessionIn(await startSession(email, null, { vouched: by }));
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

test('signing out everywhere ends what a named user has begun under another address', async () => {
  const begin = async (email: string, user: string) =>
    sessionIn(await startSession(email, user, { isNamed: true }));
  const former = await begin('ada@former.example', 'usr_1');
  const other = await begin('linus@example.com', 'usr_2');
  await endAllSessions(await begin(ada, 'usr_1'));
  expect(await Promise.all([former, other].map(isEnded))).toEqual([true, false]);
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
