import type { MetadataRoute } from 'next';
import { localePath } from '@/lib/i18n/locale';
import { locales } from '@/lib/i18n/locales';
import { pages } from '@/lib/platform/pages';
import { absoluteUrl } from '@/lib/seo/metadata';

/** At run time: the build knows no settings. */
export const dynamic = 'force-dynamic';

/** The folders of private pages, as in `/account/`. */
const privateFolders = new Set(
  Object.entries(pages).flatMap(([path, { access }]) =>
    access === 'private' ? (/^\/[^/]+\//.exec(path) ?? []) : [],
  ),
);

/** Paths that crawlers can skip. Pages that must not be indexed say so themselves (`noindex`). */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/api/brand/',
      disallow: [
        '/api/',
        ...locales.flatMap((locale) => [...privateFolders].map((path) => localePath(locale, path))),
      ],
    },
    sitemap: absoluteUrl('/sitemap.xml'),
  };
}
