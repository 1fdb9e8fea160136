import 'server-only';
import { queryOf } from '@/lib/connect/arrival';
import { rememberReturn } from '@/lib/connect/resume';
import { storeCookieName } from '@/lib/http/cookies';
import { splitLocale } from '@/lib/i18n/locale';
import { reads, type Step } from './step';

/** Remembers what Connect says when it returns from a purchase; pages can set no cookie. */
export const noteReturn: Step = async (request, passed) => {
  const { path } = splitLocale(request.nextUrl.pathname);
  if (path !== '/checkout/callback' || !reads(request)) return undefined;
  const noted = await rememberReturn(
    (name) => request.cookies.get(storeCookieName(name))?.value,
    queryOf(request.url),
  );
  if (noted) passed.cookies.push(noted);
  return undefined;
};
