import type { MetadataRoute } from 'next';
import { defaultLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/env';
import { theme } from '@/lib/platform/theme';

/** At run time: the build knows no settings. */
export const dynamic = 'force-dynamic';

/** The store as an app on a home screen. */
export default function manifest(): MetadataRoute.Manifest {
  const { STORE_NAME } = env();
  return {
    id: '/',
    name: STORE_NAME,
    short_name: STORE_NAME,
    description: translator(defaultLocale)('site.description'),
    lang: defaultLocale,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: theme.paper.light,
    theme_color: theme.paper.light,
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
