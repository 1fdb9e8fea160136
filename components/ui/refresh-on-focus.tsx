'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { isUnderWay } from './pending-forms';

type Props = {
  /** The email of the signed-in shopper; when it changes, the document is reloaded. */
  owner: string;
  /** False when Gigs could not be read: what was shown before stays. */
  complete?: boolean;
  children: React.ReactNode;
};

const MIN_INTERVAL_MS = 2_000;

/**
 * Renders a private page again when the shopper comes back to it, and leaves it when they have
 * signed out.
 */
export function RefreshOnFocus({ owner, complete = true, children }: Props) {
  const { replace } = useRouter();
  const [first] = useState(owner);
  const [shown, setShown] = useState(children);
  if (complete && shown !== children) setShown(children);
  const refreshed = useRef(false);

  useEffect(() => {
    if (owner !== first) leave();
  }, [owner, first]);

  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const refresh = () => {
      const { pathname, search, hash } = window.location;
      if (document.hidden || isUnderWay() || performance.now() - last < MIN_INTERVAL_MS) return;
      last = performance.now();
      refreshed.current = true;
      // Next fetches nothing for an address that differs from the current one in its hash only.
      if (hash) window.history.replaceState(null, '', pathname + search);
      // Not refresh(): it scrolls up when scripts have changed the address.
      replace(pathname + search, { scroll: false });
    };
    const restore = ({ persisted }: PageTransitionEvent) => persisted && leave();
    window.addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', refresh);
    window.addEventListener('pagehide', hide);
    window.addEventListener('pageshow', restore);
    return () => {
      window.removeEventListener('focus', refresh);
      document.removeEventListener('visibilitychange', refresh);
      window.removeEventListener('pagehide', hide);
      window.removeEventListener('pageshow', restore);
      // A refresh led to another page: the document still holds the data of this one.
      if (refreshed.current) leave();
    };
  }, [replace]);

  return shown;
}

function leave(): void {
  hide();
  window.location.reload();
}

/** The browser may restore a page from its back/forward cache for a different user. */
function hide(): void {
  document.documentElement.style.visibility = 'hidden';
}
