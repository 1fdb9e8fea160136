import { useEffect } from 'react';

let forms = 0;

/**
 * Whether a form is on its way. Nothing may change the address then: Next drops the answer of an
 * action, and with it the way to Connect, when the address changes while it waits.
 */
export function isUnderWay(): boolean {
  return forms > 0;
}

/** Notes that the form of this button is on its way. */
export function useUnderWay(pending: boolean): void {
  useEffect(() => {
    if (!pending) return;
    forms += 1;
    return () => {
      forms -= 1;
    };
  }, [pending]);
}
