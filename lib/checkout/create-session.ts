import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { allowedConnectUrl } from '@/lib/connect/url';
import {
  type CheckoutIntent,
  type CreatedSession,
  createConnectSession,
} from '@/lib/gigs/connect-sessions';
import type { GigsError } from '@/lib/gigs/error';
import { type Locale, localePath } from '@/lib/i18n/locale';
import { env } from '@/lib/platform/env';
import { fail, ok, type Result } from '@/lib/platform/result';
import type { Shopper } from '@/lib/shopper/server';
import { type Choice, OTHER_DEVICE } from './choice';
import type { Begun } from './cookie';
import { type CheckoutProblem, problemOf } from './problem';
import { type CheckoutRecord, sealRecord } from './record';
import { type Approved, predict, validate } from './validate';

/** Where to send the browser, and what this browser keeps of it. */
export type StartedCheckout = { url: URL; begun: Begun };

/**
 * Checks the choice against Gigs (plan on sale, SIM and device this shopper's, SIM fits plan), and creates
 * the Connect session: meanwhile, where pages have read enough to foresee what the check says, and
 * otherwise after it. A session that turns out to be founded on anything else is never used, and nobody
 * gets to know its address (docs/adr/0015).
 */
export async function startCheckout(
  choice: Choice,
  shopper: Shopper | null,
  locale: Locale,
): Promise<Result<StartedCheckout, CheckoutProblem>> {
  const { plan, sim, voucher } = choice;
  if (!plan) return fail('no-plan');
  if (sim && !shopper) return fail('sim-needs-sign-in');
  const device = choice.device === OTHER_DEVICE ? null : choice.device;
  const imei = choice.device === OTHER_DEVICE ? choice.imei : null;
  if (device && !shopper) return fail('device-unknown');

  const wish = { plan, sim, device };
  const order = {
    record: { ...choice, plan, imei, email: shopper?.email ?? null, startedAt: Date.now() },
    payload: {
      plan,
      ...(sim && { sim }),
      ...(device && { device }),
      ...(imei && { imei }),
      ...(voucher && { voucherCode: voucher }),
    },
    locale,
  };
  const foreseen = predict(wish, shopper);
  const early = foreseen && openSession(order, foreseen);
  const checked = await validate(wish, shopper, locale);
  if (!checked.ok) return checked;
  const isAsForeseen = isDeepStrictEqual(checked.value, foreseen);
  const opened = await (early && isAsForeseen ? early : openSession(order, checked.value));

  if (!opened.session.ok) return fail(problemOf(opened.session.error));
  const url = allowedConnectUrl(opened.session.value.url);
  if (!url) return fail('unavailable');
  return ok({ url, begun: { checkout: opened.sealed, session: opened.session.value.id ?? null } });
}

type Order = {
  record: Omit<CheckoutRecord, 'newestBefore'>;
  payload: CheckoutIntent['checkoutNewSubscription'];
  locale: Locale;
};

type Opened = { sealed: string; session: Result<CreatedSession, GigsError> };

async function openSession(
  { record, payload, locale }: Order,
  { owner, newestBefore }: Approved,
): Promise<Opened> {
  const sealed = await sealRecord({ ...record, newestBefore });
  const session = await createConnectSession({
    callbackUrl: `${env().SITE_URL}${localePath(locale, '/checkout/callback')}?checkout=${sealed}`,
    intent: { type: 'checkoutNewSubscription', checkoutNewSubscription: payload },
    ...owner,
  });
  return { sealed, session };
}
