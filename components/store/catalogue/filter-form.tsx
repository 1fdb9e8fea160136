'use client';

import { memo, useEffect, useRef } from 'react';
import { activeFilters, changeQuery, type Query } from '@/lib/catalog/search/query';
import { filterNames, switchNames } from '@/lib/catalog/search/query-names.js';
import { useCatalogue } from './catalogue-context';
import type { Option, SelectName } from './catalogue-options';
import { effective, filterLabel } from './filter-labels';
import { QueryLink } from './query-links';

/**
 * Search, filters and order. Without JavaScript the server answers; with it, changes apply at once.
 */
export function FilterForm() {
  const catalogue = useCatalogue();
  const { query, options, quick, many, labels, paths, choice, chosenSim } = catalogue;
  const { apply, prepare, loading, result } = catalogue;
  const { sort: _, country, ...folded } = options;
  const form = useRef<HTMLFormElement>(null);
  const panel = useRef<HTMLDetailsElement>(null);
  const active = effective(activeFilters(query), chosenSim).filter(
    // What is seen without opening them counts for itself.
    (name) => name !== 'q' && name !== 'country',
  ).length;

  const alive = useRef(false);
  useEffect(() => {
    if (!form.current) return;
    if (alive.current) return writeForm(form.current, query);
    alive.current = true;
    // Take over what was entered before hydration.
    const read = readForm(form.current);
    if (!sameFields(read, query)) apply(read);
  }, [query, apply]);

  return (
    <search aria-label={labels.form}>
      <form
        ref={form}
        id="filters"
        action={paths.store}
        onChange={(event) => apply(readForm(event.currentTarget))}
        onFocus={prepare}
        onPointerEnter={prepare}
        onSubmit={(event) => {
          event.preventDefault();
          apply(readForm(event.currentTarget));
          if (panel.current) panel.current.open = false;
        }}
        className="filters"
      >
        {Object.entries(choice).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="filters-always">
          <input
            type="search"
            name="q"
            aria-label={labels.search}
            defaultValue={query.q ?? ''}
            maxLength={80}
            autoComplete="off"
            placeholder={labels.searchHint}
            enterKeyHint="search"
            className="field search-field"
          />
          <Select
            name="country"
            aria-label={labels.country}
            options={country}
            value={query.country}
          />
          <button type="submit" className="without-script button button-plain">
            {labels.show}
          </button>
        </div>
        <div className="quick-filters">
          {quick.map(([name, value]) => {
            const isOn = query[name] === value;
            return (
              <QueryLink
                key={name}
                query={changeQuery(query, name, isOn ? undefined : value)}
                current={isOn}
                className="chip"
              >
                {filterLabel(name, value, catalogue, chosenSim)}
              </QueryLink>
            );
          })}
          <details ref={panel} className={many ? 'unfold' : ''}>
            <summary className="chip">
              <span className={active ? '' : 'quiet'}>
                {labels.filters + (active ? ` (${active})` : '')}
              </span>
            </summary>
            <div className="filters-folded">
              {(Object.keys(folded) as (keyof typeof folded)[]).map((name) => (
                <Select
                  key={name}
                  name={name}
                  label={labels[name]}
                  options={options[name]}
                  value={query[name]}
                />
              ))}
              <div className="filter-checks">
                {effective(switchNames, chosenSim).map((name) => (
                  <label key={name} className="chip chip-check">
                    <input
                      type="checkbox"
                      name={name}
                      value="yes"
                      defaultChecked={query[name] === 'yes'}
                    />
                    <span>{filterLabel(name, 'yes', catalogue, chosenSim)}</span>
                  </label>
                ))}
                <button type="submit" className="show-plans button button-primary">
                  {loading ? labels.show : `${labels.show} (${result.total})`}
                </button>
              </div>
            </div>
          </details>
        </div>
      </form>
    </search>
  );
}

/** The order of the list, which stands at its head; its form is the one of the filters. */
export function SortField() {
  const { query, options, labels, apply, prepare } = useCatalogue();
  return (
    <Select
      name="sort"
      form="filters"
      aria-label={labels.sort}
      options={options.sort}
      value={query.sort}
      onFocus={prepare}
      onChange={({ target }) => apply(changeQuery(query, 'sort', target.value || undefined))}
    />
  );
}

type SelectProps = Pick<
  React.ComponentProps<'select'>,
  'form' | 'onChange' | 'onFocus' | 'aria-label'
> & {
  name: SelectName;
  /** Shown above it. */
  label?: string;
  options: readonly Option[];
  value: string | undefined;
};

/** The options are many, and a change of one filter leaves those of the others as they are. */
const Select = memo(function Select({ label, options, value = '', ...field }: SelectProps) {
  if (options.length < 2) return null;
  const select = { ...field, defaultValue: value, className: 'field select' };
  const choices = options.map(([option, optionLabel]) => (
    <option key={option} value={option}>
      {optionLabel}
    </option>
  ));
  if (!label) return <select {...select}>{choices}</select>;
  return (
    <label className="labelled">
      <span>{label}</span>
      <select {...select}>{choices}</select>
    </label>
  );
});

/** The part of a query that has fields. */
const fieldNames = [...filterNames, 'sort'] as const;

function readForm(form: HTMLFormElement): Query {
  const data = new FormData(form);
  const fields = fieldNames.map((name) => [name, String(data.get(name) ?? '').trim()]);
  return Object.fromEntries(fields.filter(([, value]) => value));
}

function sameFields(a: Query, b: Query): boolean {
  return fieldNames.every((name) => a[name] === b[name]);
}

/** Sets the fields to a query that was changed outside of the form. */
function writeForm(form: HTMLFormElement, query: Query): void {
  if (sameFields(readForm(form), query)) return;
  for (const field of form.elements) {
    const value = query[field.getAttribute('name') as keyof Query] ?? '';
    if (field instanceof HTMLSelectElement) field.value = value;
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.type === 'checkbox') field.checked = value === 'yes';
    if (field.type === 'search') field.value = value;
  }
}
