import 'server-only';
import { env } from '@/lib/platform/settings/env';
import { UNNAMED } from '@/lib/platform/settings/setting';
import { contactHref } from '@/lib/platform/support';
import { bad, type Check, good, type Section, warn } from '../check';

const name: Check = {
  name: 'name',
  fix: 'Set STORE_NAME: titles, mails and link previews say it.',
  run: async () => {
    const { STORE_NAME } = env();
    return STORE_NAME === UNNAMED ? warn(`not set, so it is ${UNNAMED}`) : good(STORE_NAME);
  },
};

const support: Check = {
  name: 'support',
  fix: 'Set SUPPORT_EMAIL or another SUPPORT_…: every page and problem then says how to reach you.',
  run: async () =>
    contactHref() ? good('shoppers can reach you') : warn('shoppers cannot reach you'),
};

const tax: Check = {
  name: 'prices',
  fix: 'Set PRICES_TAX to included or excluded: shops in the EU have to say which.',
  run: async () => {
    const { PRICES_TAX } = env();
    if (PRICES_TAX) return good(`tax is ${PRICES_TAX}, and the pages that sell say so`);
    return warn('do not say whether tax is in them');
  },
};

const proxies: Check = {
  name: 'proxies',
  fix: 'Set TRUSTED_PROXIES to the number of proxies in front of the store.',
  run: async () => {
    const { SITE_URL, TRUSTED_PROXIES, CLIENT_ADDRESS_HEADER } = env();
    if (CLIENT_ADDRESS_HEADER) return good(`clients are named by ${CLIENT_ADDRESS_HEADER}`);
    if (TRUSTED_PROXIES > 0) return good(`${TRUSTED_PROXIES} in front of the store`);
    if (!SITE_URL.startsWith('https:')) return null;
    return warn('none trusted, so guessing is not limited by client address');
  },
};

const origins: Check = {
  name: 'connect origins',
  fix: 'Take addresses of http: out of GIGS_CONNECT_ORIGINS.',
  run: async () => {
    const { SITE_URL, GIGS_CONNECT_ORIGINS: allowed } = env();
    const isLocal = allowed.some((origin) => origin.startsWith('http:'));
    if (isLocal && SITE_URL.startsWith('https:')) return bad('include an address without TLS');
    return good(allowed.join(', '));
  },
};

/** The settings whose form is right, but which a shopper or an attacker would notice. */
export const settingsSection: Section = {
  title: 'Settings',
  checks: [
    { name: 'settings', fix: '', run: async () => good('complete and well-formed') },
    name,
    support,
    tax,
    proxies,
    origins,
  ],
};
