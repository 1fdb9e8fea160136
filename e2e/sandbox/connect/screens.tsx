/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Sandbox } from '../sandbox';
import type { ConnectSessionRecord } from '../schema/connect-session';
import type { DeviceRecord } from '../schema/device';
import type { SimRecord } from '../schema/sim';
import { AddressFields } from './address-fields';
import { callbackWith } from './callback';
import { type Checkout, chosenSim, type MissingDetails } from './checkout';
import { Alert, Cancel, Field, Page, Radios } from './layout';
import { formatMoney } from './money';
import { priceAfterVoucher, testPayments } from './pay';
import type { Visit } from './visits';

type FrameProps = { checkout: Checkout; title: string; step: string; children?: Child };

const steps = ['SIM', 'Device', 'Your details', 'Payment'];

function Frame({ checkout, title, step, children }: FrameProps) {
  const { session, plan } = checkout;
  return (
    <Page title={title} theme={session.appearance.theme}>
      <ol class="steps" aria-label="Steps">
        {steps
          .filter((name) => name !== 'Device' || plan.requirements.device !== 'none')
          .map((name) => (
            <li key={name} aria-current={name === step ? 'step' : undefined}>
              {name}
            </li>
          ))}
      </ol>
      <section class="card">
        <h1>{title}</h1>
        <p class="soft">
          {plan.name}, {formatMoney(plan.price)}
        </p>
        {children}
      </section>
      <Cancel session={session.id} />
    </Page>
  );
}

const simName = (sim: SimRecord) => `${sim.type} ending ${sim.iccid.slice(-4)}`;

type SimProps = {
  checkout: Checkout;
  sims: SimRecord[];
  error?: string | undefined;
  iccid?: string | undefined;
};

/** Which SIM the plan goes on. */
export function SimPage({ checkout, sims, error, iccid }: SimProps) {
  const { session, plan, visit } = checkout;
  const options = [
    ...(plan.simTypes.includes('eSIM')
      ? [{ value: 'new', label: 'New eSIM', hint: 'Installed on your device after the purchase' }]
      : []),
    ...sims.map((sim) => ({ value: sim.id, label: simName(sim), hint: 'Your SIM' })),
    { value: 'iccid', label: 'Enter an ICCID', hint: 'The long number printed on a SIM card' },
  ];
  return (
    <Frame checkout={checkout} title="Choose your SIM" step="SIM">
      <Alert message={error} />
      <form method="post" action={`/flow/${session.id}/sim`} novalidate>
        <Radios
          name="sim"
          legend="SIM"
          options={options}
          chosen={error ? 'iccid' : (visit.sim ?? options[0]?.value)}
        />
        <Field
          name="iccid"
          label="ICCID"
          hint="Only for “Enter an ICCID”"
          inputmode="numeric"
          autocomplete="off"
          value={iccid}
        />
        <button type="submit">Continue</button>
      </form>
    </Frame>
  );
}

type DeviceProps = {
  checkout: Checkout;
  devices: DeviceRecord[];
  error?: string | undefined;
  imei?: string | undefined;
};

/** The device the plan asks for. */
export function DevicePage({ checkout, devices, error, imei }: DeviceProps) {
  const options = [
    ...devices.map((device) => ({
      value: device.id,
      label: device.name ?? `Device ending ${device.imei?.slice(-4) ?? '?'}`,
    })),
    { value: 'imei', label: 'Enter an IMEI' },
  ];
  return (
    <Frame checkout={checkout} title="Your device" step="Device">
      <Alert message={error} />
      <form method="post" action={`/flow/${checkout.session.id}/device`} novalidate>
        <Radios name="device" legend="Device" options={options} chosen={options[0]?.value} />
        <Field
          name="imei"
          label="IMEI"
          hint="Dial *#06# to see it"
          inputmode="numeric"
          autocomplete="off"
          value={imei}
        />
        <button type="submit">Continue</button>
      </form>
    </Frame>
  );
}

type DetailsProps = {
  checkout: Checkout;
  missing: MissingDetails;
  form?: Record<string, string>;
  errors?: Record<string, string>;
};

/** Name, birthday and address, as far as the plan asks and the user has not said. */
export function DetailsPage({ checkout, missing, form = {}, errors = {} }: DetailsProps) {
  const field = (name: string, label: string, more: object = {}) => (
    <Field name={name} label={label} value={form[name]} error={errors[name]} {...more} />
  );
  return (
    <Frame checkout={checkout} title="Your details" step="Your details">
      <Alert message={Object.keys(errors).length > 0 ? 'Check the marked fields.' : null} />
      <form method="post" action={`/flow/${checkout.session.id}/details`} novalidate>
        {missing.fullName ? field('fullName', 'Full name', { autocomplete: 'name' }) : null}
        {missing.birthday
          ? field('birthday', 'Birthday', { type: 'date', autocomplete: 'bday' })
          : null}
        {missing.address ? <AddressFields form={form} errors={errors} /> : null}
        <button type="submit">Continue</button>
      </form>
    </Frame>
  );
}

type PaymentProps = {
  sandbox: Sandbox;
  checkout: Checkout;
  error?: string | null | undefined;
  chosen?: string | undefined;
};

/** The order and how it is to be paid. */
export function PaymentPage({ sandbox, checkout, error, chosen }: PaymentProps) {
  const { session, plan, payload, visit, user } = checkout;
  const sim = chosenSim(sandbox, checkout);
  const due = priceAfterVoucher(sandbox, plan.price.amount, visit.voucher);
  return (
    <Frame checkout={checkout} title="Payment" step="Payment">
      <Alert message={error} />
      <h2 id="order">Your order</h2>
      <dl aria-labelledby="order">
        <dt>Plan</dt>
        <dd>{plan.name}</dd>
        <dt>SIM</dt>
        <dd>{sim ? simName(sim) : 'New eSIM'}</dd>
        <dt>Account</dt>
        <dd>{user.email}</dd>
        {visit.voucher ? (
          <>
            <dt>Voucher {visit.voucher}</dt>
            <dd>−{formatMoney({ ...plan.price, amount: plan.price.amount - due })}</dd>
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

/** What a bank shows for 3-D Secure. */
export function ChallengePage({ checkout }: { checkout: Checkout }) {
  return (
    <Frame checkout={checkout} title="3-D Secure" step="Payment">
      <p>Your test bank asks whether it is really you.</p>
      <form method="post" action={`/flow/${checkout.session.id}/challenge`}>
        <button type="submit" name="answer" value="approve">
          Approve
        </button>
        <button type="submit" name="answer" value="refuse" class="quiet">
          Decline
        </button>
      </form>
    </Frame>
  );
}

type DoneProps = {
  sandbox: Sandbox;
  session: ConnectSessionRecord;
  result: NonNullable<Visit['result']>;
};

/** The purchase is made; the callback comes with the click. */
export function DonePage({ sandbox, session, result }: DoneProps) {
  const subscription = sandbox.state.subscriptions.get(result.subscription ?? '');
  const plan = subscription ? sandbox.state.plans.get(subscription.plan) : undefined;
  return (
    <Page title="Order complete" theme={session.appearance.theme}>
      <section class="card">
        <span class="tick" aria-hidden="true">
          ✓
        </span>
        <h1>Order complete</h1>
        <p>
          {plan?.name}
          {subscription?.status === 'pending'
            ? ' will be active as soon as the network is ready.'
            : ' is active.'}
        </p>
        {session.callbackUrl ? (
          <a class="button" href={callbackWith(session.callbackUrl, session.id, 'success')}>
            Continue
          </a>
        ) : (
          <p class="soft">You can close this page.</p>
        )}
      </section>
    </Page>
  );
}
