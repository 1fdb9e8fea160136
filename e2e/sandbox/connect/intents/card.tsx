/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { recordPayment } from '../../lifecycle/payments';
import { Radios } from '../layout';
import { isTestPayment, refusals } from '../pay';
import type { Context, Problem } from './intent';

const cards = [
  { value: 'success', label: 'Succeeds' },
  { value: 'declined', label: 'Card is declined' },
  { value: 'insufficientFunds', label: 'Insufficient funds' },
];

/** The test payments that apply to an existing subscription. */
export function CardRadios({ chosen }: { chosen?: string | undefined }) {
  return (
    <Radios name="payment" legend="Test payment" options={cards} chosen={chosen ?? 'success'} />
  );
}

/** Records a failing test payment and returns its problem; null when the payment succeeds. */
export function refusalOf(
  { sandbox, user, subscription }: Context,
  payment: string,
  price: { amount: number; currency: string },
): Problem | null {
  if (!isTestPayment(payment)) return { message: 'Choose a test payment.' };
  const refusal = refusals[payment];
  if (!refusal) return null;
  recordPayment(sandbox, {
    user: user.id,
    price,
    reason: 'other',
    subscription: subscription?.id ?? null,
    failureCode: refusal.code,
  });
  return { message: refusal.message };
}
