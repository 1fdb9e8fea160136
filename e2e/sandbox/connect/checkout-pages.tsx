/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import { ApiError } from '../api/errors';
import { createAddress } from '../life/addresses';
import type { Sandbox } from '../sandbox';
import type { ConnectSessionRecord } from '../schema/connect-session';
import { update } from '../store/changes';
import {
  type Checkout,
  checkoutOf,
  chosenSim,
  deviceProblem,
  fittingSims,
  missingDetails,
  nextStep,
  type Step,
  simByIccid,
} from './checkout';
import { detailsProblems, readAddress } from './details';
import { type ConnectApp, type Holder, page } from './flow';
import { leave } from './leave';
import { isTestPayment, pay } from './pay';
import { ChallengePage, DetailsPage, DevicePage, DonePage, PaymentPage, SimPage } from './screens';
import { complete } from './session';

type Form = Record<string, string>;
type StepHandler = (c: Context, checkout: Checkout, form: Form) => Response | Promise<Response>;

const order: Step[] = ['sim', 'device', 'details', 'payment', 'challenge', 'done'];

/** The purchase: SIM, device, details, payment, done. */
export function addCheckoutPages(app: ConnectApp, sandbox: Sandbox, holder: Holder): void {
  const at = (c: Context, { session }: Checkout, step: Step) =>
    c.redirect(`/flow/${session.id}/${step}`, 303);
  const enterCheckout = (
    c: Context,
    session: ConnectSessionRecord,
    run: (checkout: Checkout) => Response | Promise<Response>,
  ) => {
    if (!session.user) return c.redirect(`/flow/${session.id}/login`, 303);
    const visit = sandbox.visits.of(session.id);
    const checkout = checkoutOf(sandbox, session, visit);
    return checkout ? run(checkout) : leave(c, session, 'bad_configuration');
  };
  /** A step is open once everything before it is settled. */
  const step = (method: 'GET' | 'POST', name: Step, handle: StepHandler, path = `/${name}`) =>
    page(app, sandbox, holder, method, path, (c, session, form) =>
      enterCheckout(c, session, (checkout) => {
        const next = nextStep(sandbox, checkout);
        const isAhead =
          order.indexOf(name) > order.indexOf(next === 'payment' ? 'challenge' : next);
        return next === 'done' || isAhead ? at(c, checkout, next) : handle(c, checkout, form);
      }),
    );

  page(app, sandbox, holder, 'GET', '', (c, session) =>
    session.intent.type === 'checkoutNewSubscription'
      ? enterCheckout(c, session, (checkout) => at(c, checkout, nextStep(sandbox, checkout)))
      : c.redirect(`/flow/${session.id}/portal`, 303),
  );
  page(app, sandbox, holder, 'POST', '/cancel', (c, session) => {
    complete(sandbox, session, 'aborted');
    return leave(c, session, 'user_aborted');
  });
  addSimStep(sandbox, step, at);
  addDeviceStep(sandbox, step, at);
  addDetailsStep(sandbox, step);
  addPaymentStep(sandbox, step, at);
  page(
    app,
    sandbox,
    holder,
    'GET',
    '/done',
    (c, session) => {
      const { result } = sandbox.visits.of(session.id);
      return result
        ? c.html(<DonePage sandbox={sandbox} session={session} result={result} />)
        : c.redirect(`/flow/${session.id}`, 303);
    },
    { evenWhenDone: true },
  );
}

type AddStep = (method: 'GET' | 'POST', name: Step, handle: StepHandler, path?: string) => void;
type At = (c: Context, checkout: Checkout, step: Step) => Response;

function addSimStep(sandbox: Sandbox, step: AddStep, at: At): void {
  const show = (c: Context, checkout: Checkout, error?: string, iccid?: string) =>
    c.html(
      <SimPage
        checkout={checkout}
        sims={fittingSims(sandbox, checkout)}
        error={error}
        iccid={iccid}
      />,
      error ? 422 : 200,
    );
  step('GET', 'sim', (c, checkout) =>
    checkout.payload.sim ? at(c, checkout, nextStep(sandbox, checkout)) : show(c, checkout),
  );
  step('POST', 'sim', (c, checkout, { sim = '', iccid = '' }) => {
    const { visit, plan } = checkout;
    if (sim === 'new' && plan.simTypes.includes('eSIM')) visit.sim = 'new';
    else if (sim === 'iccid') {
      const found = simByIccid(sandbox, checkout, iccid);
      if (typeof found === 'string') return show(c, checkout, found, iccid);
      visit.sim = found.id;
    } else {
      const mine = fittingSims(sandbox, checkout).find((it) => it.id === sim);
      if (!mine) return show(c, checkout, 'Choose a SIM.');
      visit.sim = mine.id;
    }
    return at(c, checkout, nextStep(sandbox, checkout));
  });
}

function addDeviceStep(sandbox: Sandbox, step: AddStep, at: At): void {
  const devices = ({ user }: Checkout) => sandbox.state.devices.by('user', user.id);
  const show = (c: Context, checkout: Checkout, error?: string, imei?: string) =>
    c.html(
      <DevicePage checkout={checkout} devices={devices(checkout)} error={error} imei={imei} />,
      error ? 422 : 200,
    );
  step('GET', 'device', (c, checkout) => show(c, checkout));
  step('POST', 'device', (c, checkout, { device = 'imei', imei = '' }) => {
    const { visit } = checkout;
    const needsESim = chosenSim(sandbox, checkout)?.type !== 'pSIM';
    const mine = devices(checkout).find((it) => it.id === device);
    const digits = mine?.imei ?? imei.replace(/[\s-]/g, '');
    const problem = deviceProblem(sandbox, digits, needsESim);
    if (problem) return show(c, checkout, problem, imei);
    visit.device = mine?.id ?? null;
    visit.imei = mine ? null : digits;
    return at(c, checkout, nextStep(sandbox, checkout));
  });
}

function addDetailsStep(sandbox: Sandbox, step: AddStep): void {
  step('GET', 'details', (c, checkout) => {
    const missing = missingDetails(sandbox, checkout);
    return c.html(<DetailsPage checkout={checkout} missing={missing} />);
  });
  step('POST', 'details', (c, checkout, form) => {
    const missing = missingDetails(sandbox, checkout);
    const errors = detailsProblems(missing, form, sandbox.clock.now());
    const show = () =>
      c.html(
        <DetailsPage checkout={checkout} missing={missing} form={form} errors={errors} />,
        422,
      );
    if (Object.keys(errors).length > 0) return show();
    const actor = { type: 'user', user: checkout.user.id } as const;
    if (missing.address)
      try {
        createAddress(sandbox, checkout.user.id, readAddress(form), actor);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        errors[error.property ?? 'line1'] = error.message;
        return show();
      }
    update(
      sandbox,
      'users',
      checkout.user,
      {
        ...(missing.fullName ? { fullName: form.fullName ?? null } : {}),
        ...(missing.birthday ? { birthday: form.birthday ?? null } : {}),
      },
      actor,
    );
    return c.redirect(`/flow/${checkout.session.id}`, 303);
  });
}

function addPaymentStep(sandbox: Sandbox, step: AddStep, at: At): void {
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
      const voucher = sandbox.state.vouchers.by('code', code.toUpperCase())[0];
      const isOver = voucher?.expiresAt && Date.parse(voucher.expiresAt) <= sandbox.clock.now();
      if (!voucher || isOver) {
        checkout.visit.voucher = null;
        return show(c, checkout, isOver ? 'This voucher has expired.' : 'No such voucher.');
      }
      checkout.visit.voucher = voucher.code;
      return at(c, checkout, 'payment');
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
