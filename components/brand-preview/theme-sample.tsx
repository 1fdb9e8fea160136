import { CircleAlert, CircleCheck, Clock, Info } from 'lucide-react';
import { SubscriptionCard } from '@/components/account/subscription-card';
import { Prose } from '@/components/site/prose';
import { catalogueLabels } from '@/components/store/catalogue/catalogue-labels';
import { PlanCard } from '@/components/store/catalogue/plan-card';
import { HomeLead } from '@/components/store/home-lead';
import { Badge } from '@/components/ui/badge';
import { Field } from '@/components/ui/field';
import { ProblemSummary } from '@/components/ui/problem-summary';
import { ResultActions, ResultCard } from '@/components/ui/result-card';
import { homeDocument } from '@/lib/brand/documents';
import { parseMarkdown } from '@/lib/brand/markdown';
import { themeStyle } from '@/lib/brand/style';
import type { Scheme } from '@/lib/brand/theme';
import { planView } from '@/lib/catalog/view';
import { getIntl } from '@/lib/i18n/server';
import { document, samplePlans, sampleSubscriptions } from './samples';

type Props = { scheme: Scheme; children: React.ReactNode };

/** The parts of the store in one theme, on that theme's own ground. */
export async function ThemeSample({ scheme, children }: Props) {
  const intl = await getIntl();
  const { t, locale, href } = intl;
  const labels = catalogueLabels(locale, { sims: true, pages: false });
  const home = homeDocument(locale);
  return (
    <section
      aria-labelledby={scheme}
      className="mt-8 grid gap-8 rounded-2xl bg-paper p-4 text-ink sm:p-8"
      style={{ ...themeStyle(scheme), colorScheme: scheme }}
    >
      <h2 id={scheme} lang="en" className="font-bold text-2xl">
        {scheme === 'light' ? 'Light' : 'Dark'}
      </h2>
      {children}
      <div className="grid gap-3 rounded-xl bg-brand p-6 text-on-brand">
        <h3 className="font-bold text-3xl tracking-tight">{home?.title ?? t('store.heading')}</h3>
        <HomeLead own={home} text={t('store.leadSignedOut')} href={href} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <button type="button" className="button button-primary">
          {t('order.submit')}
        </button>
        <button type="button" className="button button-plain">
          {t('myPlans.install')}
        </button>
        <a href={`#${scheme}`} className="link">
          {t('site.myPlans')}
        </a>
        {(['good', 'warn', 'bad', 'plain'] as const).map((tone) => (
          <Badge key={tone} tone={tone}>
            {t(`account.status.${states[tone]}`)}
          </Badge>
        ))}
      </div>
      <form className="grid gap-6">
        <div className="grid gap-5 sm:grid-cols-2">
          {([null, t('legal.name-missing')] as const).map((error, index) => (
            <div key={error} className="grid content-start gap-2">
              <Field
                id={`${scheme}-${index}`}
                label={t('legal.name')}
                labelClassName="font-medium"
                hint={t('legal.contractHint')}
                error={error}
              />
            </div>
          ))}
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          {samplePlans.map((plan, index) => (
            <PlanCard
              key={plan.id}
              view={planView(plan, locale)}
              chosen={index === 0}
              fit={index === 0 ? t('catalogue.fits', { sim: 'eSIM' }) : t('catalogue.esimOnly')}
              fits={index === 0}
              marked={index === 1}
              labels={labels}
              path={href('/plans')}
              beside=""
            />
          ))}
        </div>
      </form>
      {/* Nothing in them can be pressed, and no summary takes the focus. */}
      <div inert className="grid gap-8">
        <ProblemSummary
          heading={t('legal.problemHeading')}
          text={t('legal.name-missing')}
          field={{ href: '#', label: t('legal.toField') }}
        />
        {sampleSubscriptions(scheme, Date.now()).map((plan) => (
          <div key={plan.subscription.id} className="card p-5 sm:p-6">
            <SubscriptionCard plan={plan} />
          </div>
        ))}
        {results.map(({ icon, tone, heading }) => (
          <ResultCard key={tone} as="section" mark={{ icon, tone }} heading={t(heading)}>
            <p className="mt-3 text-lg text-muted">{t('error.wrongText')}</p>
            <ResultActions>
              <a href={`#${scheme}`} className="button button-primary">
                {t('error.toStore')}
              </a>
            </ResultActions>
          </ResultCard>
        ))}
        <div lang="en" className="card px-6 py-8">
          <Prose blocks={parseMarkdown(document).blocks} href={href} />
        </div>
      </div>
    </section>
  );
}

const states = { good: 'active', warn: 'pending', bad: 'restricted', plain: 'ended' } as const;

const results = [
  { icon: CircleCheck, tone: 'good', heading: 'legal.withdrawReceived' },
  { icon: Clock, tone: 'warn', heading: 'error.slowAnswer' },
  { icon: CircleAlert, tone: 'bad', heading: 'error.wrongHeading' },
  { icon: Info, tone: 'quiet', heading: 'store.emptyHeading' },
] as const;
