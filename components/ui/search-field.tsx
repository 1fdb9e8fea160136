import { plainText } from '@/lib/platform/typed-text';

const MAX_TYPED = 60;

type Props = { label: string; typed: string; submit: string };

/** What is looked for, and the button that looks, for a form that only reads. */
export function SearchField({ label, typed, submit }: Props) {
  return (
    <div className="flex gap-2">
      <label className="min-w-0 flex-1">
        <span className="sr-only">{label}</span>
        <input
          type="search"
          name="q"
          defaultValue={typed}
          maxLength={MAX_TYPED}
          placeholder={label}
          className="field search-field"
        />
      </label>
      <button type="submit" className="button button-plain">
        {submit}
      </button>
    </div>
  );
}

/** What was typed into that field, of the address. */
export function typedSearch(q: unknown): string {
  return typeof q === 'string' ? plainText(q).slice(0, MAX_TYPED) : '';
}
