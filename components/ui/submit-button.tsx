'use client';

import { useFormStatus } from 'react-dom';
import type { CheckoutButton } from '@/lib/checkout/choice';

type Props = {
  children: React.ReactNode;
  /** The label while the form is being sent; unchanged by default. */
  pendingLabel?: string;
  tone?: keyof typeof tones;
  /** As wide as its label where there is room for it. */
  fit?: boolean;
  /** The id of the element that describes its subject, for assistive technology. */
  about?: string | undefined;
  id?: string;
  /** What the form does instead of its usual task. */
  then?: CheckoutButton | undefined;
};

const tones = {
  primary: 'button button-primary w-full',
  plain: 'button button-plain w-full',
  quiet: 'link button-quiet',
};

/** A submit button that shows while its form is being sent; `ActionForm` sends it only once. */
export function SubmitButton(props: Props) {
  const { children, pendingLabel, tone = 'primary', fit, about, id, then } = props;
  const { pending, data } = useFormStatus();
  // Not where another button of the same form was clicked.
  const isSending = pending && (data?.get('then') ?? undefined) === then;
  return (
    <button
      id={id}
      {...(then && { name: 'then', value: then })}
      type="submit"
      aria-disabled={pending}
      aria-describedby={about}
      className={fit ? `${tones[tone]} sm:w-auto` : tones[tone]}
    >
      {isSending && <span aria-hidden="true" className="spinner" />}
      {/* An element of its own: translators wrap bare text, and React then fails beside it. */}
      <span>{isSending ? (pendingLabel ?? children) : children}</span>
    </button>
  );
}
