import type { Sandbox } from '../context';
import { newId, stableId } from '../ids';
import type { PlanRecord } from '../schema/plan';
import type { SimRecord } from '../schema/sim';
import { bySystem, insert } from '../store/changes';

const reportsProfile = new Set(['p3', 'p14', 'p15']);

/** Install data of an eSIM; null for a physical SIM. */
export function credentialsOf(sim: SimRecord) {
  const isESim = sim.type === 'eSIM';
  const code = stableId('lpa', sim.id).slice(6, 22).toUpperCase();
  return {
    object: 'simCredentials',
    activationCode: isESim ? `LPA:1$smdp.example.com$${code}` : null,
    qrCodeUrl: isESim ? `https://files.example.com/qrcode/${code}.png` : null,
    sim: sim.id,
  };
}

/** The eSIM profile; most providers never report one. */
export function profileOf(sim: SimRecord) {
  return {
    object: 'eSimProfile',
    sim: sim.id,
    status: reportsProfile.has(sim.provider) ? sim.profileStatus : 'unknown',
    updatedAt: sim.profileUpdatedAt,
  };
}

/** A new, unused SIM. */
export function newSim(
  sandbox: Sandbox,
  { provider, type, user = null }: Pick<SimRecord, 'provider' | 'type'> & { user?: string | null },
): SimRecord {
  return {
    object: 'sim',
    id: newId('sim'),
    metadata: {},
    createdAt: sandbox.clock.iso(),
    iccid: `8942424242${randomDigits(9)}`,
    provider,
    status: 'inactive',
    type,
    user,
    profileStatus: 'unknown',
    profileUpdatedAt: sandbox.clock.iso(),
    activationDelay: null,
  };
}

/** An eSIM provisioned on demand. */
export function provisionESim(sandbox: Sandbox, plan: PlanRecord, user: string): SimRecord {
  const sim = newSim(sandbox, { provider: plan.provider, type: 'eSIM', user });
  return insert(sandbox, 'sims', sim, bySystem);
}

const randomDigits = (length: number) =>
  Array.from({ length }, () => Math.floor(Math.random() * 10)).join('');

const ninetyDays = 90 * 24 * 3600 * 1000;

/**
 * The SIM for `preferLastUsed`: the user's latest that ended at most 90 days ago and is compatible.
 */
export function lastUsedSim(
  sandbox: Sandbox,
  plan: PlanRecord,
  user: string,
): SimRecord | undefined {
  return sandbox.state.subscriptions
    .by('user', user)
    .filter((it) => it.status === 'ended' && it.sim !== null && it.endedAt !== null)
    .filter((it) => sandbox.clock.now() - Date.parse(it.endedAt ?? '') <= ninetyDays)
    .sort((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? ''))
    .flatMap((it) => sandbox.state.sims.get(it.sim ?? '') ?? [])
    .find((sim) => incompatibility(sandbox, sim, plan, user) === null);
}

export type Misfit = 'otherProvider' | 'otherType' | 'notInactive' | 'inUse' | 'notYours';

/** The reason why a SIM is not compatible with a plan, or null. */
export function incompatibility(
  sandbox: Sandbox,
  sim: SimRecord,
  plan: PlanRecord,
  user: string | null,
): Misfit | null {
  const subscriptions = sandbox.state.subscriptions.by('sim', sim.id);
  const owner = sim.user ?? subscriptions[0]?.user ?? null;
  if (owner !== null && user !== null && owner !== user) return 'notYours';
  if (sim.provider !== plan.provider) return 'otherProvider';
  if (!plan.simTypes.includes(sim.type)) return 'otherType';
  if (subscriptions.some((it) => it.status !== 'ended')) return 'inUse';
  if (sim.status !== 'inactive') return 'notInactive';
  return null;
}
