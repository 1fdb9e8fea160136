'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { isFormPending } from './pending-forms';

type Props = {
  /** The email of the signed-in shopper; when it changes, the document is reloaded. */
  owner: string;
  /** False when Gigs could not be read: what was shown before stays, if it was settled. */
  complete?: boolean;
  /** False while what it shows waits for an answer of Gigs. */
  settled?: boolean;
  children: React.ReactNode;
};

const MIN_INTERVAL_MS = 2_000;
const STAYED_AFTER_MS = 1_000;

/**
 * Renders a private page again when the shopper comes back to it, and leaves it when they have
 * signed out.
 */
export function RefreshOnFocus({ owner, complete = true, settled = true, children }: Props) {
  const { replace } = useRouter();
  const [first] = useState(owner);
  const [shown, setShown] = useState({ children, settled });
  if ((complete || !shown.settled) && shown.children !== children) setShown({ children, settled });
  const refreshed = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the refresh has led here
  useEffect(() => {
    refreshed.current = false;
  }, [children]);

  useEffect(() => {
    if (owner !== first) leave();
  }, [owner, first]);

  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const refresh = async () => {
      if (document.hidden || isFormPending() || performance.now() - last < MIN_INTERVAL_MS) return;
      last = performance.now();
      // Without an answer Next would leave the page, and what is typed in it would be lost.
      if (!(await answers()) || isFormPending()) return;
      const { pathname, search, hash } = window.location;
      refreshed.current = true;
      // Next fetches nothing for an address that differs from the current one in its hash only.
      if (hash) window.history.replaceState(null, '', pathname + search);
      // Not refresh(): it scrolls up when scripts have changed the address.
      replace(pathname + search, { scroll: false });
    };
    let overdue: ReturnType<typeof setTimeout>;
    const away = () => {
      hide();
      // Some browsers send `pagehide` and stay: for a link that opens an app, or a download.
      overdue = setTimeout(leave, STAYED_AFTER_MS);
    };
    const restore = ({ persisted }: PageTransitionEvent) => persisted && leave();
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('focus', refresh, { signal });
    document.addEventListener('visibilitychange', refresh, { signal });
    window.addEventListener('pagehide', away, { signal });
    window.addEventListener('pageshow', restore, { signal });
    return () => {
      clearTimeout(overdue);
      listening.abort();
      // A refresh led to another page: the document still holds the data of this one.
      if (refreshed.current) leave();
    };
  }, [replace]);

  return shown.children;
}

/** Whether the store can be reached. */
function answers(): Promise<boolean> {
  return fetch('/api/health', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function leave(): void {
  hide();
  window.location.reload();
}

/** The browser may restore a page from its back/forward cache for a different user. */
function hide(): void {
  document.documentElement.style.visibility = 'hidden';
}
