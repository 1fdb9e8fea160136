'use client';

import { useEffect, useRef, useState } from 'react';
import { isFormPending } from '@/components/ui/pending-forms';
import { useIsHydrating } from '@/components/ui/use-is-hydrating';
import { choiceFields, fieldForAddress } from '@/lib/checkout/choice-fields.js';
import { unavailability } from '@/lib/shopper/compatibility';
import { keepInAddress } from './address';
import { useChoice } from './choice-context';

type Props = {
  labels: Record<'heading' | 'empty' | 'sim' | 'atCheckout' | 'inHand' | 'change', string>;
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
    // After Back from Connect the form would be under way for ever; others keep what is typed.
    const renew = ({ persisted }: PageTransitionEvent) =>
      persisted && isFormPending() && window.location.reload();
    // Chosen before hydration, or restored by the browser.
    const form = summary.current?.closest('form');
    if (form) keepChoice(form, true);
    document.addEventListener('change', keep);
    window.addEventListener('pageshow', renew);
    return () => {
      document.removeEventListener('change', keep);
      window.removeEventListener('pageshow', renew);
    };
  }, []);
  return (
    <div ref={summary} className="needs-script order">
      <h2 className="order-heading">{labels.heading}</h2>
      {plan ? (
        <dl className="order-line">
          <dt className="break-anywhere order-plan">{plan.name}</dt>
          <dd className="order-price">
            <b>{plan.labels.price}</b> <span>{plan.labels.term}</span>
          </dd>
        </dl>
      ) : (
        <p>{labels.empty}</p>
      )}
      {plan && <p className="text-ink">{commitment}</p>}
      {(plan || sim || isTyping) && (
        <p>
          <span>
            {`${labels.sim} ${sim?.name ?? (isTyping ? labels.inHand : labels.atCheckout)}`}
          </span>{' '}
          <button type="button" popoverTarget="options" className="link change-options">
            {labels.change}
          </button>
        </p>
      )}
    </div>
  );
}

/** Never the IMEI or the ICCID: they identify a device and a SIM. */
function keepChoice(form: HTMLFormElement, onlyIfNew = false): void {
  const values = new FormData(form);
  // A hidden field is part of the path already.
  const fields = choiceFields
    .filter((name) => !form.querySelector(`input[type=hidden][name=${name}]`))
    .map((name) => [name, String(fieldForAddress(values, name) ?? '')] as const);
  const known = new URLSearchParams(window.location.search);
  const isNew = fields.some(([name, value]) => value && value !== known.get(name));
  if (isNew || !onlyIfNew) keepInAddress(Object.fromEntries(fields));
}

function isOfChoice(name: string): boolean {
  return choiceFields.some((field) => field === name);
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
  const isHydrating = useIsHydrating();
  const [message, setMessage] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan and hydration disable radios
  useEffect(() => {
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[name=sim][type=radio]')];
    const lost = radios.some((radio) => radio.checked && radio.disabled);
    const why = known.current === free ? labels.misfit : labels.taken;
    known.current = free;
    setMessage(lost ? why : '');
    if (lost) radios[0]?.click();
  }, [plan?.id, free, isHydrating]);
  return (
    <p role="status" className="note">
      {sim === null ? message : ''}
    </p>
  );
}
