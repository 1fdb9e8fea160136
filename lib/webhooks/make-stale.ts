import 'server-only';
import { forgetGigsUser } from '@/lib/auth/gigs-user';
import { expirePlans } from '@/lib/catalog/expire';
import { coalesce } from './coalesce';
import type { Tag } from './tags';

/** A flood of events costs no more than this: so many milliseconds lie between two times for one tag. */
const PAUSE = 250;

/**
 * Makes every instance forget what hangs on a tag. Rejects, within a second, when the shared memory is
 * out of reach and so not everybody could be told.
 */
export const makeStale = coalesce(
  (tag: Tag) => (tag === 'plans' ? expirePlans() : forgetGigsUser(tag.slice('user:'.length))),
  PAUSE,
);
