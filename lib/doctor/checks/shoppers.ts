import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isUnknown } from '@/lib/gigs/error';
import { gigsList } from '@/lib/gigs/list';
import { gigsRequest } from '@/lib/gigs/request';
import { EVERY_STATUS } from '@/lib/gigs/subscriptions';
import { findGigsUsers } from '@/lib/gigs/users';
import { bad, type Check, good, warn } from '../check';

export const page = z.object({ items: z.array(z.unknown()) });

/** Whether the list of a user who cannot exist is empty or refused. */
function filterCheck(name: string, path: string, query: Record<string, string> = {}): Check {
  return {
    name: `${name} by user`,
    fix: 'Ask Gigs why it ignores this filter: the store drops what is not provably the shopper’s.',
    run: async ({ nobody }) => {
      const found = await gigsList({ path, query: { user: nobody, ...query } }, z.unknown());
      if (found.ok) {
        return found.value.length === 0
          ? good('a user who does not exist has none')
          : bad(`a user who does not exist has ${found.value.length}: those of strangers`);
      }
      if (isUnknown(found.error)) return good('a user who does not exist is refused');
      return warn(found.error, `Without it My plans and My SIMs lack ${name}.`);
    },
  };
}

const statuses: Check = {
  name: 'subscription statuses',
  fix: 'Nothing: the store asks with the older statuses then. Tell Gigs all the same.',
  run: async () => {
    const query = { status: EVERY_STATUS, limit: 1 };
    const path = 'subscriptions';
    const asked = await gigsRequest({ method: 'GET', path, query, schema: page });
    if (asked.ok) return good('all known');
    if (asked.error.kind === 'invalid')
      return warn('Gigs does not know all that the store asks for');
    return bad(asked.error, 'My plans needs it: let the key read subscriptions.');
  },
};

const users: Check = {
  name: 'users by e-mail',
  fix: 'Signing in needs it: let the key search users.',
  run: async () => {
    const found = await findGigsUsers(`doctor-${randomUUID()}@storefront.invalid`);
    if (found.ok) return good('an unknown address has no user');
    if (found.error.kind === 'invalid') return warn(found.error, 'Try a real sign-in.');
    return bad(found.error);
  },
};

/** Whether Gigs gives the store what is a shopper's, and nothing else. */
export const shopperChecks: readonly Check[] = [
  users,
  filterCheck('SIMs', 'sims', { status: 'inactive,active,retired' }),
  filterCheck('devices', 'devices'),
  filterCheck('subscriptions', 'subscriptions'),
  statuses,
];
