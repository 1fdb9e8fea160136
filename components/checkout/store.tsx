import { CloudOff, Smartphone } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import { Shell } from '@/components/site/shell';
import type { Shopper } from '@/lib/auth/shopper';
import { listPlans } from '@/lib/catalog/plans';
import type { Choice } from '@/lib/checkout/choice';
import type { CheckoutProblem } from '@/lib/checkout/problem';
import { getIntl } from '@/lib/i18n/server';
import { readWallet } from '@/lib/sims/wallet';
import { answerWith } from '@/lib/site/answer';
import { CheckoutProblemSummary } from './checkout-problem';
import { ChoiceForm } from './choice-form';
import { ClosedNotice } from './closed-notice';

type Props = {
  shopper: Shopper | null;
  choice: Choice;
  problem: CheckoutProblem | null;
  /** Gigs was found unavailable only just now, and the answer says so. */
  down?: boolean;
};

/** The store page: every plan on sale beside the shopper's own SIMs, and one button. */
export async function Store({ shopper, choice, problem, down = false }: Props) {
  const { t } = await getIntl();
  const [plans, wallet] = down
    ? [null, null]
    : await Promise.all([listPlans(), shopper ? readWallet(shopper) : null]);
  if (plans && !plans.ok) answerWith(503, '/', choice);

  const hasSims = wallet?.sims.ok === true && wallet.sims.value.length > 0;
  const closed = wallet?.sims.ok === false && wallet.sims.error === 'closed';

  return (
    <Shell shopper={shopper} current="plans">
      {!plans && (
        <Notice icon={CloudOff} heading={t('store.downHeading')} text={t('store.downText')}>
          <a href="/" className="button button-primary">
            {t('store.retry')}
          </a>
        </Notice>
      )}
      {plans?.value.length === 0 && (
        <Notice icon={Smartphone} heading={t('store.emptyHeading')} text={t('store.emptyText')} />
      )}
      {plans && plans.value.length > 0 && (
        <>
          {problem && <CheckoutProblemSummary problem={problem} />}
          {closed && !problem && <ClosedNotice />}
          <h1 className="max-w-2xl font-bold text-3xl tracking-tight sm:text-5xl">
            {hasSims ? t('store.headingSims') : t('store.heading')}
          </h1>
          <p className="mt-4 mb-8 max-w-2xl text-lg text-muted sm:mb-12">
            {shopper ? t('store.lead') : t('store.leadSignedOut')}
          </p>
          <ChoiceForm
            key={JSON.stringify([choice, problem])}
            plans={plans.value}
            wallet={wallet}
            choice={choice}
          />
        </>
      )}
    </Shell>
  );
}
