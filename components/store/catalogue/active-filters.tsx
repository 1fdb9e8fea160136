'use client';

import { Icon } from '@/components/ui/icon';
import { activeFilters, changeQuery, withoutFilters } from '@/lib/catalog/search/query';
import { fill } from '@/lib/i18n/plural';
import { useCatalogue } from './catalogue';
import { effective, filterWords } from './filter-labels';
import { QueryLink } from './query-link';

/** What the catalogue is filtered by, each a link that takes it out. */
export function ActiveFilters() {
  const catalogue = useCatalogue();
  const { query, words, chosenSim } = catalogue;
  const names = effective(activeFilters(query), chosenSim);
  if (names.length === 0) return null;
  return (
    <ul aria-label={words.active} className="mb-4 flex flex-wrap items-center gap-2">
      {names.map((name) => {
        const filter = filterWords(name, query[name] ?? '', catalogue, chosenSim);
        return (
          <li key={name} className="min-w-0">
            <QueryLink
              query={changeQuery(query, name, undefined)}
              label={fill(words.remove, { filter })}
              className="chip max-w-full border-accent bg-accent-soft pe-3 hover:bg-surface"
            >
              <span className="min-w-0 truncate">{filter}</span>
              <Icon name="remove" className="size-4 shrink-0" />
            </QueryLink>
          </li>
        );
      })}
      {names.length > 1 && (
        <li>
          <QueryLink
            query={withoutFilters(query)}
            className="link inline-flex min-h-11 items-center px-2 text-sm"
          >
            {words.clear}
          </QueryLink>
        </li>
      )}
    </ul>
  );
}
