import 'server-only';
import { parseWebUrl } from '@/lib/connect/url';
import { getConnectSession } from '@/lib/gigs/connect-sessions';
import { env } from '@/lib/platform/settings/env';
import { bad, type Check, good, reasonOf, type Section, warn } from '../check';

const notAccepted =
  'Ask Gigs what it does not accept: the intent checkoutNewSubscription, or a return address as long as ours.';

const created: Check = {
  name: 'session',
  fix: 'Ask Gigs to enable Connect with the intent checkoutNewSubscription for this project.',
  run: async ({ plansOnSale, session }) => {
    const plans = await plansOnSale();
    if (!plans.ok) return warn('not tried, as the plans cannot be read', 'See Gigs above.');
    const trial = await session();
    if (!trial) return bad('no plan is on sale to try it with', 'Publish a plan at Gigs first.');
    if (trial.created.ok) return good('created');
    const { error } = trial.created;
    return bad(error, error.kind === 'invalid' ? notAccepted : undefined);
  },
};

const origin: Check = {
  name: 'origin',
  fix: '',
  run: async ({ session }) => {
    const trial = await session();
    if (!trial?.created.ok) return null;
    const parsed = parseWebUrl(trial.created.value.url);
    if (!parsed) {
      return bad('the session has no web address', 'Tell Gigs: shoppers cannot be sent there.');
    }
    const { GIGS_CONNECT_ORIGINS: allowed } = env();
    if (allowed.includes(parsed.origin)) return good(`${parsed.origin} is allowed`);
    const line = `GIGS_CONNECT_ORIGINS=${[...allowed, parsed.origin].join(',')}`;
    return bad(`${parsed.origin} is not allowed, so every sale fails`, `If it is yours: ${line}`);
  },
};

const callback: Check = {
  name: 'return address',
  fix: 'Tell Gigs: purchases cannot be confirmed to shoppers who are signed out.',
  run: async ({ session }) => {
    const trial = await session();
    if (!trial?.created.ok) return null;
    const { id } = trial.created.value;
    if (!id) return warn('the session has no id to read it back by');
    const read = await getConnectSession(id);
    if (!read.ok) return bad(`cannot be read back: ${reasonOf(read.error)}`);
    if (!read.value.callbackUrl) return warn('is not told when the session is read back');
    if (read.value.callbackUrl !== trial.callbackUrl) return bad('has been changed by Gigs');
    return good('comes back unchanged');
  },
};

/** A session as a purchase creates it. */
export const connectSection: Section = {
  title: 'Connect',
  essential: true,
  checks: [created, origin, callback],
};
