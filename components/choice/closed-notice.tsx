import { SupportLink } from '@/components/site/support-link';
import { getIntl } from '@/lib/i18n/server';

/** Tells blocked shoppers before they choose anything. */
export async function ClosedNotice() {
  const { t } = await getIntl();
  return (
    <section className="mb-8 rounded-2xl border-2 border-bad bg-bad-soft px-5 py-4">
      <h2 className="font-semibold text-bad">{t('store.closedHeading')}</h2>
      <p className="mt-1 mb-3">{t('store.closedText')}</p>
      <SupportLink />
    </section>
  );
}
