import { IntentForm } from '@/components/connect/intent-form';
import { withColon } from '@/lib/i18n/colon';
import { getIntl } from '@/lib/i18n/server';
import { fileLabels } from '@/lib/subscriptions/labels';
import type { AccountFile } from '@/lib/subscriptions/types';
import { type IntentIn, intentsIn } from './intent-places';

type Props = {
  file: AccountFile;
  email: string;
  /** Whether there is or was a plan, for our partner's page to list. */
  hasPlans: boolean;
};

/** What is on file for the shopper, each with the way to change it. */
export async function AccountFileCard({ file, email, hasPlans }: Props) {
  const intl = await getIntl();
  const { t, locale } = intl;
  const words = fileLabels(file, intl);
  const none = t('myPlans.file.none');
  const entries: Record<IntentIn<'file'>, { label: string; value: string }> = {
    updatePaymentMethod: { label: t('myPlans.file.method'), value: words.method },
    updateUserAddress: { label: t('myPlans.file.address'), value: words.address },
    updateUserFullName: { label: t('myPlans.file.name'), value: words.name },
  };
  return (
    <section aria-labelledby="account" className="card p-5 sm:p-6">
      <h2 id="account" className="font-semibold text-lg">
        {t('myPlans.file.heading')}
      </h2>
      <p className="break-anywhere mt-1 text-muted text-sm">
        <span className="sr-only">{`${withColon(t('myPlans.file.email'), locale)} `}</span>
        <span>{email}</span>
      </p>
      <div className="mt-3 divide-y divide-line border-line border-y">
        {intentsIn('file').map((intent) => (
          <div key={intent} className="pt-3 pb-1">
            <p className="text-muted text-sm">{entries[intent].label}</p>
            <p className="break-anywhere font-medium">{entries[intent].value}</p>
            <IntentForm
              intent={intent}
              tone="quiet"
              {...(entries[intent].value === none && { label: t(`myPlans.file.add.${intent}`) })}
            />
          </div>
        ))}
      </div>
      {hasPlans && (
        <div className="mt-2">
          {intentsIn('account').map((intent) => (
            <IntentForm key={intent} intent={intent} tone="quiet" />
          ))}
        </div>
      )}
    </section>
  );
}
