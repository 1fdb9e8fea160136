import { IntentForm } from '@/components/connect/intent-form';
import { PriceNote } from '@/components/site/seller-note';
import type { Picked } from '@/lib/connect/picked';
import { getIntl } from '@/lib/i18n/server';
import { offerPriceLabel } from '@/lib/subscriptions/labels';
import type { Offer } from '@/lib/subscriptions/types';

type Props = {
  subscription: string;
  offers: Offer[];
  about: string;
  /** What a form was about before. */
  picked?: Picked | undefined;
  /** Set on the page that offers nothing else. */
  from?: 'top-up';
  tone?: 'primary' | 'plain';
};

/** The add-ons on sale for a plan, to pick one or more; they are paid for in Connect. */
export async function AddonForm(props: Props) {
  const { subscription, offers, about, picked, from, tone = 'plain' } = props;
  const ticked = picked?.subscription === subscription ? picked.addons : [];
  const intl = await getIntl();
  const { t } = intl;
  return (
    <IntentForm
      intent="checkoutAddon"
      subscription={subscription}
      about={about}
      tone={tone}
      {...(from && { from })}
    >
      <fieldset className="mb-3">
        <legend className="mb-2 font-semibold">{t('myPlans.addons.heading')}</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {offers.map((offer) => (
            <label
              key={offer.id}
              className="flex min-h-12 cursor-pointer items-center gap-3 rounded-xl border border-line-strong px-4 py-2 has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input
                type="checkbox"
                name="addon"
                value={offer.id}
                defaultChecked={offers.length === 1 || ticked.includes(offer.id)}
                className="size-5 shrink-0 accent-accent"
              />
              <span className="min-w-0">
                <span className="break-anywhere block font-medium">{offer.name}</span>
                <span className="block text-muted text-sm">{offerPriceLabel(offer, intl)}</span>
              </span>
            </label>
          ))}
        </div>
        {from !== 'top-up' && <PriceNote className="mt-2" />}
      </fieldset>
    </IntentForm>
  );
}
