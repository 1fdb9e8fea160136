'use server';

import { redirect } from 'next/navigation';
import { signInPath } from '@/lib/http/return-path';
import { localeOfForm, localePath } from '@/lib/i18n/locale';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { provenShopper } from '@/lib/shopper/server';
import { parseIntentForm } from './parse-intent-form';
import { startTask } from './start';

/**
 * Opens Connect for something the shopper wants to do with what they have. Every outcome is a redirect,
 * so that it works before hydration and without JavaScript: to Connect, to sign-in, or back to My plans
 * with one problem.
 */
export async function openConnectAction(form: FormData): Promise<never> {
  const locale = localeOfForm(form);
  const plans = localePath(locale, '/account/plans');
  const proven = await provenShopper();
  if (!proven.ok) redirect(`${plans}?problem=${proven.error}`);
  const shopper = proven.value;
  if (!shopper) redirect(localePath(locale, signInPath(plans)));
  const wish = parseIntentForm(form);
  if (!wish) redirect(`${plans}?problem=not-found`);
  const started = await withDeadline(timeouts.action, () => startTask(wish, shopper, locale));
  if (!started.ok) redirect(`${plans}?problem=${started.error}`);
  redirect(started.value.href);
}
