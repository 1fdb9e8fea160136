import { z } from 'zod';
import { formatMoney, type Money } from '@/lib/i18n/money';
import { ok } from '@/lib/platform/result';
import { listMyPayments } from '@/lib/subscriptions/account';
import type { PaymentFailure } from '@/lib/subscriptions/types';
import { defineIntent, done, failed, notYet, type Outcome, underway, unreadable } from './intent';

type PaymentNews =
  | { key: 'paid' | 'paymentUnderway'; price: Money | null }
  | { key: 'paymentFailed'; failure: PaymentFailure };

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
    if (news.key === 'paymentFailed') {
      return `${t(`payment.${news.failure}`)} ${t('task.paymentFailedText')}`;
    }
    if (news.key === 'paymentUnderway') return t('task.paymentUnderwayText');
    const { price } = news;
    return price
      ? t('task.paidText', { price: formatMoney(price, locale) })
      : t('task.paidTextNoPrice');
  },
});
