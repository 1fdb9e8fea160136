'use client';

import { useEffect, useRef, useState } from 'react';
import { useChosen } from '@/components/store/catalogue/use-choice';

type Props = {
  initialPlan: string | null;
  initialSim: string;
  /** The SIMs that are free, which may change while the page is open. */
  free: string;
  words: { misfit: string; taken: string };
};

/** Takes back a SIM that does not fit the plan just chosen or was taken meanwhile, and says so beside the button. */
export function DroppedSim({ initialPlan, initialSim, free, words }: Props) {
  const plan = useChosen('plan', initialPlan);
  const sim = useChosen('sim', initialSim);
  const known = useRef(free);
  const [message, setMessage] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan disables other radios
  useEffect(() => {
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[name=sim][type=radio]')];
    const lost = radios.some((radio) => radio.checked && radio.disabled);
    const why = known.current === free ? words.misfit : words.taken;
    known.current = free;
    setMessage(lost ? why : '');
    if (lost) radios[0]?.click();
  }, [plan, free]);
  return (
    <p role="status" className="mb-2 text-sm text-warn empty:hidden">
      {sim === initialSim ? message : ''}
    </p>
  );
}
