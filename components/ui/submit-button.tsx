'use client';

import { useFormStatus } from 'react-dom';

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
};

const tones = {
  primary: 'button button-primary w-full',
  plain: 'button button-plain w-full',
  quiet: 'link button-quiet',
};

/** A submit button that shows while its form is being sent; `ActionForm` sends it only once. */
export function SubmitButton({ children, pendingLabel, tone = 'primary', fit, about, id }: Props) {
  const { pending, data } = useFormStatus();
  // Another button of the same form was clicked.
  const elsewhere = data?.has('then') === true;
  return (
    <button
      id={id}
      type="submit"
      aria-disabled={pending}
      aria-describedby={about}
      className={fit ? `${tones[tone]} sm:w-auto` : tones[tone]}
    >
      {pending && !elsewhere && <span aria-hidden="true" className="spinner" />}
      {/* An element of its own: translators wrap bare text, and React then fails beside it. */}
      <span>{pending && !elsewhere ? (pendingLabel ?? children) : children}</span>
    </button>
  );
}
