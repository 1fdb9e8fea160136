'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { nextLook } from '@/components/ui/poll-interval';

type Props = { words: { watching: string; over: string } };

const MOST_LOOKS = 40;

/** Renders the page anew, less and less often, for as long as the page shows this. */
export function KeepLooking({ words }: Props) {
  const router = useRouter();
  const [looks, setLooks] = useState(0);
  const over = looks >= MOST_LOOKS;
  useEffect(() => {
    if (over) return;
    const timer = setTimeout(() => {
      // Rendered in place, so that the status region can announce the change.
      router.refresh();
      setLooks(looks + 1);
    }, nextLook(looks));
    return () => clearTimeout(timer);
  }, [looks, over, router]);
  return <p className="mt-4 text-muted text-sm">{over ? words.over : words.watching}</p>;
}
