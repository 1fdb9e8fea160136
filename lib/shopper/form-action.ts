import 'server-only';
import { redirect } from 'next/navigation';
import { signInPath } from '@/lib/http/return-path';
import { type Locale, localeOfForm, localePath } from '@/lib/i18n/locale';
import { ok, type Result } from '@/lib/platform/result';
import type { Fields } from '@/lib/platform/with-query';
import { provenShopper, type Shopper } from './server';

type FormContext = {
  locale: Locale;
  /** A path of the store in the language of the form. */
  href: (path: string) => string;
};

type Pages<P> = {
  /** The path that shows a problem. */
  problem: (problem: P) => string;
};

/**
 * Answers a form with a redirect, whatever the outcome, so that it works before hydration and
 * without JavaScript: to the address that `run` returns, or to the page that shows its problem.
 */
export async function answerForm<P>(
  form: FormData,
  { problem }: Pages<P>,
  run: (context: FormContext) => Promise<Result<string, P>>,
): Promise<never> {
  const locale = localeOfForm(form);
  const href = (path: string) => localePath(locale, path);
  const target = await run({ locale, href });
  redirect(target.ok ? target.value : href(problem(target.error)));
}

/**
 * The same for a signed-in shopper only; anybody else is sent to sign-in and from there to `page`.
 */
export function answerShopperForm<P extends string>(
  form: FormData,
  page: (more?: Fields) => string,
  run: (shopper: Shopper, context: FormContext) => Promise<Result<string, P>>,
): Promise<never> {
  const pages = { problem: (problem: P | 'unavailable') => page({ problem }) };
  return answerForm(form, pages, async (context) => {
    const proven = await provenShopper();
    if (!proven.ok) return proven;
    if (proven.value) return run(proven.value, context);
    return ok(context.href(signInPath(context.href(page()))));
  });
}
