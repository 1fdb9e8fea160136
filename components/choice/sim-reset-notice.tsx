'use client';

import { useEffect, useRef, useState } from 'react';
import { unavailability } from '@/lib/shopper/compatibility';
import { useChoice } from './choice-context';

type Props = { labels: { misfit: string; taken: string } };

/** Takes back a SIM that does not fit the plan just chosen or was taken meanwhile, and says so beside the button. */
export function SimResetNotice({ labels }: Props) {
  const { plan, sim, sims } = useChoice();
  // Which SIMs are free may change while the page is open.
  const free = sims
    .filter((one) => unavailability(one) === null)
    .map(({ id }) => id)
    .join();
  const known = useRef(free);
  const [message, setMessage] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan disables other radios
  useEffect(() => {
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[name=sim][type=radio]')];
    const lost = radios.some((radio) => radio.checked && radio.disabled);
    const why = known.current === free ? labels.misfit : labels.taken;
    known.current = free;
    setMessage(lost ? why : '');
    if (lost) radios[0]?.click();
  }, [plan?.id, free]);
  return (
    <p role="status" className="mb-2 text-sm text-warn empty:hidden">
      {sim === null ? message : ''}
    </p>
  );
}
