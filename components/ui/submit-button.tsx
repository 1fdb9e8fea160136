'use client';

import { useFormStatus } from 'react-dom';

/** A submit button that lets a second press pass without effect while the first is under way. */
export function SubmitButton({ children }: { children: React.ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      className="button button-primary w-full aria-disabled:opacity-70"
    >
      {children}
    </button>
  );
}
