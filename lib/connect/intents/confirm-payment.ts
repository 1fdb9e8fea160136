import { z } from 'zod';
import { formatMoney, type Money } from '@/lib/i18n/money';
import { ok } from '@/lib/platform/result';
import { listMyPayments } from '@/lib/subscriptions/account';
import { defineIntent, done, failed, notYet, type Outcome, underway, unreadable } from './intent';

type PaymentNews = { key: 'paid' | 'paymentUnderway' | 'paymentFailed'; price: Money | null };

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
    const { status, price } = payment;
    if (status === 'succeeded') return done({ key: 'paid', price });
    if (status === 'failed') return failed({ key: 'paymentFailed', price });
    if (status === 'pending') return underway({ key: 'paymentUnderway', price });
    return status === 'requiresConfirmation' ? notYet : unreadable;
  },
  newsText({ key, price }, { t, locale }) {
    if (key !== 'paid') return t(`task.${key}Text`);
    return price
      ? t('task.paidText', { price: formatMoney(price, locale) })
      : t('task.paidTextNoPrice');
  },
});
