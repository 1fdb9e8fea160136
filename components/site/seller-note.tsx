import { getIntl } from '@/lib/i18n/server';
import { documentHref } from '@/lib/legal/documents';
import { taxNote } from '@/lib/legal/tax-note';
import { env } from '@/lib/platform/settings/env';

/** With whom the contract is, and its terms: what of it is set. */
export async function SellerNote() {
  const { t, locale } = await getIntl();
  const { SELLER_NAME } = env();
  const terms = documentHref('terms', locale);
  if (!SELLER_NAME && !terms) return null;
  return (
    <p className="seller-note">
      {SELLER_NAME && <span>{t('legal.seller', { seller: SELLER_NAME })}</span>}{' '}
      {terms && (
        <a href={terms} className="link">
          {t('legal.terms')}
        </a>
      )}
    </p>
  );
}

/** Whether the prices of the page include tax; nothing where the brand has not said so. */
export async function PriceNote({ className = '' }: { className?: string }) {
  const { t } = await getIntl();
  const note = taxNote(t);
  return note && <p className={`${className} text-muted text-sm`}>{note}</p>;
}
