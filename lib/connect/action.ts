'use server';

import { redirect } from 'next/navigation';
import { addressOfForm } from '@/lib/http/page-address';
import { formOf } from '@/lib/http/read-form';
import { localeOfForm, localePath } from '@/lib/i18n/locale';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { fail, ok } from '@/lib/platform/result';
import type { Fields } from '@/lib/platform/with-query';
import { answerForm, answerShopperForm } from '@/lib/shopper/form-action';
import { currentShopper } from '@/lib/shopper/server';
import { answerCheckout } from './checkout-buttons';
import { pageOf, readCheckoutForm } from './checkout-form';
import { themeOf } from './customer';
import { readIntentRequest } from './intents';
import { openIntent } from './open';
import { pickedPath, readPicked } from './picked';
import type { CheckoutProblem, IntentProblem } from './problem';
import { dismissCheckout, readResumable } from './resume';

/**
 * Takes a shopper's choice to Connect: to Connect itself, or back to the store with the choice and
 * one problem. Other buttons of the form name in `then` what they want instead.
 */
export async function startCheckoutAction(posted: FormData): Promise<never> {
  const form = formOf(posted);
  const sent = await readCheckoutForm(form);
  const pages = { problem: (problem: CheckoutProblem) => pageOf(sent, sent.choice, { problem }) };
  return answerForm(form, pages, () => answerCheckout(sent));
}

/**
 * Ends the card of the checkout that it shows, and stays on the page. Who pays for it all the same
 * can still open its return page in this browser.
 */
export async function dismissCheckoutAction(posted: FormData): Promise<never> {
  const form = formOf(posted);
  const shown = await readResumable(await currentShopper());
  if (shown?.checkout === form.get('checkout')) await dismissCheckout();
  const home = localePath(localeOfForm(form), '/');
  redirect(await addressOfForm(home));
}

/** Opens Connect for anything but a purchase, or shows one problem on the page of the form. */
export async function openConnectAction(posted: FormData): Promise<never> {
  const form = formOf(posted);
  const path = form.get('from') === 'top-up' ? '/top-up' : '/account/plans';
  const page = (more?: Fields) => pickedPath(path, readPicked(form), more);
  return answerShopperForm<IntentProblem>(form, page, async (shopper, { locale }) => {
    const request = readIntentRequest(form);
    if (!request) return fail('not-found');
    const opened = await withDeadline(timeouts.action, () =>
      openIntent(request, { shopper, locale, theme: themeOf(form) }),
    );
    return opened.ok ? ok(opened.value.href) : opened;
  });
}
