import { readId } from '@/lib/checkout/choice';
import { parseGigsId } from '@/lib/gigs/id';
import { type Fields, queryOfFields, withQuery } from '@/lib/platform/with-query';

/** What a form was about: chooses what a page shows of the shopper's own plans, and no more. */
export type Picked = { subscription: string | null; addons: string[] };

/** As many as fit into an address. */
const MAX_ADDONS = 20;

/** The plan and the add-ons in a form, or in the address of the page that shows them again. */
export function readPicked(source: FormData | Record<string, unknown>): Picked {
  const addons = source instanceof FormData ? source.getAll('addon') : [source.addon].flat();
  return {
    subscription: readId(source, 'subscription'),
    addons: [...new Set(addons)]
      .flatMap((addon) => (typeof addon === 'string' ? (parseGigsId(addon) ?? []) : []))
      .slice(0, MAX_ADDONS),
  };
}

/** The address of a page that shows this again. */
export function pickedPath(page: string, { subscription, addons }: Picked, more: Fields = {}) {
  const query = queryOfFields({ ...more, subscription });
  for (const addon of addons) query.append('addon', addon);
  return withQuery(page, query);
}
