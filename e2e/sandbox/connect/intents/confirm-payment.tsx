/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { z } from 'zod';
import { id } from '../../schema/common';
import type { Payment } from '../../schema/payment';
import { update } from '../../store/changes';
import { formatMoney } from '../money';
import { actorOf, type Context, type PortalIntent } from './intent';

const payload = z.strictObject({ payment: id });

function paymentOf({ sandbox, session, user }: Context): Payment | undefined {
  const named = payload.parse(session.intent.confirmPayment).payment;
  const payment = sandbox.state.payments.get(named);
  return payment?.user === user.id ? payment : undefined;
}

/** A payment that needs the customer's confirmation. */
export const confirmPayment: PortalIntent = {
  payload,
  allows: (context) => paymentOf(context)?.status === 'requiresConfirmation',
  screen: (context) => {
    const payment = paymentOf(context);
    return {
      title: 'Confirm your payment',
      body: (
        <form method="post">
          <p>Your test bank asks you to confirm {payment ? formatMoney(payment) : 'a payment'}.</p>
          <button type="submit" name="answer" value="confirm">
            Confirm payment
          </button>
          <button type="submit" name="answer" value="refuse" class="quiet">
            Decline
          </button>
        </form>
      ),
    };
  },
  submit: (context, { answer }) => {
    const payment = paymentOf(context);
    if (!payment || answer !== 'confirm')
      return { message: 'The payment was not confirmed. Nothing was charged.' };
    update(context.sandbox, 'payments', payment, { status: 'succeeded' }, actorOf(context), [
      'succeeded',
    ]);
    return 'return';
  },
};
