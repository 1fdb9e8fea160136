/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import type { Sandbox } from '../../context';
import { type Checkout, redeem } from '../checkout';
import { isTestPayment, pay } from '../pay';
import { ChallengePage } from '../screens/challenge';
import { PaymentPage } from '../screens/payment';
import type { AddStep, At } from './step';

/** Voucher, test payment and 3-D Secure. */
export function addPaymentStep(sandbox: Sandbox, step: AddStep, at: At): void {
  const show = (c: Context, checkout: Checkout, error?: string | null, chosen?: string) =>
    c.html(
      <PaymentPage sandbox={sandbox} checkout={checkout} error={error} chosen={chosen} />,
      error ? 422 : 200,
    );
  const settle = (c: Context, checkout: Checkout, error: string | null, chosen: string) => {
    if (!error) return at(c, checkout, 'done');
    return show(c, checkout, error, chosen);
  };
  step('GET', 'payment', (c, checkout) => {
    const { visit } = checkout;
    const error = visit.paymentError;
    visit.paymentError = null;
    return show(c, checkout, error);
  });
  step('POST', 'payment', (c, checkout, { payment = '' }) => {
    if (!isTestPayment(payment)) return show(c, checkout, 'Choose a test payment.');
    if (payment === 'threeDSecure') return at(c, checkout, 'challenge');
    return settle(c, checkout, pay(sandbox, checkout, payment), payment);
  });
  step(
    'POST',
    'payment',
    (c, checkout, { code = '' }) => {
      const problem = redeem(sandbox, checkout.visit, code);
      return problem ? show(c, checkout, problem) : at(c, checkout, 'payment');
    },
    '/voucher',
  );
  step('GET', 'challenge', (c, checkout) => c.html(<ChallengePage checkout={checkout} />));
  step('POST', 'challenge', (c, checkout, { answer }) => {
    if (answer === 'approve') {
      const error = pay(sandbox, checkout, 'success');
      if (!error) return at(c, checkout, 'done');
      checkout.visit.paymentError = error;
    } else
      checkout.visit.paymentError =
        'Your bank did not confirm the payment. Nothing was bought. Choose another test payment.';
    return at(c, checkout, 'payment');
  });
}
