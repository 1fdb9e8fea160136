'use server';

import { redirect } from 'next/navigation';
import { queryOfForm } from '@/lib/catalog/query-of-form';
import type { SimType } from '@/lib/catalog/types';
import { checkOnce, checkTypedDevice } from '@/lib/checkout/check-typed-device';
import {
  type Choice,
  choicePath,
  malformedFields,
  namesOwn,
  OTHER_DEVICE,
  OTHER_SIM,
  OWN_SIM,
  planPath,
  readChoice,
  withUnlistedSim,
} from '@/lib/checkout/choice';
import { keepDevice } from '@/lib/checkout/imei-cookie';
import { keepTypedNumbers } from '@/lib/checkout/typed-numbers';
import { readTypedSim } from '@/lib/checkout/typed-sim';
import { noteCheckout } from '@/lib/figures/server';
import { clientIp } from '@/lib/http/client-ip';
import { addressOfForm } from '@/lib/http/page-address';
import { signInPath } from '@/lib/http/return-path';
import { type Locale, localeOfForm, localePath } from '@/lib/i18n/locale';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { env } from '@/lib/platform/env';
import { oneOf } from '@/lib/platform/one-of';
import { fail, ok, type Result } from '@/lib/platform/result';
import { unavailability } from '@/lib/shopper/compatibility';
import type { DeviceCheck } from '@/lib/shopper/device-check';
import { answerForm, answerShopperForm } from '@/lib/shopper/form-action';
import { mayStartCheckout } from '@/lib/shopper/limits';
import { currentShopper, provenShopper, type Shopper } from '@/lib/shopper/server';
import { readIntentRequest } from './intents';
import { openCheckout, openIntent, type TypedSim } from './open';
import type { CheckoutProblem, IntentProblem } from './problem';
import { restoreTypedNumbers } from './restore-typed-numbers';
import { readResumable, rememberCheckout, settleCheckout } from './resume';

/** Where a form leads, or the problem that its page shows. */
type Answer = Result<string, CheckoutProblem>;

/**
 * Takes a shopper's choice to Connect: to Connect itself, or back to the store with the choice and
 * one problem. Other buttons of the form name in `then` what they want instead.
 */
export async function startCheckoutAction(form: FormData): Promise<never> {
  const then = form.get('then');
  // The button is about the typed SIM, whichever is chosen.
  if (then === 'check-sim') form.set('sim', OTHER_SIM);
  await restoreTypedNumbers(form);
  const choice = readChoice(form);
  const pageOf = await pageOfForm(form);
  const pages = { problem: (problem: CheckoutProblem) => pageOf(choice, { problem }) };
  return answerForm(form, pages, async ({ locale, href }) => {
    const typed = await keepTypedNumbers(form);
    const sent = {
      form,
      choice,
      typed,
      locale,
      href,
      hrefOf: (kept: Choice) => href(pageOf(kept)),
    };
    if (then === 'show') return ok(sent.hrefOf(choice));
    if (then === 'sign-in') return ok(signInFirst(sent));
    if (then === 'check-device') return checkDevice(sent);
    if (then === 'check-sim') return checkSim(sent);
    return startCheckout(sent);
  });
}

/** A form with a choice, as a shopper has sent it. */
type Sent = {
  form: FormData;
  choice: Choice;
  typed: { imei: string | null; iccid: string | null };
  locale: Locale;
  href: (path: string) => string;
  /** The page of the form with another choice, in its language. */
  hrefOf: (choice: Choice) => string;
};

/** The path of the page with the form, which shows a choice and perhaps a problem. */
async function pageOfForm(form: FormData) {
  const looked = await queryOfForm();
  return (choice: Choice, more: { problem?: CheckoutProblem } = {}) => {
    const kept = withUnlistedSim(choice, form);
    const { plan } = kept;
    const isPlanPage = form.get('from') === 'plan' && plan !== null;
    return isPlanPage
      ? planPath({ ...kept, plan }, more)
      : choicePath(kept, { ...looked, ...more });
  };
}

function signInFirst({ form, choice, href, hrefOf }: Sent): string {
  const own = form.get('wanted-sim') ? null : choice.plan && OWN_SIM;
  const sim = withUnlistedSim(choice, form).sim ?? own;
  return href(signInPath(`${hrefOf({ ...choice, sim })}#sims`));
}

async function checkDevice({ choice, typed, hrefOf }: Sent): Promise<Answer> {
  const checked = await checkTypedDevice(typed.imei);
  if (checked.ok) return ok(`${hrefOf(choice)}#devices`);
  return fail(checked.error === 'busy' ? 'imei-busy' : 'imei-invalid');
}

async function checkSim({ choice, typed, hrefOf }: Sent): Promise<Answer> {
  const proven = await provenShopper();
  if (!proven.ok) return fail('sign-in-unchecked');
  const found = await withDeadline(timeouts.action, () =>
    findTypedSim(typed.iccid, proven.value, choice),
  );
  return found.ok ? ok(`${hrefOf(found.value.choice)}#sims`) : found;
}

async function startCheckout({ form, choice, typed, locale, href, hrefOf }: Sent): Promise<Answer> {
  const proven = await provenShopper();
  // A plan alone is sold to anybody, so also to a shopper whose sign-in cannot be checked.
  if (!proven.ok && namesOwn(choice)) return fail('sign-in-unchecked');
  const shopper = proven.ok ? proven.value : null;
  const [malformed] = malformedFields(form);
  // The answer to any SIM while nobody is signed in.
  if (malformed === 'sim' && proven.ok && !shopper) return fail('sim-needs-sign-in');
  if (malformed) return fail(problemOfField[malformed]);
  const { imei } = choice;
  if (choice.device === OTHER_DEVICE && imei === null) return fail('imei-missing');

  if (!shopper && choice.plan && env().SIGN_IN_FIRST) {
    return proven.ok ? ok(href(signInPath(hrefOf(choice)))) : proven;
  }
  if (!shopper && !(await mayStartCheckout(await clientIp()))) return fail('busy');
  const model = imei === null ? Promise.resolve(null) : checkOnce(imei);
  const opened = await withDeadline(timeouts.action, async () => {
    const found = await findTypedSim(typed.iccid, shopper, choice);
    if (!found.ok) return found;
    return openCheckout(
      {
        choice: found.value.choice,
        typedSim: found.value.held,
        deviceTakes: model.then(simTypesOf),
      },
      { shopper, locale, theme: themeOf(form) },
    );
  });
  if (!opened.ok) {
    const checked = await model;
    if (checked) await keepDevice(typed.imei ?? '', checked);
    return opened;
  }
  if (choice.plan) noteCheckout(choice.plan);
  await rememberCheckout(opened.value.begun);
  return ok(opened.value.url.href);
}

/**
 * Ends the card of the checkout that it shows, and stays on the page. Who pays for it all the same
 * can still open its return page in this browser.
 */
export async function dismissCheckoutAction(form: FormData): Promise<never> {
  const shown = await readResumable(await currentShopper());
  if (shown?.checkout === form.get('checkout')) await settleCheckout();
  const home = localePath(localeOfForm(form), '/');
  redirect(await addressOfForm(home));
}

/** Opens Connect for anything but a purchase, or shows one problem on the page of the form. */
export async function openConnectAction(form: FormData): Promise<never> {
  const page = form.get('from') === 'top-up' ? '/top-up' : '/account/plans';
  return answerShopperForm<IntentProblem>(form, page, async (shopper, { locale }) => {
    const request = readIntentRequest(form);
    if (!request) return fail('not-found');
    const opened = await withDeadline(timeouts.action, () =>
      openIntent(request, { shopper, locale, theme: themeOf(form) }),
    );
    return opened.ok ? ok(opened.value.href) : opened;
  });
}

function themeOf(form: FormData): 'light' | 'dark' | null {
  return oneOf(['light', 'dark'], form.get('theme'), null);
}

const problemOfField: Record<keyof Choice, CheckoutProblem> = {
  plan: 'plan-gone',
  sim: 'sim-unknown',
  device: 'device-unknown',
  imei: 'imei-invalid',
  voucher: 'voucher-refused',
};

/** The choice with the SIM of a typed ICCID: one of the shopper's list, or one that nobody has. */
async function findTypedSim(
  typed: string | null,
  shopper: Shopper | null,
  choice: Choice,
): Promise<Result<{ choice: Choice; held: TypedSim | null }, CheckoutProblem>> {
  if (typed === null) return ok({ choice, held: null });
  const found = await readTypedSim(typed, shopper, choice.plan);
  if (!found.ok) return fail<CheckoutProblem>(`iccid-${found.error}`);
  if ('held' in found.value) {
    return ok({ choice, held: { ...found.value.held, iccid: typed } });
  }
  const { mine } = found.value;
  const why = unavailability(mine);
  return why
    ? fail<CheckoutProblem>(`sim-${why}`)
    : ok({ choice: { ...choice, sim: mine.id }, held: null });
}

function simTypesOf(checked: DeviceCheck | null): SimType[] {
  return checked?.outcome === 'known' ? checked.simTypes : [];
}
