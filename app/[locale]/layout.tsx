import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { notFound } from 'next/navigation';
import { locale } from 'next/root-params';
import { env } from '@/lib/env';
import { localeOf } from '@/lib/i18n/locales';
import { getIntl } from '@/lib/i18n/server';
import '../globals.css';

const figtree = localFont({
  src: '../../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  variable: '--font-figtree',
  weight: '300 900',
  display: 'swap',
});

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f6f2' },
    { media: '(prefers-color-scheme: dark)', color: '#101412' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  const { SITE_URL, STORE_NAME } = env();
  return {
    metadataBase: new URL(SITE_URL),
    title: { default: `${t('site.title')} · ${STORE_NAME}`, template: `%s · ${STORE_NAME}` },
    description: t('site.description'),
    icons: { icon: '/icon.svg' },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const language = localeOf(await locale());
  // A file name that is no file lands here as a locale.
  if (!language) notFound();
  return (
    <html lang={language} className={figtree.variable}>
      <head>
        <meta
          httpEquiv="Content-Security-Policy"
          content={`form-action 'self' ${env().GIGS_CONNECT_ORIGINS.join(' ')}`}
        />
      </head>
      <body className="flex min-h-dvh flex-col font-sans antialiased">{children}</body>
    </html>
  );
}
