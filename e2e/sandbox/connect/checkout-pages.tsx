/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import type { Sandbox } from '../context';
import type { ConnectSessionRecord } from '../schema/connect-session';
import { type Checkout, checkoutOf, nextStep, type Step } from './checkout';
import { type ConnectApp, type Holder, page } from './flow';
import { leave } from './leave';
import { DonePage } from './screens/done';
import { complete } from './session';
import { addDetailsStep } from './steps/details';
import { addDeviceStep } from './steps/device';
import { addPaymentStep } from './steps/payment';
import { addSimStep } from './steps/sim';
import type { StepHandler } from './steps/step';

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
  /** A step is open once every step before it is complete. */
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
