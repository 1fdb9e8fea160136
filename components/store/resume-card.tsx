import { RestartForm } from '@/components/connect/restart-form';
import { ActionForm } from '@/components/ui/action-form';
import { LocaleField } from '@/components/ui/locale-field';
import { listPlans } from '@/lib/catalog/server';
import { dismissCheckoutAction } from '@/lib/connect/action';
import { isFinished, readResumable, resumeQuery } from '@/lib/connect/resume';
import { formatAgo } from '@/lib/i18n/format';
import { getIntl } from '@/lib/i18n/server';
import type { Shopper } from '@/lib/shopper/server';
import { ResumeState } from './resume-state';

type Props = {
  shopper: Shopper | null;
  /** Takes less height, for a page on which a choice is being made. */
  compact: boolean;
};

/** The last checkout in this browser. Gigs is asked for its result by the browser, not here. */
export async function ResumeCard({ shopper, compact }: Props) {
  const resumable = await readResumable(shopper);
  if (!resumable) return null;
  const { t, locale, href } = await getIntl();
  const plans = await listPlans(locale);
  const { record, checkout } = resumable;
  const finished = isFinished(resumable);
  const query = resumeQuery(resumable);
  const onSale = plans.ok ? plans.value.find(({ id }) => id === record.plan) : undefined;
  const plan = onSale?.name ?? t('resume.plan');
  const begun = t('resume.begun', { ago: formatAgo(record.startedAt, Date.now(), locale) });
  return (
    <ResumeState
      key={query}
      source={query && `/api/checkout/card?${query}`}
      className={`card mb-8 flex flex-wrap items-start gap-x-4 gap-y-4 px-5 ${compact ? 'py-3' : 'py-5'}`}
      intro={
        <>
          <h2 id="resume" className="font-semibold">
            {t('resume.heading')}
          </h2>
          <p className="break-anywhere text-muted text-sm">{`${plan} · ${begun}`}</p>
        </>
      }
      toPlans={
        shopper && (
          <a href={href('/account/plans')} className="button button-primary">
            {t('resume.plans')}
          </a>
        )
      }
      toResult={
        query && (
          <a href={href(`/checkout/callback?${query}`)} className="button button-plain">
            {t('resume.see')}
          </a>
        )
      }
      again={
        onSale && !compact && !finished ? (
          <RestartForm record={record} sealed={checkout}>
            {t('resume.again')}
          </RestartForm>
        ) : null
      }
      dismiss={
        <ActionForm action={dismissCheckoutAction}>
          <LocaleField />
          <input type="hidden" name="checkout" value={checkout} />
          <button type="submit" className="button w-full hover:bg-sunken">
            {t('resume.dismiss')}
          </button>
        </ActionForm>
      }
      labels={{
        open: finished ? t('resume.finished') : t('resume.open'),
        active: t('resume.active'),
        activating: t('resume.activating'),
        there: t('resume.there'),
        soFar: t('resume.soFar'),
        // Started signed out, Gigs may not say whose it is, unless Connect said that it was left.
        nothing:
          record.email === null && resumable.status === null
            ? t('resume.unsure')
            : t('resume.nothing'),
        ended: t('resume.ended'),
        unavailable: t('resume.unavailable'),
      }}
    />
  );
}
