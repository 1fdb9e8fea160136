/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Sandbox } from '../../context';
import { type Checkout, chosenSim } from '../checkout';
import { Alert, Field, Radios } from '../layout';
import { formatMoney } from '../money';
import { orderAmount, priceAfterVoucher, testPayments } from '../pay';
import { Frame, simName } from './frame';

type PaymentProps = {
  sandbox: Sandbox;
  checkout: Checkout;
  error?: string | null | undefined;
  chosen?: string | undefined;
};

/** The order and its payment. */
export function PaymentPage({ sandbox, checkout, error, chosen }: PaymentProps) {
  const { session, plan, payload, visit, user } = checkout;
  const sim = chosenSim(sandbox, checkout);
  const total = orderAmount(sandbox, checkout);
  const due = priceAfterVoucher(sandbox, total, visit.voucher);
  return (
    <Frame checkout={checkout} title="Payment" step="Payment">
      <Alert message={error} />
      <h2 id="order">Your order</h2>
      <dl aria-labelledby="order">
        <dt>Plan</dt>
        <dd>{plan.name}</dd>
        {(payload.addons ?? []).map((id) => (
          <>
            <dt>Add-on</dt>
            <dd>{sandbox.state.addons.get(id)?.name}</dd>
          </>
        ))}
        <dt>SIM</dt>
        <dd>{sim ? simName(sim) : 'New eSIM'}</dd>
        <dt>Account</dt>
        <dd>{user.email}</dd>
        {visit.voucher ? (
          <>
            <dt>Voucher {visit.voucher}</dt>
            <dd>−{formatMoney({ ...plan.price, amount: total - due })}</dd>
          </>
        ) : null}
        <dt class="total">Due now</dt>
        <dd class="total">{formatMoney({ ...plan.price, amount: due })}</dd>
      </dl>
      {payload.sim ? null : (
        <p>
          <a href={`/flow/${session.id}/sim`}>Change SIM</a>
        </p>
      )}
      <form method="post" action={`/flow/${session.id}/payment`} novalidate>
        <Radios
          name="payment"
          legend="Test payment"
          options={[...testPayments]}
          chosen={chosen ?? 'success'}
        />
        <button type="submit">Pay</button>
      </form>
      <details>
        <summary>Have a voucher?</summary>
        <form method="post" action={`/flow/${session.id}/voucher`} novalidate>
          <Field name="code" label="Voucher code" value={visit.voucher ?? payload.voucherCode} />
          <button type="submit" class="quiet">
            Apply
          </button>
        </form>
      </details>
    </Frame>
  );
}
