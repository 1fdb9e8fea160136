'use client';

import { useRouter } from 'next/navigation';
import useSWR from 'swr';
import { isUnderWay } from '@/components/ui/pending-forms';
import type { Version, Watched } from '@/lib/account/version';
import { leave } from './leave';

export type WatchVersionProps = { of: Watched; version: Version };

/** Looks at most this often, however often the window is switched (milliseconds). */
const PAUSE = 2_000;

/**
 * Keeps a private page true: whenever the shopper comes back to it, it is compared with what Gigs holds
 * now. Other content is rendered in place; a page of somebody who has signed out is left at once.
 */
export function WatchVersion({ of, version }: WatchVersionProps) {
  const router = useRouter();
  useSWR(`/api/account/version?of=${of}`, read, {
    // Who has come back already is not waited for a second time.
    revalidateOnMount: document.hasFocus(),
    revalidateIfStale: false,
    shouldRetryOnError: false,
    focusThrottleInterval: PAUSE,
    onSuccess(now) {
      if (now?.owner !== version.owner) leave();
      else if (now.content !== version.content && !isUnderWay()) renew(router);
    },
  });
  return null;
}

/** The version now, or null when nobody is signed in. Throws, and so changes nothing, when it cannot be told. */
async function read(source: string): Promise<Version | null> {
  const answer = await fetch(source, { cache: 'no-store' });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`${source} answered ${answer.status}`);
  return answer.json();
}

/** Renders the page anew where it is. `refresh()` would scroll up when scripts have changed the address. */
function renew(router: ReturnType<typeof useRouter>): void {
  const { pathname, search, hash } = window.location;
  // From an address to the same without its hash nothing would be fetched.
  if (hash) window.history.replaceState(null, '', pathname + search);
  router.replace(pathname + search, { scroll: false });
}
