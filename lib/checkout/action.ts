'use server';

import { redirect } from 'next/navigation';
import { currentShopper } from '@/lib/auth/shopper';
import { defaultLocale, localeOf } from '@/lib/i18n/locales';
import { choicePath, malformedFields, readChoice, readId } from './choice';
import { rememberCheckout } from './cookie';
import type { CheckoutProblem } from './problem';
import { startCheckout } from './start';

/**
 * Takes a shopper's choice to Connect. Every outcome is a redirect, so that it works before hydration
 * and without JavaScript: to Connect, to sign-in, or back to the store with the choice and one problem.
 */
export async function startCheckoutAction(form: FormData): Promise<never> {
  const choice = readChoice(form);
  if (form.get('then') === 'sign-in') {
    const sim = choice.sim ?? readId(form, 'wanted-sim');
    redirect(`/sign-in?next=${encodeURIComponent(choicePath({ ...choice, sim }))}`);
  }
  const [malformed] = malformedFields(form);
  if (malformed) redirect(choicePath(choice, { problem: problemOfField[malformed] }));

  const locale = localeOf(String(form.get('locale'))) ?? defaultLocale;
  const started = await startCheckout(choice, await currentShopper(), locale);
  if (!started.ok) redirect(choicePath(choice, { problem: started.error }));

  await rememberCheckout(started.value.sealed);
  redirect(started.value.url.href);
}

const problemOfField: Record<'plan' | 'sim' | 'device', CheckoutProblem> = {
  plan: 'plan-gone',
  sim: 'sim-unknown',
  device: 'device-unknown',
};
