'use client';

import { useLayoutEffect } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

const fields = () =>
  typeof document === 'undefined'
    ? []
    : document.querySelectorAll<Field>('input:not([type=hidden]), select, textarea');

/** The fields as they were before hydration. Discarded ones still hold what was entered. */
const early = [...fields()];

/**
 * Enters again what was entered before hydration: where an extension, a proxy or a translator has
 * rewritten the page by then, React renders it anew, with empty fields. Before any effect, since
 * effects read the fields.
 */
export function EarlyEntries() {
  useLayoutEffect(() => {
    const now = new Map(keyed([...fields()]));
    for (const [key, old] of keyed(early.splice(0))) {
      const field = old.isConnected ? null : now.get(key);
      if (!field) continue;
      field.value = old.value;
      if ('checked' in field && 'checked' in old) field.checked = old.checked;
    }
  }, []);
  return null;
}

/** The fields by name, and by value where several share one. */
function keyed(list: Field[]) {
  return list.map((field) => [`${field.name} ${field.defaultValue}`, field] as const);
}
