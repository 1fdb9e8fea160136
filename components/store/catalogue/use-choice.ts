'use client';

import { useSyncExternalStore } from 'react';

/**
 * The `data-facts` of the radio that is checked in a group, kept up to date. The radios are plain HTML
 * that works without this; `initial` is what the server rendered as checked.
 */
export function useChosen(name: 'plan' | 'sim', initial: string | null): string | null {
  return useSyncExternalStore(
    subscribe,
    () => (isDrawn(name) ? (checked(name)?.dataset.facts ?? null) : initial),
    () => initial,
  );
}

/** The id of what is chosen in a group, kept up to date; null for nothing. */
export function useChosenId(name: 'plan' | 'sim', initial: string | null): string | null {
  return useSyncExternalStore(
    subscribe,
    () => (isDrawn(name) ? checked(name)?.value || null : initial),
    () => initial,
  );
}

/** On the way to this page from another one the group is not in the document yet. */
function isDrawn(name: string): boolean {
  return document.querySelector(`input[name=${name}][data-facts]`) !== null;
}

function checked(name: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(
    `input[name=${name}][data-facts]:is(:checked, [type=hidden])`,
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
