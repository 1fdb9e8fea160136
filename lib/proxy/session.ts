import 'server-only';
import { freshCookieName, renewSession, sessionCookieName } from '@/lib/shopper/session';
import { reads, type Step } from './step';

/** Prolongs the session of a shopper who visits, once a day. */
export const renewSessionCookie: Step = async (request, passed) => {
  const { cookies } = request;
  if (!reads(request) || cookies.has(freshCookieName())) return undefined;
  passed.cookies.push(...(await renewSession(cookies.get(sessionCookieName())?.value)));
  return undefined;
};
