import { idInSegment, parseGigsId } from '@/lib/gigs/id';
import { slugOf } from './destinations/slugs';

/** How much of a plan's name its address carries. */
const MAX_NAME_LENGTH = 60;

/** Ids as Gigs makes them: no name holds an underscore, so it is plain where the id begins. */
const named = /^(?:[a-z\d-]{1,80}-)?(pln_[^/]+)$/i;

/** The path of a plan's page: its name at Gigs for people, and its id, which alone decides. */
export function namedPlanPath({ id, name }: { id: string; name: string }): string {
  const slug = slugOf(name).slice(0, MAX_NAME_LENGTH).replace(/-+$/, '');
  return `/plans/${slug && id.startsWith('pln_') ? `${slug}-` : ''}${id}`;
}

/** The id in the part of an address that names a plan; null where that can hold none. */
export function planIdIn(segment: string): string | null {
  const part = idInSegment(segment);
  return parseGigsId(named.exec(part)?.[1] ?? part);
}

/** Whether the plan is at this address: by its path or, as mails and checkouts have it, its id. */
export function isAddressOf(segment: string, { id, path }: { id: string; path: string }): boolean {
  return segment === id || path.endsWith(`/${idInSegment(segment)}`);
}
