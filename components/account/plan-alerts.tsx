import { CircleAlert } from 'lucide-react';
import { IntentForm } from '@/components/connect/intent-form';
import { Contact } from '@/components/site/contact';
import type { IntentName } from '@/lib/connect/intents/names';
import { formatMoney } from '@/lib/i18n/money';
import { getIntl } from '@/lib/i18n/server';
import { restrictionLabel } from '@/lib/subscriptions/labels';
import type { MyPlan } from '@/lib/subscriptions/overview';
import { portingLabel } from '@/lib/subscriptions/porting-label';
import { hasNotStarted, isUnderway, needsDetails, needsSupport } from '@/lib/subscriptions/rules';
import type { Payment } from '@/lib/subscriptions/types';
import { lowData } from '@/lib/subscriptions/usage';

type Props = {
  plan: MyPlan;
  /** The intents that are open for it. */
  open: IntentName[];
  /** The id of its heading. */
  about: string;
};

/**
 * What needs the shopper, each with its one way to settle it: payment, data that runs low, limited
 * service, number transfer.
 */
export async function PlanAlerts({ plan, open, about }: Props) {
  const intl = await getIntl();
  const { t, href } = intl;
  const { subscription, details, toConfirm, failure } = plan;
  const low = subscription.status === 'active' ? lowData(details.usage) : null;
  const { id, restriction, porting } = subscription;
  const isOrder = hasNotStarted(subscription);
  const payAgain = failure?.isRetried ? 'myPlans.paymentRetried' : 'task.paymentFailedText';
  return (
    <>
      {toConfirm.map((payment) => (
        <PaymentAlert key={payment.id} payment={payment} about={about} />
      ))}
      {failure && (
        <PlanAlert
          tone="bad"
          heading={t('callback.paymentFailed')}
          text={
            <>
              <span>{t(`payment.${failure.why}`)}</span>{' '}
              <span>{t(isOrder ? 'callback.paymentFailedText' : payAgain)}</span>
            </>
          }
        >
          <IntentForm intent="updatePaymentMethod" about={about} />
        </PlanAlert>
      )}
      {low && (
        <PlanAlert tone="warn" heading={t(low.left === 0 ? 'usage.gone' : 'usage.low')}>
          {open.includes('checkoutAddon') && (
            <a
              href={href(`/top-up#${id}`)}
              aria-describedby={about}
              className="button button-primary"
            >
              {t('myPlans.topUp')}
            </a>
          )}
        </PlanAlert>
      )}
      {restriction && (
        <PlanAlert
          tone="bad"
          heading={t('myPlans.limited.heading')}
          text={
            <>
              <span>{restrictionLabel(restriction, intl)}</span>{' '}
              {restriction.cause !== 'invoiceOverdue' && (
                <Contact
                  say={restriction.cause === 'restrictionRequested' ? 'restore' : 'look'}
                  subject={subscription.plan.name}
                />
              )}
            </>
          }
        >
          {restriction.cause === 'invoiceOverdue' && (
            <IntentForm intent="updatePaymentMethod" about={about} />
          )}
        </PlanAlert>
      )}
      {porting && (isUnderway(porting) || needsSupport(porting)) && (
        <PlanAlert
          tone={needsDetails(porting) || needsSupport(porting) ? 'bad' : 'warn'}
          heading={t('myPlans.transfer.heading')}
          text={
            <>
              <span>{portingLabel(porting, intl)}</span>{' '}
              {needsSupport(porting) && <Contact say="look" subject={subscription.plan.name} />}
            </>
          }
        >
          {open.includes('completePorting') && (
            <IntentForm intent="completePorting" subscription={id} tone="primary" about={about} />
          )}
        </PlanAlert>
      )}
    </>
  );
}

/**
 * A payment that the shopper's bank wants confirmed; without a plan it is about, it stands by
 * itself.
 */
export async function PaymentAlert({ payment, about }: { payment: Payment; about?: string }) {
  const { t, locale } = await getIntl();
  const { id, price } = payment;
  return (
    <PlanAlert
      tone="bad"
      level={about ? 3 : 2}
      heading={t('myPlans.confirm.heading')}
      text={
        price
          ? t('myPlans.confirm.text', { price: formatMoney(price, locale) })
          : t('myPlans.confirm.noPrice')
      }
    >
      <IntentForm intent="confirmPayment" payment={id} tone="primary" {...(about && { about })} />
    </PlanAlert>
  );
}

type AlertProps = {
  tone: 'warn' | 'bad';
  heading: string;
  /** The level of the heading: 3 inside a card. */
  level?: 2 | 3;
  /** Nothing where the card says the rest. */
  text?: React.ReactNode;
  /** What to do about it. */
  children?: React.ReactNode;
};

const tones = { warn: 'bg-warn-soft text-warn', bad: 'bg-bad-soft text-bad' };

/** Something about a plan that the shopper should know or do now. */
function PlanAlert({ tone, heading, level = 3, text, children }: AlertProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={`mt-5 rounded-xl px-4 py-4 ${tones[tone]}`}>
      <Heading className="flex items-center gap-2 font-semibold">
        <CircleAlert aria-hidden="true" className="size-5 shrink-0" />
        <span>{heading}</span>
      </Heading>
      {text && <p className="mt-1 text-ink">{text}</p>}
      {children && <div className="mt-3 grid gap-3 sm:flex sm:flex-wrap">{children}</div>}
    </div>
  );
}
