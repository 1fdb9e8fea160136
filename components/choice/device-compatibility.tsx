'use client';

import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { SimType } from '@/lib/catalog/types';
import { type DeviceFit, deviceFit } from '@/lib/shopper/compatibility';
import { useChoice } from './choice-context';
import type { ImeiAnswer, ImeiWords } from './imei-check';

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
  /** The IMEI whose result is on the page; it may be invalid. */
  answered: string;
  answer: ImeiAnswer | null;
  labels: FitLabels;
  words: ImeiWords;
};

/** What is known of the device of the IMEI in the field, which is checked as it is typed. */
export function ImeiStatus({ answered, answer: before, labels, words }: ImeiProps) {
  const [answer, show] = useState(before);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is another element
  useEffect(() => {
    const field = document.querySelector<HTMLInputElement>('#imei');
    const section = field?.closest<HTMLElement>('#devices');
    if (!field || !section) return;
    let end: (() => void) | null | undefined;
    const begin = async () => {
      // Without it, such as offline, the next focus tries again; the answer is with the order.
      const { watchImei } = (await import('./imei-check').catch(() => null)) ?? {};
      if (watchImei && end === undefined) end = watchImei(field, answered, words, show);
    };
    // Without its script before somebody wants it: entered before hydration or on a page in another
    // language, it is wanted.
    section.addEventListener('focusin', begin);
    if (field.value !== answered || document.activeElement === field) begin();
    return () => {
      section.removeEventListener('focusin', begin);
      end?.();
      end = null;
    };
  }, []);
  return (
    <div id="imei-answer" role="status" className="imei-answer">
      {answer && (
        <>
          <p className="break-anywhere font-medium">{answer.said}</p>
          <Fit simTypes={answer.simTypes} labels={labels} />
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
