import { Shell } from '@/components/site/shell';
import { typedSearch } from '@/components/ui/search-field';
import { listPlans } from '@/lib/catalog/server';
import { readId } from '@/lib/checkout/choice';
import { getIntl } from '@/lib/i18n/server';
import { brandsOf, findPhones } from '@/lib/shopper/devices/find-phone';
import { listPhoneModels } from '@/lib/shopper/devices/phone-models';
import type { Shopper } from '@/lib/shopper/server';
import { PhoneAnswers } from './phone-answers';
import { PhoneForm } from './phone-form';

type Props = {
  shopper: Shopper | null;
  query: Record<string, string | string[] | undefined>;
};

/** Whether a phone works, by its brand and model, and what else has to be right. */
export async function PhonesPage({ shopper, query }: Props) {
  const { t, locale, href } = await getIntl();
  const [models, listed] = await Promise.all([listPhoneModels(), listPlans(locale)]);
  const plans = listed.ok ? listed.value : [];
  const plan = plans.find(({ id }) => id === readId(query, 'plan')) ?? null;
  const typed = typedSearch(query.q);
  const brands = models ? brandsOf(models) : [];
  const brand = brands.find((one) => one === query.brand) ?? '';
  const hasAsked = typed !== '' || brand !== '';
  return (
    <Shell shopper={shopper}>
      <header className="hero">
        <h1>{t('phones.title')}</h1>
        <div className="break-anywhere">
          {plan ? t('phones.forPlan', { plan: plan.name }) : t('phones.lead')}
        </div>
        {models && <PhoneForm brands={brands} brand={brand} typed={typed} plan={plan} />}
      </header>
      <div className="grid gap-8">
        {!models && (
          <p role="status" className="rounded-xl bg-warn-soft px-4 py-3 text-warn">
            {t('phones.down')}
          </p>
        )}
        {models && hasAsked && (
          <PhoneAnswers
            {...findPhones(models, { brand, typed })}
            typed={typed || brand}
            plans={plans}
            plan={plan}
          />
        )}
        <section className="card p-5 sm:p-6">
          <h2 className="font-semibold text-xl">{t('phones.also')}</h2>
          <ul className="mt-3 grid list-disc gap-1 ps-5">
            <li>{t('phones.unlocked')}</li>
            <li>{t('phones.eid')}</li>
            <li>{t('phones.versions')}</li>
            <li>{t('phones.exact')}</li>
          </ul>
          <p className="mt-3">
            <a
              href={href(plan ? plan.path : '/')}
              className="link inline-flex min-h-11 items-center"
            >
              {plan ? t('phones.toPlan') : t('help.toPlans')}
            </a>
          </p>
        </section>
      </div>
    </Shell>
  );
}
