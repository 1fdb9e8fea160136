'use client';

import { Icon } from '@/components/ui/icon';
import { isModified } from '@/components/ui/is-modified';
import { activeFilters, changeQuery, type Query, withoutFilters } from '@/lib/catalog/search/query';
import { fill, pluralText } from '@/lib/i18n/plural';
import { useCatalogue } from './catalogue-context';
import { effective, filterLabel } from './filter-labels';

type Props = {
  query: Query;
  /** Its accessible name where the text is not enough. */
  label?: string;
  /** Whether it is on, for a link that stays when it has been followed. */
  current?: 'page' | boolean | undefined;
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
      aria-current={current || undefined}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={(event) => {
        if (isModified(event)) return;
        event.preventDefault();
        apply(query);
        // Where the link disappears, the focus moves to what it changed.
        if (typeof current !== 'boolean') document.getElementById('plans-legend')?.focus();
      }}
      className={className}
    >
      {children}
    </a>
  );
}

/** The active filters, each a link that removes it. */
export function ActiveFilters() {
  const catalogue = useCatalogue();
  const { query, labels, chosenSim } = catalogue;
  const names = effective(activeFilters(query), chosenSim);
  if (names.length === 0) return null;
  return (
    <ul aria-label={labels.active} className="active-filters">
      {names.map((name) => {
        const filter = filterLabel(name, query[name] ?? '', catalogue, chosenSim);
        return (
          <li key={name}>
            <QueryLink
              query={changeQuery(query, name, undefined)}
              label={fill(labels.remove, { filter })}
              className="chip chip-active"
            >
              <span>{filter}</span>
              <Icon name="remove" />
            </QueryLink>
          </li>
        );
      })}
      {names.length > 1 && (
        <li>
          <QueryLink query={withoutFilters(query)} className="link clear-filters">
            {labels.clear}
          </QueryLink>
        </li>
      )}
    </ul>
  );
}

/** An empty result, with the smallest change that finds plans. */
export function NoMatch() {
  const catalogue = useCatalogue();
  const { query, result, labels, locale, chosenSim } = catalogue;
  const { relaxed } = result;
  const value = relaxed?.value ?? query[relaxed?.name ?? 'q'] ?? '';
  return (
    <div className="no-match">
      <Icon name="search" />
      <h3>{labels.emptyHeading}</h3>
      <p>{labels.emptyText}</p>
      <div>
        {relaxed && (
          <QueryLink
            query={changeQuery(query, relaxed.name, relaxed.value)}
            className="button button-primary"
          >
            {fill(relaxed.value === undefined ? labels.without : labels.instead, {
              // The sentence has the quotation marks.
              filter:
                relaxed.name === 'q'
                  ? value
                  : filterLabel(relaxed.name, value, catalogue, chosenSim),
              plans: pluralText(labels.count, relaxed.count, locale),
            })}
          </QueryLink>
        )}
        <QueryLink query={withoutFilters(query)} className="button button-plain">
          {labels.all}
        </QueryLink>
      </div>
    </div>
  );
}

const step = 'button button-plain page-step';

/** Links to the pages of a long result. */
export function Pagination() {
  const { query, result, labels } = useCatalogue();
  const { page, pages } = result;
  const { paging } = labels;
  if (pages === 1 || !paging) return null;
  const to = (wanted: number) => {
    const { page: _, ...rest } = query;
    return wanted === 1 ? rest : { ...rest, page: String(wanted) };
  };
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  return (
    <nav aria-label={paging.pages} className="pages">
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
            current={one === page ? 'page' : undefined}
            className={step}
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
