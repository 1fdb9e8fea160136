import 'server-only';
import type { Metadata } from 'next';
import { pathIn } from '@/lib/catalog/destinations/slugs';
import { formatTag } from '@/lib/i18n/format-tag';
import { isPseudo, type Locale, regionalTag } from '@/lib/i18n/locale';
import { getIntl } from '@/lib/i18n/server';
import type { Translator } from '@/lib/i18n/translator';
import type { pages } from '@/lib/platform/pages';
import { env } from '@/lib/platform/settings/env';
import { alternates } from './markets';

/** A page that search engines should list. */
export type ListedPage = {
  [Name in keyof typeof pages]: (typeof pages)[Name]['access'] extends 'listed' ? Name : never;
}[keyof typeof pages];

type PathOf<Name extends string> = Name extends `${infer Start}[${string}]${infer End}`
  ? `${Start}${string}${End}`
  : Name;

type Page = {
  /** The page's path as it is in the default language. */
  path: PathOf<ListedPage>;
  title: string;
  description: string;
  /** The path of its picture for link previews; the store's general one otherwise. */
  picture?: string;
  /** What the picture shows. */
  pictureAlt?: string;
  /** The languages that have the page; all of them otherwise. */
  languages?: readonly Locale[];
};

/** The metadata of a page that search engines should not list. */
export function unlistedMetadata(title: string): Metadata {
  return { title, robots: { index: false } };
}

/** The `generateMetadata` of a page that search engines should not list, with this title. */
export function unlistedPage(title: Parameters<Translator>[0]) {
  return async (): Promise<Metadata> => unlistedMetadata((await getIntl()).t(title));
}

/** The size of every picture for link previews, in pixels. */
export const pictureSize = { width: 1_200, height: 630 };

/**
 * The metadata of a listed page for search engines and link previews: canonical URL, alternates in
 * every language except pseudo-locales, and an image. A shopper's own view has none.
 */
export async function pageMetadata(page: Page, isPrivate = false): Promise<Metadata> {
  const { locale, href } = await getIntl();
  const { path, title, description, picture = '/opengraph-image', pictureAlt = title } = page;
  if (isPrivate) return { title, description };
  if (isPseudo(locale)) return { ...unlistedMetadata(title), description };
  return {
    title,
    description,
    alternates: {
      canonical: absoluteUrl(href(pathIn(locale, path))),
      languages: languageUrls(path, page.languages),
    },
    openGraph: {
      type: 'website',
      siteName: env().STORE_NAME,
      title,
      description,
      url: absoluteUrl(href(pathIn(locale, path))),
      // https://ogp.me/#optional: language_TERRITORY
      locale: regionalTag(formatTag(locale)).replace('-', '_'),
      images: [{ ...pictureSize, url: absoluteUrl(href(picture)), alt: pictureAlt }],
    },
    // Without a picture of its own a card shows that of `og:image`, and Next copies none.
    twitter: { card: 'summary_large_image', images: [] },
  };
}

/** The metadata of the store page, independent of choice and filters; later pages are their own. */
export async function storeMetadata(isPrivate = false, number = 1): Promise<Metadata> {
  const { t } = await getIntl();
  const title = `${t('site.title')} · ${env().STORE_NAME}`;
  const page = { path: '/', title, description: t('site.description') } as const;
  const metadata = await pageMetadata(page, isPrivate);
  const canonical = metadata.alternates?.canonical;
  return {
    ...metadata,
    title: { absolute: title },
    ...(canonical && number > 1 && { alternates: { canonical: `${canonical}?page=${number}` } }),
  };
}

/**
 * The absolute addresses of a page by language, as search engines take them (`hreflang`).
 * @param languages those of this shop that have the page
 */
export function languageUrls(path: string, languages?: readonly Locale[]): Record<string, string> {
  return Object.fromEntries(alternates(path, languages).map(({ tag, url }) => [tag, url]));
}

/** The absolute address of a path of the store. */
export function absoluteUrl(path: string): string {
  return env().SITE_URL + path;
}
