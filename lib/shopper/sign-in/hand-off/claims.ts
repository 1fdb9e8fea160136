import 'server-only';
import { decodeJwt } from 'jose';
import { gigsId } from '@/lib/gigs/id';
import { returnPath } from '@/lib/http/return-path';
import { localeOf, localePath, splitLocale } from '@/lib/i18n/locale';
import { env } from '@/lib/platform/settings/env';

type Claims = Record<string, unknown>;

/**
 * The page that a hand-off opens: the one that it names, or the store with its plan chosen. In the
 * app's language, if it says one of the store's. Any link may say as much, so a token that is
 * refused keeps its choice.
 */
export function pathOfClaims({ target_link_uri: target, plan, voucher, locale }: Claims): string {
  const { locale: written, path } = splitLocale(
    pageInside(target) ?? pathOfChoice({ plan, voucher }),
  );
  return localePath(localeOfTag(locale) ?? written, path);
}

/** What a token says, whoever wrote it. */
export function readUnverified(token: unknown): Claims {
  try {
    return decodeJwt(String(token));
  } catch {
    return {};
  }
}

function pageInside(target: unknown): string | null {
  if (typeof target !== 'string' || !URL.canParse(target)) return null;
  const { origin, pathname, search } = new URL(target);
  return origin === env().SITE_URL ? returnPath(pathname + search) : null;
}

function pathOfChoice({ plan, voucher }: Claims): string {
  const query = new URLSearchParams();
  if (typeof plan === 'string' && gigsId.test(plan)) query.set('plan', plan);
  if (typeof voucher === 'string' && voucher.length <= 64) query.set('voucher', voucher);
  return String(query) ? `/?${query}` : '/';
}

/** The store's language of a tag such as `de-AT`, if it has one. */
function localeOfTag(tag: unknown) {
  const [language] = typeof tag === 'string' ? tag.split(/[-_]/) : [];
  return localeOf(tag) ?? localeOf(language?.toLowerCase());
}
