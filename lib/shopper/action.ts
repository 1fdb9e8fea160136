'use server';

import { redirect } from 'next/navigation';
import { clientIp } from '@/lib/http/client-ip';
import { formOf } from '@/lib/http/read-form';
import { returnPath } from '@/lib/http/return-path';
import { type Locale, localeOfForm, localePath } from '@/lib/i18n/locale';
import { LateMailError } from '@/lib/platform/mail';
import { withQuery } from '@/lib/platform/with-query';
import { readEmail } from './email';
import { mayRequestCode, uncountCode } from './limits';
import {
  checkCode,
  keepCode,
  newCode,
  type PendingSignIn,
  readCode,
  takesCodes,
} from './sign-in/code';
import { pendingSignIn, refusedEmail, trustedDeviceId, waitingIdentity } from './sign-in/cookies';
import { identityOfEmail } from './sign-in/identity';
import { sendCode } from './sign-in/mail';
import { nonceOfForm } from './sign-in/nonce';
import { noteRefused, type SignInProblem } from './sign-in/problem';
import { signInHere } from './sign-in/sign-in';

/** As much as the field takes. */
const MAX_TYPED = 400;

/**
 * Mails a sign-in code to the address in the form, or again to the address of the pending sign-in.
 */
export async function requestCodeAction(posted: FormData): Promise<never> {
  const form = formOf(posted);
  const locale = localeOfForm(form);
  const next = returnPath(form.get('next'), localePath(locale, '/'));
  if (!takesCodes()) return back(locale, next, null);
  const pending = await pendingSignIn.read();
  const typed = form.get('email');
  const email = readEmail(typed ?? pending?.email);
  // Without it the page would ask for the code of the former address, not for another one.
  const isOther = pending !== null && email !== pending.email;
  const again: Record<string, string> = isOther ? { change: '' } : {};
  const nonce = pending?.nonce ?? (await nonceOfForm(form));
  const problem = email ? await requestCode({ email, nonce }, locale) : 'email-invalid';
  await keepRefused(problem && typed);
  // Otherwise the page that the button is on would stay just as it is.
  const step = typed === null ? 'again' : 'code';
  return back(locale, next, problem, problem ? again : { step });
}

/** Signs in with the code in the form and returns to where the shopper was. */
export async function signInAction(posted: FormData): Promise<never> {
  const form = formOf(posted);
  const locale = localeOfForm(form);
  const next = returnPath(form.get('next'), localePath(locale, '/'));
  if (!takesCodes()) return back(locale, next, null);
  const pending = await pendingSignIn.read();
  if (!pending) return back(locale, next, 'not-kept');
  const code = readCode(form.get('code'));
  const problem = code ? await tryCode(pending, code) : 'code-wrong';
  if (problem) return back(locale, next, problem);

  redirect(await signInHere({ identity: await identityOfEmail(pending.email), locale, next }));
}

/** Signs in who arrived from the brand's site or app, after the shopper has said yes. */
export async function confirmArrivalAction(posted: FormData): Promise<never> {
  const form = formOf(posted);
  const locale = localeOfForm(form);
  const waiting = await waitingIdentity.read();
  if (!waiting) return back(locale, localePath(locale, '/'), 'sign-in-lost');
  // Another tab, or a page of anybody, may have sent somebody else here since the question.
  if (waiting.email !== form.get('arriving')) redirect(localePath(locale, '/sign-in/switch'));
  const { next, isUnasked: _, id, ...identity } = waiting;
  await waitingIdentity.clear();
  redirect(await signInHere({ identity, locale, next, id }));
}

/** Keeps what was typed for the page of its problem, and nothing once there is none. */
async function keepRefused(typed: FormDataEntryValue | null): Promise<void> {
  if (typeof typed === 'string') await refusedEmail.write({ typed: typed.slice(0, MAX_TYPED) });
  else await refusedEmail.clear();
}

async function requestCode(pending: PendingSignIn, locale: Locale): Promise<SignInProblem | null> {
  const { email, nonce } = pending;
  const [client, trustedDevice] = await Promise.all([clientIp(), trustedDeviceId(email)]);
  const requester = { client, trustedDevice, nonce };
  const may = await mayRequestCode(email, requester).catch(() => null);
  if (may === null) return 'unavailable';
  if (!may) return 'too-many';
  const code = newCode();
  const failure: unknown = await sendCode(email, code, locale).catch((error) => error);
  if (failure) {
    if (!(failure instanceof LateMailError)) {
      await uncountCode(email, requester).catch(() => undefined);
    }
    return 'mail-failed';
  }
  const kept = await keepCode(pending, code).then(
    () => true,
    () => false,
  );
  if (!kept) return 'unavailable';
  await pendingSignIn.write(pending);
  return null;
}

async function tryCode(pending: PendingSignIn, code: string): Promise<SignInProblem | null> {
  const checked = await checkCode(pending, code).catch(() => null);
  if (!checked) return 'unavailable';
  return checked.ok ? null : checked.error;
}

function back(
  locale: Locale,
  next: string,
  problem: SignInProblem | null,
  more: Record<string, string> = {},
): never {
  if (problem) noteRefused(problem);
  const home = localePath(locale, '/');
  const query = new URLSearchParams({
    ...(next !== home && { next }),
    ...(problem && { problem }),
    ...more,
  });
  redirect(localePath(locale, withQuery('/sign-in', query)));
}
