import 'server-only';
import { coalesce } from '@/lib/cache/coalesce';
import { expirePlans } from '@/lib/catalog/expire';
import { forgetGigsUser } from '@/lib/shopper/gigs-user';
import type { Tag } from './affected-tags';

/** A flood of events costs no more than this: so many milliseconds lie between two times for one tag. */
const PAUSE = 250;

/**
 * Makes every instance forget what hangs on a tag. Rejects, within a second, when the shared memory is
 * out of reach and so not everybody could be told.
 */
export const invalidate = coalesce(
  (tag: Tag) => (tag === 'plans' ? expirePlans() : forgetGigsUser(tag.slice('user:'.length))),
  PAUSE,
);
