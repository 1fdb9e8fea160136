import 'server-only';
import { cookies } from 'next/headers';
import { appModeCookie, askedMode } from '@/lib/http/app-mode';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { waitingIdentity } from '../cookies';
import { identityOf } from '../identity';
import type { SignInProblem } from '../problem';
import { pathOfClaims, readUnverified } from './claims';
import { takesHandOffs, takeToken } from './token';

type Taken = {
  /** Where the shopper goes, signed in or not. */
  next: string;
  problem: SignInProblem | null;
};

/**
 * Reads a token that the brand's app hands over, and lets its person wait in a sealed cookie: the
 * session of this browser is seen by the next request only.
 * @param isUnasked whether a page of anybody may have sent it
 */
export function takeHandOff(token: unknown, isUnasked: boolean): Promise<Taken> {
  return withDeadline(timeouts.action, async () => {
    const said = readUnverified(token);
    const next = pathOfClaims(said);
    if (!takesHandOffs()) return { next, problem: 'request-invalid' };
    // Any link may say as much, and who is refused is in the app all the same.
    if (said.app === true) await enterApp(said.return);
    const taken = await takeToken(token);
    if (!taken.ok) return { next, problem: taken.error };
    const { iss: issuer = '', sub = '', sid } = taken.value;
    const session = typeof sid === 'string' ? sid : undefined;
    const identity = await identityOf(taken.value, { issuer, sub, sid: session });
    if (!identity.ok) return { next, problem: identity.error };
    await waitingIdentity.write({ ...identity.value, next, isUnasked });
    return { next, problem: null };
  });
}

/** Shows the store as inside the app from here on. */
async function enterApp(back: unknown): Promise<void> {
  const query = new URLSearchParams({
    app: '1',
    ...(typeof back === 'string' && { return: back }),
  });
  const mode = askedMode(query);
  if (mode) (await cookies()).set(appModeCookie(mode));
}
