'use client';

import { useFormStatus } from 'react-dom';

type Props = {
  children: React.ReactNode;
  /** What it says while the form is under way; otherwise its label stays. */
  pendingLabel?: string;
};

/** A submit button. A second press while the first is under way does nothing. */
export function SubmitButton({ children, pendingLabel }: Props) {
  const { pending, data } = useFormStatus();
  // Another button of the same form is under way.
  const elsewhere = data?.has('then') === true;
  return (
    <button
      type="submit"
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      className="button button-primary w-full"
    >
      {pending && !elsewhere && (
        <span
          aria-hidden="true"
          className="size-5 animate-spin rounded-full border-2 border-current border-e-transparent motion-reduce:hidden"
        />
      )}
      {pending && !elsewhere ? (pendingLabel ?? children) : children}
    </button>
  );
}
