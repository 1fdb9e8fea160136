'use client';

import { useEffect, useState } from 'react';
import { useChosen } from '@/components/plan/use-chosen';

type Props = { initialPlan: string | null; initialSim: string; message: string };

/** Takes back a SIM that does not fit the plan just chosen, and says so beside the button. */
export function DroppedSim({ initialPlan, initialSim, message }: Props) {
  const plan = useChosen('plan', initialPlan);
  const sim = useChosen('sim', initialSim);
  const [dropped, setDropped] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan disables other radios
  useEffect(() => {
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[name=sim]')];
    const lost = radios.some((radio) => radio.checked && radio.disabled);
    setDropped(lost);
    if (lost) radios[0]?.click();
  }, [plan]);
  return (
    <p role="status" className="mb-2 text-sm text-warn empty:hidden">
      {dropped && sim === initialSim ? message : ''}
    </p>
  );
}
