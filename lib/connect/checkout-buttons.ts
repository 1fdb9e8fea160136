import 'server-only';
import { headers } from 'next/headers';
import type { SimType } from '@/lib/catalog/types';
import { checkOnce, checkTypedDevice } from '@/lib/checkout/check-typed-device';
import {
  type CheckoutButton,
  type Choice,
  malformedFields,
  namesOwn,
  OTHER_DEVICE,
  OWN_SIM,
  withUnlistedSim,
} from '@/lib/checkout/choice';
import { keepDevice } from '@/lib/checkout/imei-cookie';
import { readTypedSim } from '@/lib/checkout/typed-sim';
import { noteCheckout } from '@/lib/figures/server';
import { clientIp } from '@/lib/http/client-ip';
import { signInPath } from '@/lib/http/return-path';
import { localePath } from '@/lib/i18n/locale';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { ownValue } from '@/lib/platform/own-property';
import { fail, ok, type Result } from '@/lib/platform/result';
import { env } from '@/lib/platform/settings/env';
import { unavailability } from '@/lib/shopper/compatibility';
import type { DeviceCheck } from '@/lib/shopper/devices/check';
import { mayStartCheckout } from '@/lib/shopper/limits';
import { provenShopper, type Shopper } from '@/lib/shopper/server';
import { type CheckoutForm, hrefOf } from './checkout-form';
import { themeOf } from './customer';
import { openCheckout, type TypedSim } from './open';
import type { CheckoutProblem } from './problem';
import { rememberCheckout } from './resume';

/** Where a form leads, or the problem that its page shows. */
type Answer = Result<string, CheckoutProblem>;

const handlers: Record<CheckoutButton, (sent: CheckoutForm) => Answer | Promise<Answer>> = {
  show: (sent) => ok(hrefOf(sent, sent.choice)),
  'sign-in': signInFirst,
  'check-device': checkDevice,
  'check-sim': checkSim,
};

/** Does what the button of a form asks for, which names it in `then`; to order has no name. */
export async function answerCheckout(sent: CheckoutForm): Promise<Answer> {
  const answer = ownValue(handlers, sent.form.get('then')) ?? startCheckout;
  return answer(sent);
}

function signInFirst(sent: CheckoutForm): Answer {
  const { form, choice, locale } = sent;
  const own = form.get('wanted-sim') ? null : choice.plan && OWN_SIM;
  const sim = withUnlistedSim(choice, form).sim ?? own;
  return ok(localePath(locale, signInPath(`${hrefOf(sent, { ...choice, sim })}#sims`)));
}

async function checkDevice(sent: CheckoutForm): Promise<Answer> {
  const checked = await checkTypedDevice(sent.typed.imei);
  if (checked.ok) return ok(`${hrefOf(sent, sent.choice)}#devices`);
  return fail(checked.error === 'busy' ? 'imei-busy' : 'imei-invalid');
}

async function checkSim(sent: CheckoutForm): Promise<Answer> {
  const proven = await provenShopper();
  if (!proven.ok) return fail('sign-in-unchecked');
  const found = await withDeadline(timeouts.action, () =>
    withTypedSim(sent.choice, sent.typed.iccid, proven.value),
  );
  return found.ok ? ok(`${hrefOf(sent, found.value.choice)}#sims`) : found;
}

async function startCheckout(sent: CheckoutForm): Promise<Answer> {
  const proven = await provenShopper();
  const early = await answerEarly(sent, proven);
  if (early) return early;
  const { form, choice, typed, locale } = sent;
  const shopper = proven.ok ? proven.value : null;
  const model = choice.imei === null ? Promise.resolve(null) : checkOnce(choice.imei);
  const opened = await withDeadline(timeouts.action, async () => {
    const found = await withTypedSim(choice, typed.iccid, shopper);
    if (!found.ok) return found;
    return openCheckout(
      { ...found.value, deviceTakes: model.then(simTypesOf) },
      { shopper, locale, theme: themeOf(form) },
    );
  });
  if (!opened.ok) {
    const checked = await model;
    if (checked) await keepDevice(typed.imei ?? '', checked);
    return opened;
  }
  if (choice.plan) noteCheckout(await headers(), choice.plan);
  await rememberCheckout(opened.value.begun);
  return ok(opened.value.url.href);
}

/** What is answered before anything is opened, a refusal or the way to sign-in; null to go on. */
async function answerEarly(
  sent: CheckoutForm,
  proven: Awaited<ReturnType<typeof provenShopper>>,
): Promise<Answer | null> {
  const { form, choice, locale } = sent;
  // A plan alone is sold to anybody, so also to a shopper whose sign-in cannot be checked.
  if (!proven.ok && namesOwn(choice)) return fail('sign-in-unchecked');
  const shopper = proven.ok ? proven.value : null;
  const [malformed] = malformedFields(form);
  // Signed out, a malformed SIM is answered like any other.
  if (malformed === 'sim' && proven.ok && !shopper) return fail('sim-needs-sign-in');
  if (malformed) return fail(problemOfField[malformed]);
  if (choice.device === OTHER_DEVICE && choice.imei === null) return fail('imei-missing');
  if (shopper) return null;
  if (choice.plan && env().SIGN_IN_FIRST) {
    return proven.ok ? ok(localePath(locale, signInPath(hrefOf(sent, choice)))) : proven;
  }
  return (await mayStartCheckout(await clientIp())) ? null : fail('busy');
}

const problemOfField: Record<keyof Choice, CheckoutProblem> = {
  plan: 'plan-gone',
  sim: 'sim-unknown',
  device: 'device-unknown',
  imei: 'imei-invalid',
  voucher: 'voucher-refused',
};

/** The choice with the SIM of a typed ICCID: one of the shopper's list, or one that nobody has. */
async function withTypedSim(
  choice: Choice,
  iccid: string | null,
  shopper: Shopper | null,
): Promise<Result<{ choice: Choice; typedSim: TypedSim | null }, CheckoutProblem>> {
  if (iccid === null) return ok({ choice, typedSim: null });
  const found = await readTypedSim(iccid, shopper, choice.plan);
  if (!found.ok) return fail<CheckoutProblem>(`iccid-${found.error}`);
  const { owner, sim } = found.value;
  if (owner === 'nobody') return ok({ choice, typedSim: { ...sim, iccid } });
  const why = unavailability(sim);
  return why
    ? fail<CheckoutProblem>(`sim-${why}`)
    : ok({ choice: { ...choice, sim: sim.id }, typedSim: null });
}

function simTypesOf(checked: DeviceCheck | null): SimType[] {
  return checked?.outcome === 'known' ? checked.simTypes : [];
}
