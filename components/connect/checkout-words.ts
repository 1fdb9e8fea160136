import type { CheckoutReturn } from '@/lib/connect/return';
import type { PaymentFailure } from '@/lib/subscriptions/types';

/** A reported success without a plan is unusual after this time. */
const STALLED_AFTER_MS = 15 * 60_000;

const readyText = {
  eSIM: 'activeEsim',
  pSIM: 'activePhysical',
  unknown: 'activeText',
} as const;

/** Whoever paid may have used an account that was not asked about. */
const unsure = { heading: 'title', text: 'unsure' } as const;

/** Which heading and text of the messages (`callback`) tell what became of a purchase. */
export function checkoutWords(
  { state, hint, record, receipt, purchase, detail, open }: CheckoutReturn,
  failure: PaymentFailure | null,
) {
  const stalled = record !== null && Date.now() - record.startedAt > STALLED_AFTER_MS;
  switch (state) {
    case 'active':
      return { heading: state, text: readyText[purchase?.sim?.type ?? 'unknown'] } as const;
    case 'activating':
      if (failure) return { heading: 'paymentFailed', text: 'paymentFailedText' } as const;
      if (detail === 'install') return { heading: 'install', text: 'installText' } as const;
      if (detail === 'insert') return { heading: 'insert', text: 'insertText' } as const;
      if (detail === 'limited') {
        return { heading: 'restricted', text: 'restrictedText' } as const;
      }
      if (detail === 'transfer') return { heading: state, text: 'transferText' } as const;
      return { heading: state, text: 'activatingText' } as const;
    case 'checking':
      if (receipt) return { heading: state, text: 'checkingFound' } as const;
      if (stalled && detail === 'unasked' && hint !== 'success') return unsure;
      if (stalled) return { heading: 'stalled', text: 'stalledText' } as const;
      return {
        heading: state,
        text: hint === 'success' ? 'checkingText' : 'checkingNoHint',
      } as const;
    case 'not-completed':
      if (open && !failure) return { heading: 'unpaid', text: 'unpaidText' } as const;
      if (detail === 'unasked') return unsure;
      if (detail === 'ended') return { heading: 'ended', text: 'endedText' } as const;
      return { heading: state, text: 'notCompletedText' } as const;
    case 'not-found':
      return { heading: state, text: 'notFoundText' } as const;
    case 'unread':
      return { heading: 'unavailable', text: 'unreadText' } as const;
    default:
      return { heading: state, text: `${state}Text` } as const;
  }
}
