'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { queryFromReferer } from '@/lib/catalog/query-from-referer';
import { clientIp } from '@/lib/http/client-ip';
import { pathFromReferer, signInPath } from '@/lib/http/return-path';
import { localeOfForm, localePath } from '@/lib/i18n/locale';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { checkDevice } from '@/lib/shopper/device-check';
import { mayCheckDevice, mayStartCheckout } from '@/lib/shopper/limits';
import { currentShopper, provenShopper } from '@/lib/shopper/server';
import {
  type Choice,
  choicePath,
  malformedFields,
  namesOwn,
  OTHER_DEVICE,
  planPath,
  readChoice,
  readId,
  readTypedImei,
} from './choice';
import { isOwn } from './confirm';
import { forgetCheckout, readBegunHere, rememberCheckout } from './cookie';
import { startCheckout } from './create-session';
import { keepDevice } from './imei-cookie';
import type { CheckoutProblem } from './problem';
import { openRecord } from './record';

/**
 * Takes a shopper's choice to Connect. Every outcome is a redirect, so that it works before hydration
 * and without JavaScript: to Connect, to sign-in, or back to the store with the choice and at most one
 * problem. Other buttons of the form say in `then` what they want instead.
 */
export async function startCheckoutAction(form: FormData): Promise<never> {
  const choice = readChoice(form);
  const locale = localeOfForm(form);
  const looked = await queryFromReferer();
  const back = (problem: CheckoutProblem) =>
    redirect(localePath(locale, choicePath(choice, { ...looked, problem })));
  const typed = readTypedImei(form);
  if (typed !== null) await keepDevice(typed);

  const then = form.get('then');
  if (then === 'sign-in') {
    const sim = choice.sim ?? readId(form, 'wanted-sim');
    const next = localePath(locale, choicePath({ ...choice, sim }, looked));
    redirect(localePath(locale, signInPath(next)));
  }
  if (then === 'check-device') {
    const problem = await checkTyped(choice.imei, typed);
    if (problem) return back(problem);
    const { plan } = choice;
    const onPlanPage = form.get('from') === 'plan' && plan !== null;
    const here = onPlanPage ? planPath({ ...choice, plan }) : choicePath(choice, looked);
    redirect(`${localePath(locale, here)}#devices`);
  }
  const proven = await provenShopper();
  // A plan alone is sold to anybody, so also to a shopper whose sign-in cannot be checked.
  if (!proven.ok && namesOwn(choice)) return back('sign-in-unchecked');
  const shopper = proven.ok ? proven.value : null;
  const [malformed] = malformedFields(form);
  // The answer to any SIM while nobody is signed in.
  if (malformed === 'sim' && proven.ok && !shopper) return back('sim-needs-sign-in');
  if (malformed) return back(problemOfField[malformed]);

  const imei = choice.imei ?? (await imeiOfBefore(choice, form.get('checkout')));
  if (!shopper && !(await mayStartCheckout(await clientIp()))) return back('busy');
  const started = await withDeadline(timeouts.action, () =>
    startCheckout({ ...choice, imei }, shopper, locale),
  );
  if (!started.ok) return back(started.error);

  await rememberCheckout(started.value.begun);
  redirect(started.value.url.href);
}

/** Forgets the checkout that this browser began last, and stays where the shopper is. */
export async function dismissCheckoutAction(form: FormData): Promise<never> {
  await forgetCheckout();
  const home = localePath(localeOfForm(form), '/');
  redirect(pathFromReferer((await headers()).get('referer'), home));
}

const problemOfField: Record<keyof Choice, CheckoutProblem> = {
  plan: 'plan-gone',
  sim: 'sim-unknown',
  device: 'device-unknown',
  imei: 'imei-invalid',
  voucher: 'voucher-refused',
};

async function checkTyped(
  imei: string | null,
  typed: string | null,
): Promise<CheckoutProblem | null> {
  if (imei === null || typed === null) return 'imei-invalid';
  if (!(await mayCheckDevice(await clientIp()))) return 'imei-busy';
  await keepDevice(typed, await withDeadline(timeouts.comfort, () => checkDevice(imei)));
  return null;
}

/** The IMEI of the checkout that is started again: it is in no form, only in the sealed record. */
async function imeiOfBefore({ device }: Choice, sealed: unknown): Promise<string | null> {
  if (device !== OTHER_DEVICE || typeof sealed !== 'string') return null;
  const [record, shopper, here] = await Promise.all([
    openRecord(sealed),
    currentShopper(),
    readBegunHere(),
  ]);
  if (!record?.imei || !isOwn(record, shopper, here.includes(sealed))) return null;
  await keepDevice(record.imei);
  return record.imei;
}
