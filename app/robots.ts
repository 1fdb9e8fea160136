import type { MetadataRoute } from 'next';
import { localePath } from '@/lib/i18n/locale';
import { locales } from '@/lib/i18n/locales';
import { absoluteUrl } from '@/lib/seo/metadata';

/** At run time: the build knows no settings. */
export const dynamic = 'force-dynamic';

/** Paths that crawlers can skip. Pages that must not be indexed say so themselves (`noindex`). */
export default function robots(): MetadataRoute.Robots {
  const own = ['/account/', '/checkout/'];
  return {
    rules: {
      userAgent: '*',
      disallow: [
        '/api/',
        ...locales.flatMap((locale) => own.map((path) => localePath(locale, path))),
      ],
    },
    sitemap: absoluteUrl('/sitemap.xml'),
  };
}
