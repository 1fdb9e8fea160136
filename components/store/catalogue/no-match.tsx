'use client';

import { Icon } from '@/components/ui/icon';
import { changeQuery, withoutFilters } from '@/lib/catalog/search/query';
import { fill, pluralWords } from '@/lib/i18n/plural';
import { useCatalogue } from './catalogue';
import { filterWords } from './filter-labels';
import { QueryLink } from './query-link';

/** An empty result, with the nearest way out of it. */
export function NoMatch() {
  const catalogue = useCatalogue();
  const { query, result, words, locale, chosenSim } = catalogue;
  const { relaxed } = result;
  return (
    <div className="grid justify-items-center rounded-2xl border border-line-strong border-dashed px-5 py-10 text-center">
      <span className="inline-flex size-14 items-center justify-center rounded-full bg-sunken text-muted dark:bg-line">
        <Icon name="search" className="size-7" />
      </span>
      <h3 className="mt-4 font-semibold text-xl">{words.emptyHeading}</h3>
      <p className="mt-1 text-muted">{words.emptyText}</p>
      <div className="mt-6 grid w-full max-w-sm gap-3">
        {relaxed && (
          <QueryLink
            query={changeQuery(query, relaxed.name, relaxed.value)}
            className="button button-primary break-anywhere py-2"
          >
            {fill(relaxed.value === undefined ? words.without : words.instead, {
              filter: filterWords(
                relaxed.name,
                relaxed.value ?? query[relaxed.name] ?? '',
                catalogue,
                chosenSim,
              ),
              plans: pluralWords(words.count, relaxed.count, locale),
            })}
          </QueryLink>
        )}
        <QueryLink query={withoutFilters(query)} className="button button-plain">
          {words.all}
        </QueryLink>
      </div>
    </div>
  );
}
