'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import { isFormPending } from '@/components/ui/pending-forms';
import { pollDelayMs } from '@/components/ui/poll-interval';

type Props = {
  /** The state that the page shows now. */
  state: string;
  /** The query that Connect returned with: the status route and the page take the same. */
  query: string;
  /** The page's own address, without the mark of an earlier failure. */
  here: string;
  words: { watching: string; over: string };
};

const ERROR_RETRY_MS = 30_000;
const MAX_POLLS = 80;
/** Every so many polls: a payment that is declined late changes the page and not the state. */
const RENDER_EVERY = 5;

/**
 * Polls the state until it differs from the one shown, less and less often, then renders the page
 * again, and now and then in any case.
 */
export function Poll({ state, query, here, words }: Props) {
  const router = useRouter();
  const [polls, setPolls] = useState(0);
  const over = polls >= MAX_POLLS;
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined);
  const count = () => setPolls((polled) => polled + 1);
  const { data, error } = useSWR<{ state?: string }>(`/api/checkout/status?${query}`, readStatus, {
    refreshInterval: over ? 0 : pollDelayMs(polls),
    onSuccess: count,
    onError: count,
    // SWR's own pauses grow to hours.
    onErrorRetry: (_error, _key, _config, again, options) => {
      clearTimeout(retry.current);
      if (!over) retry.current = setTimeout(again, ERROR_RETRY_MS, options);
    },
    dedupingInterval: 0,
  });
  const changed = data?.state !== undefined && data.state !== state;
  const isDue = polls > 0 && polls % RENDER_EVERY === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again with every poll until it shows
  useEffect(() => {
    // Without an answer Next would leave the page, and it drops that of a form which is being sent.
    if (error || isFormPending()) return;
    // Rendered in place, so that the status region can announce the change.
    if (changed || over || isDue) router.replace(here, { scroll: false });
  }, [changed, error, isDue, over, polls, here, router]);
  return (
    <p aria-live="polite" className="no-print mt-4 text-muted text-sm">
      {over ? words.over : words.watching}
    </p>
  );
}

async function readStatus(source: string): Promise<{ state?: string }> {
  const answer = await fetch(source, { cache: 'no-store' });
  return answer.json();
}
