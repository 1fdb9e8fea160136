import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { everyAuth } from './auth';

/** Who is signed in: the e-mail that received the code, and their user at Gigs if known at sign-in. */
export type Shopper = { email: string; gigsUser: string | null };

/** The signed-in shopper, or null: a missing, stale or altered cookie is simply signed out. No upstream call. */
export const currentShopper = cache(async (): Promise<Shopper | null> => {
  const requestHeaders = await headers();
  for (const auth of everyAuth()) {
    const session = await auth.api.getSession({ headers: requestHeaders }).catch(() => null);
    if (session) {
      return { email: session.user.email, gigsUser: session.session.gigsUser ?? null };
    }
  }
  return null;
});
