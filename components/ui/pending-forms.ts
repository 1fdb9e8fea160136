import { useEffect } from 'react';

let forms = 0;

/**
 * Whether a form is being sent: if the address changes then, Next drops the answer of the action.
 */
export function isUnderWay(): boolean {
  return forms > 0;
}

/** Marks a form as being sent. */
export function useUnderWay(pending: boolean): void {
  useEffect(() => {
    if (!pending) return;
    forms += 1;
    return () => {
      forms -= 1;
    };
  }, [pending]);
}
