'use client';

import type { Query } from '@/lib/catalog/search/query';
import { useCatalogue } from './catalogue';

type Props = {
  query: Query;
  /** Its accessible name where the text is not enough. */
  label?: string;
  current?: boolean;
  className: string;
  children: React.ReactNode;
};

/** A link to another view of the catalogue; with JavaScript it is shown at once. */
export function QueryLink({ query, label, current, className, children }: Props) {
  const { hrefOf, apply, prepare } = useCatalogue();
  return (
    <a
      href={hrefOf(query)}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        apply(query);
        // The link may disappear; move the focus to what it changed.
        document.getElementById('plans-legend')?.focus();
      }}
      className={className}
    >
      {children}
    </a>
  );
}
