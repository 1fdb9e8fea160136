import type { Theme } from '@/lib/gigs/connect-sessions';
import type { Locale } from '@/lib/i18n/locale';
import { oneOf } from '@/lib/platform/one-of';
import type { Shopper } from '@/lib/shopper/server';

/** For whom, and how, Connect opens. */
export type Customer = {
  shopper: Shopper | null;
  locale: Locale;
  /** Null where the browser did not say. */
  theme: Theme | null;
};

/** A customer who has an account. */
export type SignedIn = Customer & { shopper: Shopper };

/** The colour scheme that a form says its browser has. */
export function themeOf(form: FormData): Theme | null {
  return oneOf(['light', 'dark'], form.get('theme'), null);
}
