import { afterEach, beforeEach, vi } from 'vitest';
import type { StoreCookie } from '@/lib/http/cookies';
import { processValues } from '@/lib/platform/process-wide';
import { openSession, type Session } from '@/lib/shopper/session';
import { settings } from './settings';

/** The moment at which each test of sessions begins. */
export const START = Date.parse('2026-11-22T12:00:00Z');

/** Stops the clock for every test of the file, with one secret and no session ended. */
export function stopClock(): void {
  beforeEach(() => {
    settings.AUTH_SECRET = ['a'.repeat(32)];
    vi.useFakeTimers({ toFake: ['Date'], now: START });
    processValues.clear();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** The value of the session cookie among these. */
export function sealedIn(cookies: StoreCookie[]): string {
  return cookies.find(({ name }) => name === '__Host-storefront.session')?.value ?? '';
}

/** The session that these cookies start. */
export async function sessionIn(cookies: StoreCookie[]): Promise<Session> {
  const session = await openSession(sealedIn(cookies));
  if (!session) throw new Error('no session');
  return session;
}
