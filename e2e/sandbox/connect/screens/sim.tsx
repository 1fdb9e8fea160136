/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { SimRecord } from '../../schema/sim';
import type { Checkout } from '../checkout';
import { Alert, Field, Radios } from '../layout';
import { Frame, simName } from './frame';

type SimProps = {
  checkout: Checkout;
  sims: SimRecord[];
  error?: string | undefined;
  iccid?: string | undefined;
};

/** The SIM for the plan. */
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
      <Alert message={iccid === undefined ? error : 'Check the ICCID.'} />
      <form method="post" action={`/flow/${session.id}/sim`} novalidate>
        <Radios
          name="sim"
          legend="SIM"
          options={options}
          chosen={iccid !== undefined ? 'iccid' : (visit.sim ?? options[0]?.value)}
        />
        <Field
          name="iccid"
          label="ICCID"
          hint="Only for “Enter an ICCID”"
          inputmode="numeric"
          autocomplete="off"
          value={iccid}
          error={iccid === undefined ? undefined : error}
        />
        <button type="submit">Continue</button>
      </form>
    </Frame>
  );
}
