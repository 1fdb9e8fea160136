/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import type { Sandbox } from '../../context';
import { type Checkout, compatibleSims, nextStep, simByIccid } from '../checkout';
import { SimPage } from '../screens/sim';
import type { AddStep, At } from './step';

/** The SIM for the plan. */
export function addSimStep(sandbox: Sandbox, step: AddStep, at: At): void {
  const show = (c: Context, checkout: Checkout, error?: string, iccid?: string) =>
    c.html(
      <SimPage
        checkout={checkout}
        sims={compatibleSims(sandbox, checkout)}
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
      const mine = compatibleSims(sandbox, checkout).find((it) => it.id === sim);
      if (!mine) return show(c, checkout, 'Choose a SIM.');
      visit.sim = mine.id;
    }
    return at(c, checkout, nextStep(sandbox, checkout));
  });
}
