import { SearchX } from 'lucide-react';
import { Fragment } from 'react';
import { Contact } from '@/components/site/contact';
import { Notice } from '@/components/site/notice';
import { PrintButton } from '@/components/ui/print-button';
import { type CheckoutReturn, shownState } from '@/lib/connect/return';
import { signInPath } from '@/lib/http/return-path';
import { getIntl } from '@/lib/i18n/server';
import type { PaymentFailure } from '@/lib/subscriptions/types';
import { AppReturn } from './app-return';
import { checkoutOutcome, views, type Way } from './checkout-outcome';
import { NextSteps, PurchaseDetails } from './purchase-details';
import { RestartForm } from './restart-form';
import { ReturnCard } from './return-card';

type PageProps = { here: string; signedIn: boolean };

type CardProps = PageProps & { returned: CheckoutReturn; failure: PaymentFailure | null };

/** The outcome of a purchase: what happened, whether anything was bought, what to do now. */
export async function CheckoutReturnCard({ returned, failure, here, signedIn }: CardProps) {
  const { t, href } = await getIntl();
  const { state, record, receipt, purchase, reference, open } = returned;
  const outcome = checkoutOutcome(returned, failure);
  const view = views[outcome];
  // Its button is the first thing to do.
  const installs = view.steps && purchase?.sim?.type === 'eSIM';
  const restart = record && { record, sealed: checkoutOf(here) };
  const ways: Record<Way, React.ReactNode> = {
    account: <OwnerLink here={here} signedIn={signedIn} tone={installs ? 'plain' : 'primary'} />,
    app: <AppReturn reference={reference} purchased={failure === null} />,
    again: restart && <RestartForm {...restart}>{t('callback.again')}</RestartForm>,
    retry: (
      <a href={here} className="button button-primary">
        {t('callback.retry')}
      </a>
    ),
    choice: restart && (
      <RestartForm {...restart} show={outcome === 'aborted' ? 'primary' : 'plain'}>
        {t('callback.toChoice')}
      </RestartForm>
    ),
    print: <PrintButton>{t('callback.print')}</PrintButton>,
    store: (
      <a href={href('/')} className="button button-plain">
        {t('callback.toStore')}
      </a>
    ),
  };
  return (
    <ReturnCard
      mark={view.mark}
      heading={t(view.heading)}
      state={shownState(state)}
      open={open}
      here={here}
      text={
        <>
          {failure && <p>{t(`payment.${failure}`)}</p>}
          <p>
            <span>{t(view.text)}</span>
            {view.contact && (
              <>
                {' '}
                <Contact say="reference" subject={reference} />
              </>
            )}
          </p>
          {view.note && <p className="mt-2 text-base">{t('callback.paymentNote')}</p>}
          {view.ways.includes('app') && !signedIn && (
            <p className="mt-2 text-base">{t('callback.signInText')}</p>
          )}
        </>
      }
      details={
        <>
          {view.steps && purchase && <NextSteps purchase={purchase} />}
          <PurchaseDetails
            receipt={receipt}
            purchase={purchase}
            reference={view.unquoted ? null : reference}
          />
        </>
      }
      actions={view.ways.map((way) => <Fragment key={way}>{ways[way]}</Fragment>)}
    />
  );
}

/** One wording for "not yours" and "does not exist". Signing in leads back here. */
export async function CheckoutNotFound({ here, signedIn }: PageProps) {
  const { t, href } = await getIntl();
  return (
    <Notice icon={SearchX} heading={t('callback.not-found')} text={t('callback.notFoundText')}>
      <OwnerLink here={here} signedIn={signedIn} />
      <a href={href('/')} className="button button-plain">
        {t('callback.toStore')}
      </a>
    </Notice>
  );
}

/** Leads the owner of an order to their plans, or to sign-in and back here. */
async function OwnerLink({
  here,
  signedIn,
  tone = 'primary',
}: PageProps & { tone?: 'primary' | 'plain' }) {
  const { t, href } = await getIntl();
  const path = signedIn ? '/account/plans' : signInPath(here);
  return (
    <a href={href(path)} className={`button button-${tone}`}>
      {signedIn ? t('callback.toPlans') : t('site.signIn')}
    </a>
  );
}

function checkoutOf(here: string): string {
  return new URL(here, 'http://here').searchParams.get('checkout') ?? '';
}
