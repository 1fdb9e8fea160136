import { ChevronDown } from 'lucide-react';
import { ActionForm } from '@/components/ui/action-form';
import { LocaleField } from '@/components/ui/locale-field';
import { openConnectAction } from '@/lib/connect/action';
import type { Picked } from '@/lib/connect/picked';
import { formatDate } from '@/lib/i18n/format';
import { getIntl } from '@/lib/i18n/server';
import { stateLabel } from '@/lib/subscriptions/labels';
import { formatPhoneNumber } from '@/lib/subscriptions/phone-number';
import type { Subscription } from '@/lib/subscriptions/types';

type Props = { plans: Subscription[]; picked?: Picked };

/** Plans that have ended, folded away; one form for all of them, because there may be hundreds. */
export async function EarlierPlans({ plans, picked }: Props) {
  const intl = await getIntl();
  const { t, locale } = intl;
  if (plans.length === 0) return null;
  return (
    <details open={plans.some(({ id }) => id === picked?.subscription)} className="card group">
      <summary className="flex min-h-14 cursor-pointer items-center justify-between gap-2 rounded-2xl px-5 font-semibold hover:bg-sunken sm:px-7">
        <span>{t('myPlans.earlier', { count: plans.length })}</span>
        <ChevronDown
          aria-hidden="true"
          className="size-5 text-muted transition-transform group-open:rotate-180 motion-reduce:transition-none"
        />
      </summary>
      <ActionForm action={openConnectAction} className="px-5 pb-3 sm:px-7">
        <LocaleField />
        <input type="hidden" name="intent" value="viewSubscription" />
        <ul className="divide-y divide-line border-line border-t">
          {plans.map((subscription) => {
            const { id, plan, endsAt, phoneNumber } = subscription;
            const said = [
              endsAt
                ? t('account.endedOn', { date: formatDate(endsAt, locale) })
                : t('account.status.ended'),
              stateLabel(subscription, intl),
              phoneNumber ? formatPhoneNumber(phoneNumber) : null,
            ].filter(Boolean);
            return (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3"
              >
                <div className="min-w-0">
                  <h2 id={id} className="break-anywhere font-semibold">
                    {plan.name || t('myPlans.unnamed')}
                  </h2>
                  <p className="text-muted text-sm">{said.join(' · ')}</p>
                </div>
                <button
                  type="submit"
                  name="subscription"
                  value={id}
                  aria-describedby={id}
                  className="link min-h-11 cursor-pointer"
                >
                  {t('myPlans.do.viewSubscription')}
                </button>
              </li>
            );
          })}
        </ul>
      </ActionForm>
    </details>
  );
}
