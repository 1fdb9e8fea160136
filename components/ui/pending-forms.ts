import { useCallback, useEffect, useState } from 'react';

/** The forms that are being sent. */
const sent = new Set<object>();

/**
 * Whether a form is being sent: if the address changes then, Next drops the answer of the action.
 */
export function isFormPending(): boolean {
  return sent.size > 0;
}

/**
 * Returns what marks a form as being sent, until it is no longer pending. That it is pending is
 * rendered after the effects of hydration, which write to the address, too.
 */
export function useMarkPending(pending: boolean): () => void {
  const [form] = useState({});
  useEffect(() => () => void sent.delete(form), [form]);
  useEffect(() => {
    if (!pending) return;
    return () => void sent.delete(form);
  }, [pending, form]);
  return useCallback(() => void sent.add(form), [form]);
}
