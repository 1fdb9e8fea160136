import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { SimType } from '@/lib/catalog/types';
import { type Choice, choiceIn, OTHER_DEVICE } from '@/lib/checkout/choice';
import {
  type CreatedSession,
  createConnectSession,
  type NewConnectSession,
  type SessionIntent,
  type Theme,
} from '@/lib/gigs/connect-sessions';
import type { GigsError } from '@/lib/gigs/error';
import { type Locale, localePath } from '@/lib/i18n/locale';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log/log';
import { referenceOf } from '@/lib/platform/reference';
import { fail, ok, type Result } from '@/lib/platform/result';
import type { Shopper } from '@/lib/shopper/server';
import type { HeldSim } from '@/lib/shopper/types';
import type { Param } from './arrival';
import { forCurrentUser } from './current-user';
import {
  type Approved,
  evaluate,
  evaluateTaken,
  listedDevice,
  live,
  payloadOf,
  recent,
} from './evaluate';
import { type IntentRequest, intentOf, sessionIntentOf } from './intents';
import { sessionIntent } from './intents/intent';
import {
  type CheckoutProblem,
  checkoutProblemOf,
  fieldOf,
  type IntentProblem,
  intentProblemOf,
} from './problem';
import { type ConnectRecords, sealRecord } from './record';
import type { Begun } from './resume';
import { allowedConnectUrl } from './url';

/** A SIM and the ICCID by which it was found. */
export type TypedSim = HeldSim & { iccid: string };

/** Where to send the browser, and what it may keep of the session. */
export type OpenedCheckout = { url: URL; begun: Omit<Begun, 'status'> };

/**
 * Creates the Connect session of a purchase. The choice is checked at Gigs; meanwhile the session
 * is created as the recent reads suggest. If the check comes to anything else, that session is
 * discarded, its address unseen, and another one created (docs/adr/0015). A SIM found by its ICCID
 * takes the place of the one in the choice; `imeiTakes` is which SIMs the device of the IMEI takes.
 */
export async function openCheckout(
  choice: Choice,
  shopper: Shopper | null,
  locale: Locale,
  theme: Theme | null = null,
  held: TypedSim | null = null,
  imeiTakes: Promise<SimType[]> = Promise.resolve([]),
): Promise<Result<OpenedCheckout, CheckoutProblem>> {
  const { plan } = choice;
  if (!plan) return fail('no-plan');
  const sim = held?.id ?? choice.sim;
  if (sim && !held && !shopper) return fail('sim-needs-sign-in');
  if (listedDevice(choice) && !shopper) return fail('device-unknown');
  const imei = choice.device === OTHER_DEVICE ? choice.imei : null;
  const request = { ...choice, plan, sim, imei, held, imeiTakes };
  const startedAt = Date.now();
  const open = ({ owner, newestBefore, idsBefore }: Approved) =>
    openSession({
      param: 'checkout',
      record: {
        ...choiceIn(request),
        plan,
        iccid: held?.iccid ?? null,
        intent: 'checkoutNewSubscription',
        email: shopper?.email ?? null,
        startedAt,
        newestBefore,
        idsBefore,
      },
      intent: sessionIntent('checkoutNewSubscription', payloadOf(request)),
      owner,
      locale,
      theme,
    });

  const early = openIfApproved(evaluate(request, shopper, locale, recent), open);
  const approved = await evaluate(request, shopper, locale, live);
  if (!approved.ok) return approved;
  const guess = await early;
  const first =
    guess && isDeepStrictEqual(guess.approved, approved.value)
      ? await guess.opened
      : await open(approved.value);
  let opened = first;
  if (shopper && mayBeTaken(first, approved.value)) {
    const again = await evaluateTaken(request, shopper, locale);
    if (!again.ok) return again;
    opened = await open(again.value);
  }

  if (!opened.session.ok) {
    const problem = checkoutProblemOf(opened.session.error, request);
    // Why Gigs refuses a SIM in hand may tell of somebody else's plan.
    return fail(held && fieldOf(problem) === 'sim' ? 'iccid-refused' : problem);
  }
  const url = allowedConnectUrl(opened.session.value.url);
  if (!url) return fail('misconfigured');
  return ok({ url, begun: { checkout: opened.sealed, session: opened.session.value.id ?? null } });
}

/**
 * Creates the Connect session of any other intent, if it is possible for what the shopper's own
 * lists hold now. "Not theirs" and "does not exist" are the same answer.
 */
export async function openIntent(
  request: IntentRequest,
  shopper: Shopper,
  locale: Locale,
  theme: Theme | null = null,
): Promise<Result<URL, IntentProblem>> {
  const intent = intentOf(request.intent);
  const checked = await forCurrentUser(shopper, async (user) => {
    if (user === null) return fail<IntentProblem>('not-found');
    const before = await intent.check(user, request);
    return before.ok ? ok({ user, before: before.value }) : before;
  });
  if (!checked.ok) return checked;
  const { user, before } = checked.value;
  const { session } = await openSession({
    param: 'task',
    record: { ...request, email: shopper.email, user, before, startedAt: Date.now() },
    intent: sessionIntentOf(request.intent, request),
    owner: { user },
    locale,
    theme,
  });
  if (!session.ok) return fail(intentProblemOf(session.error));
  const url = allowedConnectUrl(session.value.url);
  return url ? ok(url) : fail('misconfigured');
}

type Order<P extends Param> = {
  param: P;
  record: ConnectRecords[P];
  intent: SessionIntent;
  owner: Pick<NewConnectSession, 'user' | 'userDetails'>;
  locale: Locale;
  /** Null where the browser did not say. */
  theme: Theme | null;
};

type Opened = { sealed: string; session: Result<CreatedSession, GigsError> };

const returnPaths = { checkout: '/checkout/callback', task: '/account/return' };

async function openSession<P extends Param>(order: Order<P>): Promise<Opened> {
  const { param, record, intent, owner, locale, theme } = order;
  const sealed = await sealRecord(param, record);
  const session = await createConnectSession({
    callbackUrl: `${env().SITE_URL}${localePath(locale, returnPaths[param])}?${param}=${sealed}`,
    intent,
    ...owner,
    ...(theme && { appearance: { theme } }),
  });
  if (session.ok && session.value.id) {
    log('connect session created', { type: intent.type, reference: referenceOf(session.value.id) });
  }
  return { sealed, session };
}

/**
 * Whether Gigs has, or may have, a user with the e-mail of a shopper whom it did not find: not
 * every refusal has a code. Then Connect, where it has a login, may still sell to them.
 */
function mayBeTaken({ session }: Opened, { owner }: Approved): boolean {
  if (session.ok || !owner.userDetails) return false;
  const { kind, code } = session.error;
  if (code) return /user/i.test(code);
  return (kind === 'invalid' || kind === 'conflict') && !env().SIGN_IN_FIRST;
}

async function openIfApproved(
  evaluation: Promise<Result<Approved, CheckoutProblem>>,
  open: (approved: Approved) => Promise<Opened>,
) {
  const guess = await evaluation;
  return guess.ok ? { approved: guess.value, opened: open(guess.value) } : null;
}
