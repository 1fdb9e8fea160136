'use client';

import { fill } from '@/lib/i18n/plural';
import { useCatalogue } from './catalogue';
import { QueryLink } from './query-link';

const step = 'button button-plain min-w-12 px-4';

/** The way through a catalogue that takes more than one page. */
export function Pages() {
  const { query, result, words } = useCatalogue();
  const { page, pages } = result;
  const { paging } = words;
  if (pages === 1 || !paging) return null;
  const to = (wanted: number) => {
    const { page: _, ...rest } = query;
    return wanted === 1 ? rest : { ...rest, page: String(wanted) };
  };
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  return (
    <nav
      aria-label={paging.pages}
      className="mt-8 flex flex-wrap items-center justify-center gap-2"
    >
      {page > 1 && (
        <QueryLink query={to(page - 1)} className={step}>
          {paging.previous}
        </QueryLink>
      )}
      {[...new Set(near)].map((one, index, all) => (
        <span key={one} className="contents">
          {one - (all[index - 1] ?? one) > 1 && <span aria-hidden="true">…</span>}
          <QueryLink
            query={to(one)}
            label={fill(paging.page, { page: String(one) })}
            current={one === page}
            className={`${step} aria-[current]:border-accent aria-[current]:bg-accent-soft`}
          >
            {one}
          </QueryLink>
        </span>
      ))}
      {page < pages && (
        <QueryLink query={to(page + 1)} className={step}>
          {paging.next}
        </QueryLink>
      )}
    </nav>
  );
}
