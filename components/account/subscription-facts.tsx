import { priceLabel } from '@/lib/catalog/labels';
import { getIntl } from '@/lib/i18n/server';
import { simName } from '@/lib/shopper/labels';
import { dateRows, ownAddonLabel, paidLabel } from '@/lib/subscriptions/labels';
import type { MyPlan } from '@/lib/subscriptions/overview';
import { formatPhoneNumber } from '@/lib/subscriptions/phone-number';

/** Period, renewal or end, number, SIM, add-ons and money, one pair each. */
export async function SubscriptionFacts({ plan }: { plan: MyPlan }) {
  const intl = await getIntl();
  const { t, href } = intl;
  const { subscription, details, lastPaid } = plan;
  const { sim, phoneNumber, price } = subscription;
  const addons = (details.addons ?? []).flatMap((addon) => {
    const words = ownAddonLabel(addon, intl);
    return words ? [{ id: addon.id, words }] : [];
  });
  return (
    <dl className="mt-6 grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-6 gap-y-4 border-line border-t pt-5 sm:gap-x-8 sm:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]">
      {phoneNumber && (
        <Fact label={t('myPlans.number')} wide>
          <bdi className="whitespace-nowrap">{formatPhoneNumber(phoneNumber)}</bdi>
        </Fact>
      )}
      {dateRows(subscription, intl).map(([label, value]) => (
        <Fact key={label} label={label} wide={label === t('myPlans.period')}>
          {value}
        </Fact>
      ))}
      {sim && (
        <Fact label={t('myPlans.sim')}>
          <a href={href('/account/sims')} className="link -my-1 inline-block py-1">
            {simName(sim, intl)}
          </a>
        </Fact>
      )}
      {addons.length > 0 && (
        <Fact label={t('myPlans.addons.own')}>
          {addons.map(({ id, words }) => (
            <span key={id} className="block">
              {words}
            </span>
          ))}
        </Fact>
      )}
      {price && (
        <Fact label={t('myPlans.price')}>{priceLabel(price, subscription.plan.term, intl)}</Fact>
      )}
      {lastPaid?.price && <Fact label={t('myPlans.lastPaid')}>{paidLabel(lastPaid, intl)}</Fact>}
    </dl>
  );
}

type FactProps = {
  label: string;
  /** Has a line of its own on a phone. */
  wide?: boolean;
  children: React.ReactNode;
};

function Fact({ label, wide = false, children }: FactProps) {
  return (
    <div className={wide ? 'col-span-full sm:col-auto' : undefined}>
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="break-anywhere mt-0.5 font-medium">{children}</dd>
    </div>
  );
}
