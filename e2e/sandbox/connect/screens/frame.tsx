/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { SimRecord } from '../../schema/sim';
import type { Checkout } from '../checkout';
import { Cancel, Page } from '../layout';
import { formatMoney } from '../money';

type FrameProps = { checkout: Checkout; title: string; step: string; children?: Child };

const steps = ['SIM', 'Device', 'Your details', 'Payment'];

/** The layout of a checkout step. */
export function Frame({ checkout, title, step, children }: FrameProps) {
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

/** A SIM's type and last digits. */
export const simName = (sim: SimRecord) => `${sim.type} ending ${sim.iccid.slice(-4)}`;
