import type { Sandbox } from '../context';
import { newId } from '../ids';
import type { Payment, PaymentMethod } from '../schema/payment';
import { announce, bySystem, insert } from '../store/changes';

type Charge = {
  user: string;
  price: { amount: number; currency: string };
  reason: Payment['reason'];
  subscription: string | null;
  failureCode?: string | null;
};

/** Records a charge; the first successful one stores a payment method. */
export function recordPayment(sandbox: Sandbox, charge: Charge): Payment {
  const { user, price, reason, subscription, failureCode = null } = charge;
  const status = failureCode ? 'failed' : 'succeeded';
  const payment = insert(
    sandbox,
    'payments',
    {
      object: 'payment',
      id: newId('pay'),
      amount: price.amount,
      createdAt: sandbox.clock.iso(),
      currency: price.currency,
      failureCode,
      paymentMethod: failureCode ? null : methodOf(sandbox, user).id,
      reason,
      references: subscription ? [{ object: 'subscription', id: subscription }] : [],
      status,
      user,
    },
    bySystem,
  );
  announce(sandbox, 'payments', payment, status, bySystem);
  return payment;
}

function methodOf(sandbox: Sandbox, user: string): PaymentMethod {
  const existing = sandbox.state.paymentMethods
    .by('user', user)
    .find((it) => it.status === 'available');
  return existing ?? addPaymentMethod(sandbox, user, '4242');
}

/** Stores a card as Connect would. */
export function addPaymentMethod(sandbox: Sandbox, user: string, last4: string): PaymentMethod {
  return insert(
    sandbox,
    'paymentMethods',
    {
      object: 'paymentMethod',
      id: newId('pym'),
      card: { brand: 'visa', last4 },
      createdAt: sandbox.clock.iso(),
      status: 'available',
      type: 'card',
      user,
    },
    bySystem,
  );
}
