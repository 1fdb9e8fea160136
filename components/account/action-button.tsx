'use client';

import { LoaderCircle } from 'lucide-react';
import { useFormStatus } from 'react-dom';

type Props = {
  children: React.ReactNode;
  /** What it says while the form is under way. */
  pendingLabel: string;
  tone?: 'primary' | 'plain' | 'quiet';
  /** The id of what it is about, for everybody who does not see the card around it. */
  about?: string;
};

const tones = {
  primary: 'button button-primary w-full sm:w-auto',
  plain: 'button button-plain w-full sm:w-auto',
  quiet: 'link inline-flex min-h-11 cursor-pointer items-center gap-2 text-start',
};

/** Submits a form that opens another page. A second press while the first is under way does nothing. */
export function ActionButton({ children, pendingLabel, tone = 'plain', about }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending}
      aria-describedby={about}
      onClick={(event) => pending && event.preventDefault()}
      className={tones[tone]}
    >
      {pending && (
        <LoaderCircle aria-hidden="true" className="size-5 animate-spin motion-reduce:hidden" />
      )}
      {pending ? pendingLabel : children}
    </button>
  );
}
