import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { locale } from 'next/root-params';
import type { PageTexts } from '@/components/ui/page-texts';
import { iconUrl } from '@/lib/brand/files';
import { brandStyle } from '@/lib/brand/style';
import { tokens } from '@/lib/brand/tokens';
import { directionOf, isPseudo, localeOf } from '@/lib/i18n/locale';
import { getIntl } from '@/lib/i18n/server';
import { formTargets } from '@/lib/platform/form-targets';
import { env } from '@/lib/platform/settings/env';
import { PageStyles } from './error';

/** Seconds for which Vercel lets a page or its action run: longer than their deadlines. */
export const maxDuration = 30;

export function generateViewport(): Viewport {
  const { light, dark } = tokens();
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: light.paper },
      { media: '(prefers-color-scheme: dark)', color: dark.paper },
    ],
  };
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  const { SITE_URL, STORE_NAME } = env();
  return {
    metadataBase: new URL(SITE_URL),
    title: { default: `${t('site.title')} · ${STORE_NAME}`, template: `%s · ${STORE_NAME}` },
    description: t('site.description'),
    icons: {
      icon: [
        { url: iconUrl('favicon.ico'), sizes: '32x32' },
        { url: iconUrl('icon.svg'), type: 'image/svg+xml' },
      ],
      apple: iconUrl('apple-touch-icon.png'),
    },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const language = localeOf(await locale());
  // The name of a missing file is routed here as a locale.
  if (!language || (isPseudo(language) && !env().PSEUDO_LOCALES)) notFound();
  const { t, href } = await getIntl();
  const style = brandStyle();
  const texts: PageTexts = {
    wrongHeading: t('error.wrongHeading'),
    wrongText: t('error.wrongText'),
    retry: t('error.retry'),
    toStore: t('error.toStore'),
    home: href('/'),
    noAnswer: t('error.noAnswer'),
    noAnswerText: t('error.noAnswerText'),
    slowAnswer: t('error.slowAnswer'),
    slowAnswerText: t('error.slowAnswerText'),
  };
  return (
    <html lang={language} dir={directionOf(language)} data-texts={JSON.stringify(texts)}>
      <head>
        <PageStyles />
        {style && (
          <style href="brand" precedence="store">
            {style}
          </style>
        )}
        <meta
          httpEquiv="Content-Security-Policy"
          content={`form-action 'self' ${formTargets().join(' ')}`}
        />
      </head>
      <body className="flex min-h-dvh flex-col font-sans antialiased">
        <ProxyMark text="email_off" />
        {children}
        <ProxyMark text="/email_off" />
      </body>
    </html>
  );
}

/**
 * A comment for proxies: between these two, Cloudflare leaves email addresses as they are. It would
 * replace each by a link to a page of its own, whose script the Content Security Policy refuses.
 */
function ProxyMark({ text }: { text: 'email_off' | '/email_off' }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React has no other way to a comment
  return <span hidden dangerouslySetInnerHTML={{ __html: `<!--${text}-->` }} />;
}
