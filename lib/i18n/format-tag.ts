import 'server-only';
import { memoize } from '@/lib/platform/memoize';
import { env, hasSettings } from '@/lib/platform/settings/env';

/**
 * The tag by which dates, numbers and prices in a language are written: with the region of the
 * store (`STORE_REGION`), as in `en-IE`, unless the language names one itself.
 */
export const formatTag = memoize((locale: string): string => {
  const region = hasSettings() ? env().STORE_REGION : undefined;
  return region && !locale.includes('-') ? `${locale}-${region}` : locale;
});
