import type { MetadataRoute } from 'next';
import { iconUrl } from '@/lib/brand/files';
import { tokens } from '@/lib/brand/tokens';
import { defaultLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/settings/env';

/** At run time: the build knows no settings. */
export const dynamic = 'force-dynamic';

/** The store as an app on a home screen. */
export default function manifest(): MetadataRoute.Manifest {
  const { STORE_NAME } = env();
  const { paper } = tokens().light;
  return {
    id: '/',
    name: STORE_NAME,
    short_name: STORE_NAME,
    description: translator(defaultLocale)('site.description'),
    lang: defaultLocale,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: iconUrl('icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: iconUrl('icon-512.png'), sizes: '512x512', type: 'image/png' },
      {
        src: iconUrl('icon-maskable-512.png'),
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
    ],
  };
}
