import type { Metadata } from 'next';
import { DocumentPage } from '@/components/legal/document-page';
import { Missing } from '@/components/site/missing';
import { getIntl } from '@/lib/i18n/server';
import { languagesOf, publishedDocument } from '@/lib/legal/documents';
import { env } from '@/lib/platform/settings/env';
import { pageMetadata, unlistedMetadata } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';

type Props = PageProps<'/[locale]/legal/[document]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ t, locale }, { document: name }] = await Promise.all([getIntl(), params]);
  const document = publishedDocument(name, locale);
  if (!document) return unlistedMetadata(t('error.missingHeading'));
  const title = document.title ?? env().STORE_NAME;
  // The same words as in another language's page.
  if (document.isFallback) return unlistedMetadata(title);
  const description = `${title} · ${env().STORE_NAME}`;
  return pageMetadata({
    path: `/legal/${name}` as const,
    title,
    description,
    languages: languagesOf(name),
  });
}

/** A document of the brand: terms, privacy, imprint, … ; proxy.ts sets the status of none. */
export default async function LegalPage({ params }: Props) {
  const [{ locale }, { document: name }, shopper] = await Promise.all([
    getIntl(),
    params,
    currentShopper(),
  ]);
  const document = publishedDocument(name, locale);
  if (!document) return <Missing shopper={shopper} />;
  return <DocumentPage document={document} shopper={shopper} />;
}
