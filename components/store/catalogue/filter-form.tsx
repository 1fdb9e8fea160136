'use client';

import { memo, useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { activeFilters, filterNames, type Query, switchNames } from '@/lib/catalog/search/query';
import { fill } from '@/lib/i18n/plural';
import { useCatalogue } from './catalogue';
import type { Option, SelectName } from './catalogue-options';
import { effective, filterLabel, sameQuery } from './filter-labels';

/**
 * Search, filters and order. Without JavaScript the server answers; with it, changes apply at once.
 */
export function FilterForm() {
  const catalogue = useCatalogue();
  const { query, options, labels, paths, choice, chosenSim, apply, prepare } = catalogue;
  const { sort, ...selects } = options;
  const form = useRef<HTMLFormElement>(null);
  const panel = useRef<HTMLDetailsElement>(null);
  const active = effective(activeFilters(query), chosenSim).filter((name) => name !== 'q').length;

  const alive = useRef(false);
  useEffect(() => {
    if (!form.current) return;
    if (alive.current) return writeForm(form.current, query);
    alive.current = true;
    // Take over what was entered before hydration.
    const read = readForm(form.current);
    if (!sameQuery(read, fieldsOf(query))) apply(read);
  }, [query, apply]);

  return (
    <search aria-label={labels.form} className="mb-6 block">
      <form
        ref={form}
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
          <label className="labelled">
            <span>{labels.search}</span>
            <span className="relative">
              <Icon name="search" className="search-icon" />
              <input
                type="search"
                name="q"
                defaultValue={query.q ?? ''}
                maxLength={80}
                autoComplete="off"
                placeholder={labels.searchHint}
                enterKeyHint="search"
                className="field search-field"
              />
            </span>
          </label>
          <Select name="sort" label={labels.sort} options={sort} value={query.sort ?? ''} />
        </div>
        <details ref={panel} className="unfold">
          <summary className="button button-plain w-full">
            <Icon name="filters" className="size-5" />
            <span>
              {active > 0 ? fill(labels.filtersActive, { count: String(active) }) : labels.filters}
            </span>
          </summary>
          <div className="filters-folded">
            {(Object.keys(selects) as (keyof typeof selects)[]).map((name) => (
              <Select
                key={name}
                name={name}
                label={labels[name]}
                options={options[name]}
                value={query[name] ?? ''}
              />
            ))}
            <div className="filter-checks">
              {effective(switchNames, chosenSim).map((name) => (
                <Check
                  key={name}
                  name={name}
                  label={filterLabel(name, 'yes', catalogue, chosenSim)}
                  checked={query[name] === 'yes'}
                />
              ))}
              <button type="submit" className="show-plans button button-primary">
                {labels.show}
              </button>
            </div>
          </div>
        </details>
      </form>
    </search>
  );
}

type SelectProps = {
  name: SelectName;
  label: string;
  options: readonly Option[];
  value: string;
};

const Select = memo(function Select({ name, label, options, value }: SelectProps) {
  if (options.length < 2) return null;
  return (
    <label className="labelled">
      <span>{label}</span>
      <select name={name} defaultValue={value} className="field select text-base">
        {options.map(([option, optionLabel]) => (
          <option key={option} value={option}>
            {optionLabel}
          </option>
        ))}
      </select>
    </label>
  );
});

function Check({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label className="chip chip-check">
      <input type="checkbox" name={name} value="yes" defaultChecked={checked} />
      <span>{label}</span>
    </label>
  );
}

function readForm(form: HTMLFormElement): Query {
  const data = new FormData(form);
  const fields = [...filterNames, 'sort'].map((name) => [
    name,
    String(data.get(name) ?? '').trim(),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value));
}

/** The part of a query that has fields. */
function fieldsOf({ page: _, ...fields }: Query): Omit<Query, 'page'> {
  return fields;
}

/** Sets the fields to a query that was changed outside of the form. */
function writeForm(form: HTMLFormElement, query: Query): void {
  const fields = fieldsOf(query);
  if (sameQuery(readForm(form), fields)) return;
  for (const field of form.elements) {
    const value = fields[field.getAttribute('name') as keyof typeof fields] ?? '';
    if (field instanceof HTMLSelectElement) field.value = value;
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.type === 'checkbox') field.checked = value === 'yes';
    if (field.type === 'search') field.value = value;
  }
}
