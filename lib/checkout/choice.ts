import { z } from 'zod';

/** Ids at Gigs are opaque and at most 64 characters. */
const id = z.string().regex(/^[\w-]{1,64}$/);

/** What a shopper picked: ids as they came from the browser, not yet checked against anything. */
export type Choice = { plan: string | null; sim: string | null; device: string | null };

export const nothingChosen: Choice = { plan: null, sim: null, device: null };

type Source = FormData | Record<string, unknown>;

/** The choice in a form or a query; what is absent, repeated or malformed counts as not chosen. */
export function readChoice(source: Source): Choice {
  return {
    plan: readId(source, 'plan'),
    sim: readId(source, 'sim'),
    device: readId(source, 'device'),
  };
}

/** The names of fields that hold something other than an id, so that it is refused, not healed. */
export function malformedFields(source: Source): (keyof Choice)[] {
  return (['plan', 'sim', 'device'] as const).filter((name) => {
    const value = rawOf(source, name);
    return value !== undefined && value !== '' && !id.safeParse(value).success;
  });
}

/** The store's address with this choice made. */
export function choicePath(choice: Choice, more: Record<string, string> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...choice, ...more })) {
    if (value) query.set(name, value);
  }
  return query.size > 0 ? `/?${query}` : '/';
}

/** The id in one field, or null when it is absent, repeated or malformed. */
export function readId(source: Source, name: string): string | null {
  return id.safeParse(rawOf(source, name)).data ?? null;
}

function rawOf(source: Source, name: string): unknown {
  if (!(source instanceof FormData)) return source[name];
  const values = source.getAll(name);
  return values.length > 1 ? values : values[0];
}
