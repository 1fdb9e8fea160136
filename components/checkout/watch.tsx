'use client';

import { useEffect, useRef } from 'react';
import useSWR from 'swr';
import type { CheckoutState } from '@/lib/checkout/truth';

type Props = {
  /** The state that the page shows now. */
  state: CheckoutState;
  source: string;
  /** The page's own address, without any mark of an earlier failure. */
  here: string;
  watching: string;
};

const SOONEST = 2_000;
const SLOWEST = 30_000;
const MOST_LOOKS = 80;

/** Asks for the state until it differs from the one shown, less and less often, then shows the page anew. */
export function Watch({ state, source, here, watching }: Props) {
  const looks = useRef(0);
  const { data } = useSWR<{ state: CheckoutState }>(source, read, {
    refreshInterval: () => {
      looks.current += 1;
      if (looks.current > MOST_LOOKS) return 0;
      return Math.min(SOONEST * 1.2 ** looks.current, SLOWEST);
    },
    shouldRetryOnError: true,
    errorRetryInterval: SOONEST,
  });
  const changed = data !== undefined && data.state !== state;
  useEffect(() => {
    if (changed) window.location.replace(here);
  }, [changed, here]);
  return <p className="mt-4 text-muted text-sm">{watching}</p>;
}

async function read(source: string): Promise<{ state: CheckoutState }> {
  const answer = await fetch(source, { cache: 'no-store' });
  if (!answer.ok && answer.status !== 404) throw new Error(`status ${answer.status}`);
  return answer.json();
}
