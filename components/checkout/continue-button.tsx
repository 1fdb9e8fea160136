'use client';

import { LoaderCircle } from 'lucide-react';
import { useFormStatus } from 'react-dom';

/** The one button. A second press while the first is under way does nothing. */
export function ContinueButton({ words }: { words: { idle: string; pending: string } }) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      className="button button-primary w-full"
    >
      {pending && (
        <LoaderCircle aria-hidden="true" className="size-5 animate-spin motion-reduce:hidden" />
      )}
      {pending ? words.pending : words.idle}
    </button>
  );
}
