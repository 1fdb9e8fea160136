'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import useSWR from 'swr';
import { nextLook } from '@/components/ui/poll-interval';
import type { CheckoutState } from '@/lib/checkout/state';

type Props = {
  /** The state that the page shows now. */
  state: CheckoutState;
  source: string;
  /** The page's own address, without any mark of an earlier failure. */
  here: string;
  words: { watching: string; over: string };
};

const AFTER_ERROR = 30_000;
const MOST_LOOKS = 80;

/** Asks for the state until it differs from the one shown, less and less often, then renders the page anew. */
export function Watch({ state, source, here, words }: Props) {
  const router = useRouter();
  const [looks, setLooks] = useState(0);
  const over = looks >= MOST_LOOKS;
  const look = () => setLooks((count) => count + 1);
  const { data } = useSWR<{ state?: CheckoutState }>(source, read, {
    refreshInterval: over ? 0 : nextLook(looks),
    onSuccess: look,
    onError: look,
    errorRetryInterval: AFTER_ERROR,
    dedupingInterval: 0,
  });
  const changed = data?.state !== undefined && data.state !== state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again with every look until it shows
  useEffect(() => {
    // Rendered in place, so that the status region can announce the change.
    if (changed || over) router.replace(here, { scroll: false });
  }, [changed, over, looks, here, router]);
  return <p className="no-print mt-4 text-muted text-sm">{over ? words.over : words.watching}</p>;
}

async function read(source: string): Promise<{ state?: CheckoutState }> {
  const answer = await fetch(source, { cache: 'no-store' });
  return answer.json();
}
