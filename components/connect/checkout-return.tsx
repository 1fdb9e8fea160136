import { CircleAlert, CircleCheck, CircleX, Hourglass, SearchX } from 'lucide-react';
import { Contact } from '@/components/site/contact';
import { Notice } from '@/components/site/notice';
import { PrintButton } from '@/components/ui/print-button';
import type { Mark } from '@/components/ui/result-card';
import { type CheckoutReturn, shownState } from '@/lib/connect/return';
import { signInPath } from '@/lib/http/return-path';
import { getIntl } from '@/lib/i18n/server';
import type { PaymentFailure } from '@/lib/subscriptions/types';
import { AppReturn } from './app-return';
import { checkoutWords } from './checkout-words';
import { NextSteps, PurchaseDetails } from './purchase-details';
import { RestartForm } from './restart-form';
import { ReturnCard } from './return-card';

type PageProps = { here: string; signedIn: boolean };

/** A tick stands for `active` only. */
const marks: Record<CheckoutReturn['state'], Mark> = {
  active: { icon: CircleCheck, tone: 'good' },
  activating: { icon: Hourglass, tone: 'warn' },
  checking: { icon: Hourglass, tone: 'warn' },
  'not-completed': { icon: CircleX, tone: 'bad' },
  aborted: { icon: CircleX, tone: 'quiet' },
  expired: { icon: Hourglass, tone: 'quiet' },
  misconfigured: { icon: CircleAlert, tone: 'bad' },
  unread: { icon: CircleAlert, tone: 'bad' },
  'not-found': { icon: CircleAlert, tone: 'quiet' },
  unavailable: { icon: CircleAlert, tone: 'warn' },
};

type CardProps = PageProps & { returned: CheckoutReturn; failure: PaymentFailure | null };

/** The outcome of a purchase: what happened, whether anything was bought, what to do now. */
export async function CheckoutReturnCard(props: CardProps) {
  const { returned, failure, here, signedIn } = props;
  const { t, href } = await getIntl();
  const { state, record, receipt, purchase, reference, open } = returned;
  const { heading, text } = checkoutWords(returned, failure);
  const isInstallable = state === 'active' || heading === 'install';
  // Its button is the first thing to do.
  const installs = isInstallable && purchase?.sim?.type === 'eSIM';
  const isUnpaid = heading === 'unpaid';
  const isUnsure = text === 'unsure';
  const isOver = state === 'not-completed' && !isUnpaid;
  const bought = state === 'active' || state === 'activating';
  const nothingHappened = state === 'aborted' || state === 'expired';
  const noConnect = state === 'misconfigured';
  const isUnread = state === 'unread';
  const worthQuoting = !nothingHappened && state !== 'unavailable';
  return (
    <ReturnCard
      mark={marks[isUnpaid ? 'activating' : isUnsure ? 'not-found' : state]}
      heading={t(`callback.${heading}`)}
      state={shownState(state)}
      open={open}
      here={here}
      text={
        <>
          {failure && <p>{t(`payment.${failure}`)}</p>}
          <p>
            <span>{text === 'unsure' ? t('resume.unsure') : t(`callback.${text}`)}</span>
            {(noConnect || isUnread || heading === 'stalled') && (
              <>
                {' '}
                <Contact say="reference" subject={reference} />
              </>
            )}
          </p>
          {text === 'activatingText' && (
            <p className="mt-2 text-base">{t('callback.paymentNote')}</p>
          )}
          {bought && !signedIn && <p className="mt-2 text-base">{t('callback.signInText')}</p>}
        </>
      }
      details={
        <>
          {purchase && isInstallable && <NextSteps purchase={purchase} />}
          <PurchaseDetails
            receipt={receipt}
            purchase={purchase}
            reference={worthQuoting ? reference : null}
          />
        </>
      }
      actions={
        <>
          {(bought || state === 'checking' || state === 'not-completed' || isUnread) && (
            <OwnerLink here={here} signedIn={signedIn} tone={installs ? 'plain' : 'primary'} />
          )}
          {bought && <AppReturn reference={reference} purchased={failure === null} />}
          {state === 'expired' && record && (
            <RestartForm record={record} sealed={checkoutOf(here)}>
              {t('callback.again')}
            </RestartForm>
          )}
          {state === 'unavailable' && (
            <a href={here} className="button button-primary">
              {t('callback.retry')}
            </a>
          )}
          {(nothingHappened || isOver || noConnect) && record && (
            <RestartForm
              record={record}
              sealed={checkoutOf(here)}
              show={state === 'aborted' ? 'primary' : 'plain'}
            >
              {t('callback.toChoice')}
            </RestartForm>
          )}
          {state === 'active' && <PrintButton>{t('callback.print')}</PrintButton>}
          {!bought && !nothingHappened && (
            <a href={href('/')} className="button button-plain">
              {t('callback.toStore')}
            </a>
          )}
        </>
      }
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
