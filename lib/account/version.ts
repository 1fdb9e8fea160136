import 'server-only';
import type { GigsError } from '@/lib/gigs/error';
import { ownKey } from '@/lib/platform/own-property';
import { fail, ok, type Result } from '@/lib/platform/result';
import { sign } from '@/lib/platform/seal';
import { listAccountSims } from '@/lib/shopper/account-sims';
import { isNoUser, resolveGigsUser } from '@/lib/shopper/gigs-user';
import type { Shopper } from '@/lib/shopper/server';
import { listMySims } from '@/lib/shopper/sims';
import { readOverview } from '@/lib/subscriptions/overview';

/** What an open page can be asked about: its shopper's lists, or only whose page it is. */
const readers = {
  'my-plans': readOverview,
  'my-sims': listAccountSims,
  wallet: listMySims,
  session: async () => ok([]),
} satisfies Record<string, (user: string) => Promise<Result<unknown, GigsError>>>;

export type Watched = keyof typeof readers;

/** Two words that give nothing away: whose page it is, and what stands on it. */
export type Version = { owner: string; content: string };

/** The name of something that can be watched, or null. */
export function watchedOf(name: unknown): Watched | null {
  return ownKey(readers, name);
}

/** The version of a page that shows this to this shopper. Keyed, so that nobody can guess contents. */
export function versionOf(shopper: Shopper, content: unknown): Version {
  return {
    owner: sign('version', shopper.email),
    content: sign('version', JSON.stringify([shopper.email, content])),
  };
}

/** The version that a page would have if it were rendered now. */
export async function currentVersion(
  shopper: Shopper,
  of: Watched,
): Promise<Result<Version, GigsError>> {
  const user = of === 'session' ? ok(null) : await resolveGigsUser(shopper);
  if (!user.ok) return isNoUser(user.error) ? ok(versionOf(shopper, user.error)) : fail(user.error);
  const list = user.value ? await readers[of](user.value) : ok([]);
  return list.ok ? ok(versionOf(shopper, list.value)) : list;
}
