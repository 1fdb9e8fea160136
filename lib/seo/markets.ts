import 'server-only';
import { pathIn } from '@/lib/catalog/destinations/slugs';
import { type Locale, localePath } from '@/lib/i18n/locale';
import { defaultLocale, locales } from '@/lib/i18n/locales';
import type { pages } from '@/lib/platform/pages';
import { env } from '@/lib/platform/settings/env';
import type { Market } from '@/lib/platform/settings/setting';

/** The pages that neither plans nor settings decide on, and that say something to anybody. */
const pagesOfEveryShop: (keyof typeof pages)[] = ['/', '/help', '/phones'];

/** A page in a language of this shop or of one in another country. */
type Alternate = { tag: string; url: string };

/**
 * The addresses of a page for each language and country (`hreflang`), with `x-default`. Shops in
 * other countries have other plans and settings, so not all of the same pages.
 * @param ownLanguages those of this shop that have the page
 */
export function alternates(path: string, ownLanguages = locales): Alternate[] {
  const { MARKETS, SITE_URL } = env();
  const own = MARKETS.find(({ origin }) => origin === SITE_URL);
  const shops = isInEveryShop(path) && MARKETS.length > 0 ? MARKETS : [own];
  const [first] = shops;
  return [
    ...shops.flatMap((shop) =>
      languagesOf(shop, ownLanguages).map((locale) => ({
        tag: shop && !locale.includes('-') ? `${locale}-${shop.country}` : locale,
        url: addressIn(shop, locale, path),
      })),
    ),
    { tag: 'x-default', url: addressIn(first, defaultOf(languagesOf(first, ownLanguages)), path) },
  ];
}

/** A shop's page about the same as this one, and whether it is this shop. */
type Elsewhere = { country: string; url: string; isHere: boolean };

/** This page in the shops of other countries, or the start page of one that cannot have it. */
export function inOtherCountries(path: string, locale: Locale): Elsewhere[] {
  return env().MARKETS.map((shop) => {
    const languages = languagesOf(shop);
    const language = languages.includes(locale) ? locale : (languages[0] ?? defaultLocale);
    const isHere = shop.origin === env().SITE_URL;
    const url = addressIn(shop, language, isHere || isInEveryShop(path) ? path : '/');
    return { country: shop.country, url, isHere };
  });
}

function languagesOf(shop: Market | undefined, own = locales): readonly Locale[] {
  return (shop?.origin !== env().SITE_URL && shop?.locales) || own;
}

function defaultOf(languages: readonly Locale[]): Locale {
  return languages[0] ?? defaultLocale;
}

/** The address of a page in a shop, where the first language has no prefix. */
function addressIn(shop: Market | undefined, locale: Locale, path: string): string {
  if (!shop || shop.origin === env().SITE_URL) {
    return env().SITE_URL + localePath(locale, pathIn(locale, path));
  }
  const isFirst = languagesOf(shop)[0] === locale;
  const prefixed = path === '/' ? `/${locale}` : `/${locale}${path}`;
  return shop.origin + (isFirst ? path : prefixed);
}

function isInEveryShop(path: string): boolean {
  return pagesOfEveryShop.some((page) => page === path);
}
