import { IntentForm } from '@/components/connect/intent-form';
import { getIntl } from '@/lib/i18n/server';
import { fileWords } from '@/lib/subscriptions/labels';
import type { AccountFile } from '@/lib/subscriptions/types';

/** What is on file for the shopper, each with the way to change it. */
export async function AccountFileCard({ file, email }: { file: AccountFile; email: string }) {
  const intl = await getIntl();
  const { t } = intl;
  const words = fileWords(file, intl);
  const entries = [
    { label: t('myPlans.file.method'), value: words.method, intent: 'updatePaymentMethod' },
    { label: t('myPlans.file.address'), value: words.address, intent: 'updateUserAddress' },
    { label: t('myPlans.file.name'), value: words.name, intent: 'updateUserFullName' },
  ] as const;
  return (
    <section aria-labelledby="account" className="card p-5 sm:p-6">
      <h2 id="account" className="font-semibold text-lg">
        {t('myPlans.file.heading')}
      </h2>
      <p className="break-anywhere mt-1 text-muted text-sm">
        <span className="sr-only">{t('myPlans.file.email')}: </span>
        {email}
      </p>
      <div className="mt-3 divide-y divide-line border-line border-y">
        {entries.map(({ label, value, intent }) => (
          <div key={intent} className="pt-3 pb-1">
            <p className="text-muted text-sm">{label}</p>
            <p className="break-anywhere font-medium">{value}</p>
            <IntentForm intent={intent} tone="quiet" />
          </div>
        ))}
      </div>
      <div className="mt-2">
        <IntentForm intent="viewSubscriptions" tone="quiet" />
      </div>
    </section>
  );
}
