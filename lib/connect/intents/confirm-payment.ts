import { z } from 'zod';
import { formatMoney, type Money } from '@/lib/i18n/money';
import type { Translator } from '@/lib/i18n/translator';
import { ok } from '@/lib/platform/result';
import { listMyPayments } from '@/lib/subscriptions/account';
import type { PaymentFailure } from '@/lib/subscriptions/types';
import { defineIntent, done, failed, notYet, type Outcome, underway, unreadable } from './intent';

export type PaymentFailed = { key: 'paymentFailed'; failure: PaymentFailure };

type PaymentNews = { key: 'paid' | 'paymentUnderway'; price: Money | null } | PaymentFailed;

export const confirmPayment = defineIntent({
  about: 'payment',
  payload: ({ payment }) => ({ payment: payment ?? '' }),
  async read(user, { payment: wanted }) {
    const payments = await listMyPayments(user);
    if (!payments.ok) return payments;
    return ok({ payment: payments.value.find(({ id }) => id === wanted) ?? null });
  },
  refuse({ payment }) {
    if (!payment) return 'not-found';
    return payment.status === 'requiresConfirmation' ? null : 'not-open';
  },
  before: z.object({}),
  snapshot: () => ({}),
  outcome(_, { payment }): Outcome<PaymentNews> {
    if (!payment) return unreadable;
    const { status, price, failure } = payment;
    if (status === 'succeeded') return done({ key: 'paid', price });
    if (failure) return failed({ key: 'paymentFailed', failure });
    if (status === 'pending') return underway({ key: 'paymentUnderway', price });
    return status === 'requiresConfirmation' ? notYet : unreadable;
  },
  newsText(news, { t, locale }) {
    if (news.key === 'paymentFailed') return paymentFailedText(news, t);
    if (news.key === 'paymentUnderway') return t('task.paymentUnderwayText');
    const { price } = news;
    return price
      ? t('task.paidText', { price: formatMoney(price, locale) })
      : t('task.paidTextNoPrice');
  },
});

/** Why a payment failed, and what to do. */
export function paymentFailedText({ failure }: PaymentFailed, t: Translator): string {
  return `${t(`payment.${failure}`)} ${t('task.paymentFailedText')}`;
}
