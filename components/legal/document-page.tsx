import { Prose } from '@/components/site/prose';
import { Shell } from '@/components/site/shell';
import { PrintButton } from '@/components/ui/print-button';
import type { BrandDocument } from '@/lib/brand/documents';
import { formatDate } from '@/lib/i18n/format';
import { getIntl } from '@/lib/i18n/server';
import { scriptJson } from '@/lib/seo/escape';
import { organization } from '@/lib/seo/organization';
import type { Shopper } from '@/lib/shopper/server';

/** A document with at least this many headings lists them. */
const MIN_HEADINGS = 3;

type Props = { document: BrandDocument; shopper: Shopper | null };

/** A document to read from top to bottom, to link into, and to print. */
export async function DocumentPage({ document, shopper }: Props) {
  const { t, href, locale } = await getIntl();
  const { title, changed, contents, blocks, language, isFallback } = document;
  return (
    <Shell shopper={shopper}>
      <script type="application/ld+json">
        {scriptJson({ '@context': 'https://schema.org', ...organization(locale) })}
      </script>
      <article className="card mx-auto max-w-3xl px-6 py-8 sm:px-10 sm:py-10">
        {isFallback && <p className="mb-6 text-muted">{t('legal.otherLanguage')}</p>}
        <div lang={isFallback ? language : undefined}>
          {title && <h1 className="break-anywhere font-bold text-3xl tracking-tight">{title}</h1>}
          {changed && (
            <p lang={locale} className="mt-2 text-muted text-sm">
              {t('legal.changed', { date: formatDate(changed, locale) })}
            </p>
          )}
          {contents.length >= MIN_HEADINGS && (
            <nav aria-label={t('legal.contents')} lang={locale} className="no-print mt-6">
              <ul className="grid gap-x-6 sm:grid-cols-2" lang={language}>
                {contents.map(({ id, title: heading }) => (
                  <li key={id}>
                    <a href={`#${id}`} className="link inline-flex min-h-11 items-center">
                      {heading}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <div className="mt-6">
            <Prose blocks={blocks} href={href} />
          </div>
        </div>
        <div className="no-print mt-8">
          <PrintButton>{t('install.print')}</PrintButton>
        </div>
      </article>
    </Shell>
  );
}
