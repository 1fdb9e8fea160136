/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import type { Sandbox } from '../../context';
import { type Checkout, chosenSim, deviceProblem, nextStep } from '../checkout';
import { DevicePage } from '../screens/device';
import type { AddStep, At } from './step';

/** The device, when the plan requires one. */
export function addDeviceStep(sandbox: Sandbox, step: AddStep, at: At): void {
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
