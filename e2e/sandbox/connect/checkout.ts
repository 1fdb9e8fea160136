import { z } from 'zod';
import type { Sandbox } from '../context';
import { modelOfImei } from '../lifecycle/devices';
import { incompatibility } from '../lifecycle/sims';
import { id, imei } from '../schema/common';
import type { ConnectSessionRecord } from '../schema/connect-session';
import type { PlanRecord } from '../schema/plan';
import type { SimRecord } from '../schema/sim';
import type { User } from '../schema/user';
import { simsOf } from '../store/state';
import type { Visit } from './visits';

export const checkoutPayload = z.strictObject({
  plan: id,
  sim: id.optional(),
  device: id.optional(),
  imei: imei.optional(),
  voucherCode: z.string().min(1).max(64).optional(),
  addons: z.array(id).optional(),
});

export type Step = 'login' | 'sim' | 'device' | 'details' | 'payment' | 'challenge' | 'done';

export type Checkout = {
  session: ConnectSessionRecord;
  payload: z.infer<typeof checkoutPayload>;
  plan: PlanRecord;
  user: User;
  visit: Visit;
};

/** The purchase of a session, or null when its configuration is not possible. */
export function checkoutOf(
  sandbox: Sandbox,
  session: ConnectSessionRecord,
  visit: Visit,
): Checkout | null {
  if (session.intent.type !== 'checkoutNewSubscription') return null;
  const payload = checkoutPayload.parse(session.intent.checkoutNewSubscription);
  const { state } = sandbox;
  const plan = state.plans.get(payload.plan);
  const user = session.user ? state.users.get(session.user) : undefined;
  if (plan?.status !== 'available' || user?.status !== 'active') return null;
  if (state.projects.get(sandbox.options.project)?.payments === null) return null;
  const sim = payload.sim ? state.sims.get(payload.sim) : undefined;
  if (payload.sim && (!sim || incompatibility(sandbox, sim, plan, user.id))) return null;
  const device = payload.device ? state.devices.get(payload.device) : undefined;
  if (payload.device && device?.user !== user.id) return null;
  if (payload.voucherCode && !visit.voucherTried) {
    visit.voucherTried = true;
    visit.paymentError = redeem(sandbox, visit, payload.voucherCode);
  }
  return { session, payload, plan, user, visit };
}

/** Applies a voucher to a visit; returns the reason when it cannot be used. */
export function redeem(sandbox: Sandbox, visit: Visit, code: string): string | null {
  const voucher = sandbox.state.vouchers.by('code', code.toUpperCase())[0];
  const isOver = voucher?.expiresAt && Date.parse(voucher.expiresAt) <= sandbox.clock.now();
  visit.voucher = voucher && !isOver ? voucher.code : null;
  if (!voucher) return 'There is no such voucher.';
  return isOver ? 'This voucher has expired.' : null;
}

/** Whether the purchase fails for every user, so that a login would be pointless. */
export function neverSucceeds(sandbox: Sandbox, session: ConnectSessionRecord): boolean {
  if (session.intent.type !== 'checkoutNewSubscription') return false;
  const { plan } = checkoutPayload.parse(session.intent.checkoutNewSubscription);
  return sandbox.state.plans.get(plan)?.status !== 'available';
}

export type MissingDetails = { fullName: boolean; birthday: boolean; address: boolean };

/** The details that the plan requires and the user has not given yet. */
export function missingDetails(sandbox: Sandbox, { plan, user }: Checkout): MissingDetails {
  const needs = plan.requirements;
  return {
    fullName: needs['user.fullName'] !== 'none' && !user.fullName,
    birthday: needs['user.birthday'] !== 'none' && !user.birthday,
    address: needs.address !== 'none' && sandbox.state.addresses.by('user', user.id).length === 0,
  };
}

/** The first step that is not complete. */
export function nextStep(sandbox: Sandbox, checkout: Checkout): Step {
  const { payload, visit, plan } = checkout;
  if (visit.result) return 'done';
  if (!payload.sim && !visit.sim) return 'sim';
  const hasDevice = payload.device || payload.imei || visit.device || visit.imei;
  if (plan.requirements.device !== 'none' && !hasDevice) return 'device';
  const missing = missingDetails(sandbox, checkout);
  if (missing.fullName || missing.birthday || missing.address) return 'details';
  return 'payment';
}

/** The user's SIMs that can take the plan. */
export function compatibleSims(sandbox: Sandbox, { plan, user }: Checkout): SimRecord[] {
  return simsOf(sandbox.state, user.id).filter(
    (sim) => incompatibility(sandbox, sim, plan, user.id) === null,
  );
}

/** The SIM a checkout will use; null means a new eSIM. */
export function chosenSim(sandbox: Sandbox, { payload, visit }: Checkout): SimRecord | null {
  const id = payload.sim ?? (visit.sim === 'new' ? null : visit.sim);
  return (id && sandbox.state.sims.get(id)) || null;
}

const reasons = {
  otherProvider: 'This SIM belongs to a different network than the plan.',
  otherType: 'The plan does not support SIMs of this type.',
  notInactive: 'This SIM can no longer be used.',
  inUse: 'This SIM is already in use.',
  notYours: 'No SIM with this ICCID can be used.',
} as const;

/** Finds a SIM by the ICCID printed on it; returns the reason when it cannot be used. */
export function simByIccid(
  sandbox: Sandbox,
  { plan, user }: Checkout,
  iccid: string,
): SimRecord | string {
  const digits = iccid.replace(/[\s-]/g, '');
  if (!/^([0-9]{19}[Ff]?|[0-9]{20})$/.test(digits)) return 'An ICCID has 19 or 20 digits.';
  const sim = sandbox.state.sims.by('iccid', digits.replace(/f$/i, ''))[0];
  if (!sim) return reasons.notYours;
  const misfit = incompatibility(sandbox, sim, plan, user.id);
  return misfit ? reasons[misfit] : sim;
}

/** The reason why a device is not compatible, or null. */
export function deviceProblem(sandbox: Sandbox, imei: string, needsESim: boolean): string | null {
  if (!/^[0-9]{15,16}$/.test(imei)) return 'An IMEI has 15 or 16 digits.';
  const model = modelOfImei(sandbox, imei);
  if (needsESim && model && !model.simTypes.includes('eSIM'))
    return 'This device does not support eSIMs.';
  return null;
}
