'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { clientIp } from '@/lib/http/client-ip';
import { returnPath } from '@/lib/http/return-path';
import { type Locale, localeOfForm, localePath } from '@/lib/i18n/locale';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { log } from '@/lib/platform/log/log';
import { withQuery } from '@/lib/platform/with-query';
import { readEmail } from './email';
import { findUser, isNoUser } from './gigs-user';
import { mayRequestCode } from './limits';
import { endCurrentSession } from './server';
import { startSession } from './session';
import { checkCode, keepCode, newCode, type PendingSignIn, readCode } from './sign-in-code';
import { pendingSignIn, trustDevice, trustedDeviceId } from './sign-in-cookies';
import { sendCode } from './sign-in-mail';
import type { SignInProblem } from './sign-in-problem';
import { nonceOfForm } from './sign-in-start';

/**
 * Mails a sign-in code to the address in the form, or again to the address of the pending sign-in.
 */
export async function requestCodeAction(form: FormData): Promise<never> {
  const locale = localeOfForm(form);
  const next = returnPath(form.get('next'), localePath(locale, '/'));
  const pending = await pendingSignIn.read();
  const email = readEmail(form.get('email') ?? pending?.email);
  if (!email) return back(locale, next, 'email-invalid');
  const nonce = pending?.nonce ?? (await nonceOfForm(form));
  const problem = await requestCode({ email, nonce }, locale);
  return back(locale, next, problem, problem ? {} : { step: 'code' });
}

/** Signs in with the code in the form and returns to where the shopper was. */
export async function signInAction(form: FormData): Promise<never> {
  const locale = localeOfForm(form);
  const next = returnPath(form.get('next'), localePath(locale, '/'));
  const pending = await pendingSignIn.read();
  if (!pending) return back(locale, next, 'not-kept');
  const code = readCode(form.get('code'));
  const problem = code ? await tryCode(pending, code) : 'code-wrong';
  if (problem) return back(locale, next, problem);

  // Saves a search on every page; without it each page searches.
  const user = await withDeadline(timeouts.optional, () => findUser(pending.email));
  await startSessionHere(pending.email, user.ok ? user.value : null);
  // Revealed only now that the shopper has proved that the address is theirs.
  const hasNone = !user.ok && isNoUser(user.error);
  redirect(hasNone ? localePath(locale, '/account/plans') : next);
}

async function requestCode(pending: PendingSignIn, locale: Locale): Promise<SignInProblem | null> {
  const { email, nonce } = pending;
  const [client, trustedDevice] = await Promise.all([clientIp(), trustedDeviceId(email)]);
  const may = await mayRequestCode(email, { client, trustedDevice, nonce }).catch(() => null);
  if (may === null) return 'unavailable';
  if (!may) return 'too-many';
  const code = newCode();
  const sent = await sendCode(email, code, locale).then(
    () => true,
    () => false,
  );
  if (!sent) return 'mail-failed';
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

async function startSessionHere(email: string, gigsUser: string | null): Promise<void> {
  await endCurrentSession();
  const jar = await cookies();
  for (const cookie of await startSession(email, gigsUser)) jar.set(cookie);
  await trustDevice(email);
  await pendingSignIn.clear();
}

function back(
  locale: Locale,
  next: string,
  problem: SignInProblem | null,
  more: Record<string, string> = {},
): never {
  if (problem) log('sign-in refused', { kind: problem });
  const home = localePath(locale, '/');
  const query = new URLSearchParams({
    ...(next !== home && { next }),
    ...(problem && { problem }),
    ...more,
  });
  redirect(localePath(locale, withQuery('/sign-in', query)));
}
