'use client';

import { useEffect, useRef, useState } from 'react';
import { choiceFields } from '@/lib/checkout/choice-fields.js';
import { unavailability } from '@/lib/shopper/compatibility';
import { keepInAddress } from './address';
import { useChoice } from './choice-context';

type Props = {
  labels: { heading: string; empty: string; sim: string; atCheckout: string; inHand: string };
};

/** The choice so far, beside the button. Also writes the choice to the address. */
export function OrderSummary({ labels }: Props) {
  const { plan, sim, isTyping } = useChoice();
  const summary = useRef<HTMLDivElement>(null);
  const commitment = plan?.labels.minimum ?? plan?.lines.renews ?? plan?.lines.once ?? '';
  useEffect(() => {
    const keep = ({ target }: Event) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (isField && isOfChoice(target.name) && target.form) keepChoice(target.form);
    };
    // The restored page has an empty form, while its address has the choice.
    const renew = ({ persisted }: PageTransitionEvent) => persisted && window.location.reload();
    // Chosen before hydration, or restored by the browser.
    const form = summary.current?.closest('form');
    if (form && [...form.elements].some(isChangedChoice)) keepChoice(form);
    document.addEventListener('change', keep);
    window.addEventListener('pageshow', renew);
    return () => {
      document.removeEventListener('change', keep);
      window.removeEventListener('pageshow', renew);
    };
  }, []);
  return (
    <div ref={summary} className="needs-script mb-3 lg:mb-4">
      <h2 className="hidden font-semibold text-lg lg:mb-2 lg:block">{labels.heading}</h2>
      {plan ? (
        <dl className="flex flex-wrap items-baseline justify-between gap-x-4">
          <dt className="break-anywhere line-clamp-2 min-w-0 flex-1 font-medium">{plan.name}</dt>
          <dd className="whitespace-nowrap text-end">
            <span className="font-semibold text-lg">{plan.labels.price}</span>{' '}
            <span className="text-muted text-sm">{plan.labels.term}</span>
          </dd>
        </dl>
      ) : (
        <p className="text-muted">{labels.empty}</p>
      )}
      {plan && <p className="text-sm">{commitment}</p>}
      {(plan || sim || isTyping) && (
        <p className="text-muted text-sm">
          <span>{`${labels.sim}:`}</span>{' '}
          <a href="#sims" className="inline-block py-1 underline underline-offset-4">
            {sim?.name ?? (isTyping ? labels.inHand : labels.atCheckout)}
          </a>
        </p>
      )}
    </div>
  );
}

/** Never the IMEI or the ICCID: they identify a device and a SIM. */
function keepChoice(form: HTMLFormElement): void {
  const values = new FormData(form);
  // A hidden field is part of the path already.
  const names = choiceFields.filter(
    (name) => !form.querySelector(`input[type=hidden][name=${name}]`),
  );
  keepInAddress(Object.fromEntries(names.map((name) => [name, String(values.get(name) ?? '')])));
}

function isOfChoice(name: string): boolean {
  return choiceFields.some((field) => field === name);
}

function isChangedChoice(field: Element): boolean {
  if (!isOfChoice(field.getAttribute('name') ?? '')) return false;
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  if (!(field instanceof HTMLInputElement)) return false;
  const isRadio = field.type === 'radio';
  return isRadio ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

/** Resets a SIM that does not fit the new plan or is no longer free, and says so. */
export function SimResetNotice({ labels }: { labels: { misfit: string; taken: string } }) {
  const { plan, sim, sims } = useChoice();
  // A refresh of the page may change which SIMs are free.
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
