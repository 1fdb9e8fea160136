'use server';

import { APIError } from 'better-auth';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { returnPath } from '@/lib/site/return-path';
import { auth } from './auth';
import { mayRequestCode } from './limits';
import { sendCode } from './mail';
import { forgetPending, readPending, rememberPending } from './pending';
import type { SignInProblem } from './problem';

const email = z.email().max(254).toLowerCase();
const code = z
  .string()
  .transform((value) => value.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/));

/** Mails a sign-in code to the address in the form, or again to the one that is waiting for it. */
export async function requestCodeAction(form: FormData): Promise<never> {
  const next = returnPath(form.get('next'));
  const typed = form.get('email') ?? (await readPending());
  const address = email.safeParse(typeof typed === 'string' ? typed.trim() : typed);
  if (!address.success) redirect(signInPath(next, 'email-invalid'));
  redirect(signInPath(next, await requestCode(address.data)));
}

/** Signs in with the code in the form and goes back to where the shopper was. */
export async function signInAction(form: FormData): Promise<never> {
  const next = returnPath(form.get('next'));
  const address = await readPending();
  if (!address) redirect(signInPath(next, 'code-expired'));
  const otp = code.safeParse(form.get('code'));
  const problem = otp.success ? await signIn(address, otp.data) : 'code-wrong';
  if (problem) redirect(signInPath(next, problem));
  await forgetPending();
  redirect(next);
}

/** Signs out in this browser and forgets every cookie that could tell who it was. */
export async function signOutAction(): Promise<never> {
  await auth()
    .api.signOut({ headers: await headers() })
    .catch(() => undefined);
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    if (!/^(__Secure-|__Host-)?storefront\./.test(name)) continue;
    jar.set({ name, value: '', maxAge: 0, path: '/', secure: name.startsWith('__') });
  }
  redirect('/');
}

async function requestCode(address: string): Promise<SignInProblem | null> {
  const client = (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? null;
  try {
    if (!(await mayRequestCode(address, client))) return 'too-many';
    // The library's own sending swallows a mail server's refusal, which the shopper must be told.
    const otp = await auth().api.createVerificationOTP({
      body: { email: address, type: 'sign-in' },
    });
    await sendCode(address, otp);
  } catch {
    return 'mail-failed';
  }
  await rememberPending(address);
  return null;
}

async function signIn(address: string, otp: string): Promise<SignInProblem | null> {
  try {
    await auth().api.signInEmailOTP({ body: { email: address, otp }, headers: await headers() });
    return null;
  } catch (error) {
    if (!(error instanceof APIError)) return 'unavailable';
    if (error.status === 'FORBIDDEN') return 'too-many';
    if (error.body?.code === 'OTP_EXPIRED') return 'code-expired';
    return error.status === 'BAD_REQUEST' ? 'code-wrong' : 'unavailable';
  }
}

function signInPath(next: string, problem: SignInProblem | null): string {
  const query = new URLSearchParams({ ...(next !== '/' && { next }), ...(problem && { problem }) });
  return query.size > 0 ? `/sign-in?${query}` : '/sign-in';
}
