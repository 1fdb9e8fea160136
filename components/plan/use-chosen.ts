'use client';

import { useSyncExternalStore } from 'react';

/**
 * The `data-facts` of the radio that is checked in a group, kept up to date. The radios are plain HTML
 * that works without this; `initial` is what the server rendered as checked.
 */
export function useChosen(name: 'plan' | 'sim', initial: string | null): string | null {
  return useSyncExternalStore(
    subscribe,
    () =>
      document.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.dataset.facts ??
      null,
    () => initial,
  );
}

function subscribe(notify: () => void): () => void {
  // The form is reset right after the event of that name.
  const later = () => setTimeout(notify);
  document.addEventListener('change', notify);
  document.addEventListener('reset', later);
  window.addEventListener('pageshow', later);
  return () => {
    document.removeEventListener('change', notify);
    document.removeEventListener('reset', later);
    window.removeEventListener('pageshow', later);
  };
}
