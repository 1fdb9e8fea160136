import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { SimType } from '@/lib/catalog/types';
import { type Choice, choiceIn, OTHER_DEVICE } from '@/lib/checkout/choice';
import {
  type CreatedSession,
  createConnectSession,
  type NewConnectSession,
  type SessionIntent,
} from '@/lib/gigs/connect-sessions';
import type { GigsError } from '@/lib/gigs/error';
import { localePath } from '@/lib/i18n/locale';
import { log } from '@/lib/platform/log/log';
import { referenceOf } from '@/lib/platform/reference';
import { fail, ok, type Result } from '@/lib/platform/result';
import { env } from '@/lib/platform/settings/env';
import type { UnclaimedSim } from '@/lib/shopper/types';
import { type ReturnKind, returnParams } from './arrival';
import { listedDevice, payloadOf } from './checkout-intent';
import { forCurrentUser } from './current-user';
import type { Customer, SignedIn } from './customer';
import { type Approved, evaluate, evaluateTaken, live, recent } from './evaluate';
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
export type TypedSim = UnclaimedSim & { iccid: string };

/** What a shopper asks to buy. */
type Order = {
  choice: Choice;
  typedSim: TypedSim | null;
  /** Which SIMs the device of the IMEI takes; none where that is not known. */
  deviceTakes: Promise<SimType[]>;
};

/** Where to send the browser, and what it may keep of the session. */
export type OpenedCheckout = { url: URL; begun: Omit<Begun, 'status'> };

/**
 * Creates the Connect session of a purchase. The choice is checked at Gigs; meanwhile the session
 * is created as the recent reads suggest. If the check comes to anything else, that session is
 * discarded, its address unseen, and another one created (docs/adr/0015). A SIM found by its ICCID
 * takes the place of the one in the choice.
 */
export async function openCheckout(
  { choice, typedSim, deviceTakes }: Order,
  customer: Customer,
): Promise<Result<OpenedCheckout, CheckoutProblem>> {
  const { shopper } = customer;
  const { plan } = choice;
  if (!plan) return fail('no-plan');
  const sim = typedSim?.id ?? choice.sim;
  if (sim && !typedSim && !shopper) return fail('sim-needs-sign-in');
  if (listedDevice(choice) && !shopper) return fail('device-unknown');
  const imei = choice.device === OTHER_DEVICE ? choice.imei : null;
  const request = { ...choice, plan, sim, imei, unclaimed: typedSim, deviceTakes };
  const startedAt = Date.now();
  const open = ({ owner, newestBefore, idsBefore }: Approved) =>
    openSession(
      {
        kind: 'checkout',
        record: {
          ...choiceIn(request),
          plan,
          iccid: typedSim?.iccid ?? null,
          intent: 'checkoutNewSubscription',
          email: shopper?.email ?? null,
          startedAt,
          newestBefore,
          idsBefore,
        },
        intent: sessionIntent('checkoutNewSubscription', payloadOf(request)),
        owner,
      },
      customer,
    );

  const early = openIfApproved(evaluate(request, customer, recent), open);
  const approved = await evaluate(request, customer, live);
  if (!approved.ok) return approved;
  const guess = await early;
  const first =
    guess && isDeepStrictEqual(guess.approved, approved.value)
      ? await guess.opened
      : await open(approved.value);
  let opened = first;
  if (shopper && mayBeTaken(first, approved.value)) {
    const again = await evaluateTaken(request, { ...customer, shopper });
    if (!again.ok) return again;
    opened = await open(again.value);
  }

  if (!opened.session.ok) {
    const problem = checkoutProblemOf(opened.session.error, request);
    // Why Gigs refuses a SIM in hand may tell of somebody else's plan.
    return fail(typedSim && fieldOf(problem) === 'sim' ? 'iccid-refused' : problem);
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
  customer: SignedIn,
): Promise<Result<URL, IntentProblem>> {
  const { shopper } = customer;
  const intent = intentOf(request.intent);
  const checked = await forCurrentUser(shopper, async (user) => {
    if (user === null) return fail<IntentProblem>('not-found');
    const before = await intent.check(user, request);
    return before.ok ? ok({ user, before: before.value }) : before;
  });
  if (!checked.ok) return checked;
  const { user, before } = checked.value;
  const { session } = await openSession(
    {
      kind: 'intent',
      record: { ...request, email: shopper.email, user, before, startedAt: Date.now() },
      intent: sessionIntentOf(request.intent, request),
      owner: { user },
    },
    customer,
  );
  if (!session.ok) return fail(intentProblemOf(session.error));
  const url = allowedConnectUrl(session.value.url);
  return url ? ok(url) : fail('misconfigured');
}

type NewSession<K extends ReturnKind> = {
  kind: K;
  record: ConnectRecords[K];
  intent: SessionIntent;
  owner: Pick<NewConnectSession, 'user' | 'userDetails'>;
};

type Opened = { sealed: string; session: Result<CreatedSession, GigsError> };

const returnPaths = { checkout: '/checkout/callback', intent: '/account/return' };

async function openSession<K extends ReturnKind>(
  { kind, record, intent, owner }: NewSession<K>,
  { locale, theme }: Customer,
): Promise<Opened> {
  const sealed = await sealRecord(kind, record);
  const page = `${env().SITE_URL}${localePath(locale, returnPaths[kind])}`;
  const session = await createConnectSession({
    callbackUrl: `${page}?${returnParams[kind]}=${sealed}`,
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
