import { SupportLink } from '@/components/site/support-link';
import { PrintButton } from '@/components/ui/print-button';
import { choicePath } from '@/lib/checkout/choice';
import type { Confirmation } from '@/lib/checkout/confirm';
import { choiceOf } from '@/lib/checkout/record';
import { getIntl } from '@/lib/i18n/server';
import { NextSteps } from './next-steps';
import { OwnerLink } from './owner-link';
import { Watch } from './poll-checkout';
import { PurchaseDetails } from './purchase-details';
import { RestartForm } from './restart-form';
import { StateMark } from './state-mark';

type Props = { confirmation: Confirmation; here: string; signedIn: boolean };

/** After this long a reported success without a plan is no longer a matter of seconds (milliseconds). */
const STALLED_AFTER = 15 * 60_000;

/** One checkout, said truthfully: what happened, whether anything was bought, what to do now. */
export async function CheckoutConfirmation({ confirmation, here, signedIn }: Props) {
  const { t, href } = await getIntl();
  const { state, record, purchase, reference } = confirmation;
  const { heading, text } = words(confirmation);
  const choice = record && choiceOf(record);
  const bought = state === 'active' || state === 'activating';
  const worthQuoting = !['aborted', 'expired', 'unavailable'].includes(state);
  return (
    <article className="card mx-auto max-w-2xl px-6 py-8 sm:px-10 sm:py-10">
      <StateMark state={state} />
      <h1 className="mt-5 font-bold text-3xl tracking-tight">{t(`callback.${heading}`)}</h1>
      <div role="status" className="mt-3 max-w-prose text-lg text-muted">
        <p>{t(`callback.${text}`)}</p>
        {state === 'activating' && text === 'activatingText' && (
          <p className="mt-2 text-base">{t('callback.paymentNote')}</p>
        )}
        {bought && !signedIn && <p className="mt-2 text-base">{t('callback.signInText')}</p>}
      </div>
      {confirmation.open && (
        <Watch
          state={state}
          source={`/api/checkout/status${new URL(here, 'http://here').search}`}
          here={here}
          words={{ watching: t('callback.watching'), over: t('callback.watchingOver') }}
        />
      )}
      {state === 'active' && purchase && <NextSteps purchase={purchase} />}
      <PurchaseDetails purchase={purchase} reference={worthQuoting ? reference : null} />
      <div className="no-print mt-8 grid gap-3 sm:flex sm:flex-wrap">
        {(bought || state === 'checking' || state === 'not-completed') && (
          <OwnerLink here={here} signedIn={signedIn} />
        )}
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
        {(state === 'aborted' || state === 'expired' || state === 'not-completed') && choice && (
          <a
            href={href(choicePath(choice))}
            className={`button ${state === 'aborted' ? 'button-primary' : 'button-plain'}`}
          >
            {t('callback.toChoice')}
          </a>
        )}
        {(state === 'misconfigured' || heading === 'stalled') && (
          <SupportLink subject={reference} />
        )}
        {state === 'active' && <PrintButton>{t('callback.print')}</PrintButton>}
        {!bought && state !== 'aborted' && state !== 'expired' && (
          <a href={href('/')} className="button button-plain">
            {t('callback.toStore')}
          </a>
        )}
      </div>
    </article>
  );
}

function checkoutOf(here: string): string {
  return new URL(here, 'http://here').searchParams.get('checkout') ?? '';
}

const readyWords = {
  eSIM: 'activeEsim',
  pSIM: 'activePhysical',
  unknown: 'activeText',
} as const;

function words({ state, hint, record, purchase }: Confirmation) {
  const stalled = record !== null && Date.now() - record.startedAt > STALLED_AFTER;
  switch (state) {
    case 'active':
      return { heading: state, text: readyWords[purchase?.sim?.type ?? 'unknown'] } as const;
    case 'activating':
      return {
        heading: state,
        text: purchase?.status === 'restricted' ? 'restrictedText' : 'activatingText',
      } as const;
    case 'checking':
      if (stalled) return { heading: 'stalled', text: 'stalledText' } as const;
      return {
        heading: state,
        text: hint === 'success' ? 'checkingText' : 'checkingNoHint',
      } as const;
    case 'not-completed':
      if (purchase?.activatedAt) return { heading: 'ended', text: 'endedText' } as const;
      return { heading: state, text: 'notCompletedText' } as const;
    case 'not-found':
      return { heading: state, text: 'notFoundText' } as const;
    default:
      return { heading: state, text: `${state}Text` } as const;
  }
}
