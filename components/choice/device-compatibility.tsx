'use client';

import { useEffect, useRef, useState } from 'react';
import { useFormStatus } from 'react-dom';
import { Icon } from '@/components/ui/icon';
import type { SimType } from '@/lib/catalog/types';
import { type DeviceFit, deviceFit } from '@/lib/shopper/compatibility';
import { useChoice } from './choice-context';

export type FitLabels = Record<DeviceFit, string>;

type FitProps = { simTypes: SimType[]; labels: FitLabels };

/** Whether a device fits the chosen plan; one that does not is refused when the form is sent. */
function Fit({ simTypes, labels }: FitProps) {
  const { plan } = useChoice();
  const fit = plan && deviceFit(plan, simTypes);
  if (!fit) return null;
  const fails = fit === 'needs-esim' || fit === 'needs-card';
  const fine = fit === 'fits' ? 'text-good' : 'text-warn';
  return (
    <p className={`device-fit ${fails ? 'misfit' : fine}`}>
      <Icon name={fails ? 'unfit' : 'fit'} className="line-icon" />
      <span>{labels[fit]}</span>
    </p>
  );
}

/** Says that the chosen plan asks for the device. */
export function AsksDevice({ label }: { label: string }) {
  const { plan } = useChoice();
  return plan?.asksDevice ? <p className="text-muted text-sm">{label}</p> : null;
}

type MineProps = {
  devices: { id: string; simTypes: SimType[] }[];
  initial: string;
  labels: FitLabels;
};

/** Whether the device chosen in the list fits the plan. */
export function MyDeviceFit({ devices, initial, labels }: MineProps) {
  const device = useField('device', initial);
  const simTypes = devices.find(({ id }) => id === device)?.simTypes ?? [];
  return (
    <div role="status">
      <Fit simTypes={simTypes} labels={labels} />
    </div>
  );
}

type ImeiProps = {
  /** The checked IMEI as it was typed. */
  typed: string;
  said: string;
  fit: FitProps | null;
  /** Whether the page is the answer to a check, which screen readers announce. */
  fresh: boolean;
  checking: string;
};

/** The result of a check while the checked IMEI is in the field. */
export function ImeiAnswer({ typed, said, fit, fresh, checking }: ImeiProps) {
  const answer = useRef<HTMLDivElement>(null);
  const { pending, data } = useFormStatus();
  const isChecking = pending && data?.get('then') === 'check-device';
  const isStill = useField('imei', typed) === typed;
  useEffect(() => {
    // Not where a problem above the form has it.
    if (fresh && document.activeElement === document.body) answer.current?.focus();
  }, [fresh]);
  return (
    <div ref={answer} id="imei-answer" role="status" tabIndex={-1} className="imei-answer">
      {isChecking && <p>{checking}</p>}
      {!isChecking && isStill && said && (
        <>
          <p className="break-anywhere font-medium">{said}</p>
          {fit && <Fit {...fit} />}
        </>
      )}
    </div>
  );
}

/** The value of a field by its id, including what was entered before hydration. */
function useField(id: string, initial: string): string {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const field = document.getElementById(id) as HTMLInputElement | HTMLSelectElement | null;
    if (!field) return;
    const read = () => setValue(field.value);
    read();
    field.addEventListener('input', read);
    return () => field.removeEventListener('input', read);
  }, [id]);
  return value;
}
