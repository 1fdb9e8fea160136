import 'server-only';
import type { GigsError } from '@/lib/gigs/error';
import { listGigsProjectIds } from '@/lib/gigs/project';
import { locales } from '@/lib/i18n/locales';
import { env } from '@/lib/platform/settings/env';
import { bad, type Check, type Finding, good, reasonOf, warn } from '../check';

/** The first question: without an answer nothing else can be asked of Gigs. */
export const key: Check = {
  name: 'key',
  fix: 'Check GIGS_API_URL, the network, and the status page of Gigs.',
  run: async ({ project }) => {
    const found = await project();
    return found.ok ? good(`opens the project ${env().GIGS_PROJECT}`) : refusal(found.error);
  },
};

async function refusal(error: GigsError): Promise<Finding> {
  const reason = reasonOf(error);
  if (error.kind === 'unauthenticated') {
    return bad(reason, 'GIGS_TOKEN is wrong or revoked: create a key at Gigs and set it.');
  }
  if (error.kind !== 'not-found' && error.kind !== 'forbidden') return bad(reason);
  const ids = await listGigsProjectIds();
  const seen = ids.ok ? ids.value.filter((id) => /^[a-z][a-z0-9-]{1,28}[a-z0-9]$/.test(id)) : [];
  if (seen.length === 0) {
    return bad(reason, 'Check that GIGS_PROJECT and GIGS_TOKEN belong together.');
  }
  const shown = seen.slice(0, 5).join(', ');
  return bad(reason, `Set GIGS_PROJECT to a project that this key opens: ${shown}`);
}

const type: Check = {
  name: 'project',
  fix: 'With a live project shoppers pay; see that this is the one you mean.',
  run: async ({ project }) => {
    const found = await project();
    if (!found.ok) return bad(found.error);
    if (found.value.type === 'live') return good('live: shoppers pay and get service');
    if (found.value.type === 'test') return good('test: nobody pays and no SIM gets service');
    return warn('Gigs does not say whether it is live');
  },
};

const askWhether = 'Ask Gigs whether checkoutNewSubscription works in this project.';

const payments: Check = {
  name: 'payments API',
  fix: 'Ask Gigs to enable the Payments API, or use a project that has it.',
  run: async ({ project }) => {
    const found = await project();
    if (!found.ok) return bad(found.error);
    const { payments, billing } = found.value;
    if (payments && billing) return warn('the Billing API is enabled, too', askWhether);
    if (payments) return good(['enabled', payments.currency].filter(Boolean).join(', '));
    if (billing) return bad('Billing API: checkoutNewSubscription does not work here');
    if (payments === null) return bad('neither the Payments API nor the Billing API');
    return warn('Gigs does not say whether the Payments API is enabled');
  },
};

const languages: Check = {
  name: 'languages',
  fix: 'Add them to the project at Gigs, or expect checkout and mails in another language.',
  run: async ({ project }) => {
    const found = await project();
    if (!found.ok) return bad(found.error);
    const known = found.value.locales.map((tag) => tag.toLowerCase().split(/[-_]/, 1)[0]);
    if (known.length === 0) return warn('Gigs names none', 'Ask Gigs which ones Connect speaks.');
    const missing = locales.filter((locale) => !known.includes(locale));
    if (missing.length > 0)
      return warn(`the store has some that Gigs lacks: ${missing.join(', ')}`);
    return good(locales.join(', '));
  },
};

/** What the project is, and whether this store can sell in it. */
export const projectChecks: readonly Check[] = [type, payments, languages];
