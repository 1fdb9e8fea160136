import { CheckoutAside } from '@/components/choice/checkout-aside';
import { ClosedNotice } from '@/components/choice/problem-notices';
import { ResetByProblem } from '@/components/choice/reset-by-problem';
import { namedSims } from '@/components/choice/sim-section';
import { PopularPlaces } from '@/components/destination/popular-places';
import { DownNotice } from '@/components/site/down-notice';
import { Notice } from '@/components/site/notice';
import { Seen } from '@/components/site/seen';
import { PriceNote } from '@/components/site/seller-note';
import { Shell } from '@/components/site/shell';
import { Catalogue } from '@/components/store/catalogue/catalogue';
import { catalogueData } from '@/components/store/catalogue/catalogue-data';
import { FilterForm } from '@/components/store/catalogue/filter-form';
import { PlanPicker } from '@/components/store/catalogue/plan-picker';
import { CompareBar } from '@/components/store/compare/compare-bar';
import { HomeLead } from '@/components/store/home-lead';
import { ActionForm } from '@/components/ui/action-form';
import { Icon } from '@/components/ui/icon';
import { LocaleField } from '@/components/ui/locale-field';
import { homeDocument } from '@/lib/brand/documents';
import { shownDestinations } from '@/lib/catalog/destinations/server';
import { failureStatus, type Outage } from '@/lib/catalog/outage';
import type { Query } from '@/lib/catalog/search/query';
import { listPlans } from '@/lib/catalog/server';
import { type Choice, choicePath } from '@/lib/checkout/choice';
import { withOwnSim } from '@/lib/checkout/own-sim';
import type { KeptSim } from '@/lib/checkout/sim-cookie';
import { startCheckoutAction } from '@/lib/connect/action';
import { type CheckoutProblem, refusedField } from '@/lib/connect/problem';
import type { AppMode } from '@/lib/http/app-mode';
import { redirectWithStatus } from '@/lib/http/late-status';
import { getIntl } from '@/lib/i18n/server';
import { env } from '@/lib/platform/settings/env';
import { isClosed, simsIn } from '@/lib/shopper/items';
import type { Shopper } from '@/lib/shopper/server';
import { readShopperItems } from '@/lib/shopper/sims/sims';

type Props = {
  shopper: Shopper | null;
  choice: Choice;
  /** The ICCID typed last; null on the page that visitors share. */
  kept: KeptSim | null;
  /** Filters, order and page of the catalogue. */
  query: Query;
  problem: CheckoutProblem | null;
  /** The address says that the plans could not be read a moment ago: until Gigs, or we, mend it. */
  outage?: Outage | null;
  /** Whether it is shown inside an app. */
  app?: AppMode | null;
  /** Shown at the top: what went wrong, or an unfinished checkout. */
  notice?: React.ReactNode;
};

/** The store page: every plan on sale beside the shopper's own SIMs, and one button. */
export async function Store(props: Props) {
  const { shopper, kept, query, problem, outage = null, notice, app } = props;
  const intl = await getIntl();
  const { t, href } = intl;
  const [plans, items] = outage
    ? [null, null]
    : await Promise.all([listPlans(intl.locale), shopper ? readShopperItems(shopper) : null]);
  if (plans && !plans.ok)
    redirectWithStatus(failureStatus(plans.error), href('/'), { ...props.choice, ...query });

  const choice = withOwnSim(props.choice, plans?.value ?? [], simsIn(items));
  const sims = namedSims(items, kept, intl);
  const catalogue =
    plans && plans.value.length > 0
      ? catalogueData({ plans: plans.value, query, choice, sims }, intl)
      : null;
  const home = homeDocument(intl.locale);
  const destinations = plans ? shownDestinations(plans.value) : null;
  const heading =
    sims.length > 0
      ? t('store.headingSims')
      : (home?.title ?? t(destinations ? 'destinations.heading' : 'store.heading'));

  return (
    <Shell
      shopper={shopper}
      current="plans"
      form={plans?.value.length ? 'choice' : undefined}
      here={href(choicePath(choice, query))}
      app={app}
    >
      {outage && (
        <DownNotice subject="store" retry={href(choicePath(props.choice, query))} outage={outage} />
      )}
      {plans?.value.length === 0 && (
        <Notice icon={Phone} heading={t('store.emptyHeading')} text={t('store.emptyText')} />
      )}
      {catalogue && (
        <ResetByProblem problem={problem ? JSON.stringify([choice, problem]) : undefined}>
          <Catalogue data={catalogue}>
            <div className="hero">
              <h1>{heading}</h1>
              <HomeLead
                own={home}
                text={shopper || env().SIGN_IN_FIRST ? t('store.lead') : t('store.leadSignedOut')}
                href={href}
              />
              <FilterForm />
              {destinations && <PopularPlaces all={destinations} />}
            </div>
            {notice}
            {isClosed(items) && !problem && <ClosedNotice />}
            <PriceNote className="mb-4" />
            <ActionForm
              id="choice"
              action={startCheckoutAction}
              className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]"
            >
              {/* The form's default button for Enter, before the one that leads to sign-in. */}
              <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
              <LocaleField />
              <PlanPicker />
              <CheckoutAside
                items={items}
                choice={choice}
                kept={kept}
                refused={refusedField(problem)}
              >
                <CompareBar />
              </CheckoutAside>
            </ActionForm>
          </Catalogue>
        </ResetByProblem>
      )}
      {plans?.value.length ? <Seen /> : null}
    </Shell>
  );
}

const Phone = ({ className }: { className: string }) => <Icon name="phone" className={className} />;
