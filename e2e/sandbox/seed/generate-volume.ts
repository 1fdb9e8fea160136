import type { Sandbox } from '../context';
import { stableId } from '../ids';
import type { PlanRecord } from '../schema/plan';
import { withDefaults } from './defaults';

const begin = Date.parse('2025-01-01T00:00:00Z');
const providers = ['p3', 'p5', 'p9'];
const gigabytes = [1, 2, 3, 5, 10, 20, 30, 50, 100];

/** Generates plans, and users with one SIM each; deterministic. */
export function generateVolume(sandbox: Sandbox, plans: number, users: number): void {
  for (let index = 0; index < plans; index++) addPlan(sandbox, index);
  for (let index = 0; index < users; index++) addUser(sandbox, index);
}

const moment = (index: number) => new Date(begin + index * 1000).toISOString();

function addPlan(sandbox: Sandbox, index: number): void {
  const size = gigabytes[index % gigabytes.length] ?? 1;
  const plan = withDefaults(
    'plans',
    {
      id: stableId('pln', `volume-${index}`),
      createdAt: moment(index),
      name: `Volume ${index + 1}: ${size} GB`,
      allowances: { dataBytes: size * 1_000_000_000 },
      price: { amount: 300 + ((index * 137) % 5000), currency: 'EUR' },
      provider: providers[index % providers.length],
      simTypes: index % 4 === 0 ? ['eSIM', 'pSIM'] : ['eSIM'],
    },
    sandbox,
  );
  sandbox.state.plans.add(plan as PlanRecord);
}

function addUser(sandbox: Sandbox, index: number): void {
  const user = stableId('usr', `volume-${index}`);
  const createdAt = moment(index);
  sandbox.state.users.add({
    object: 'user',
    id: user,
    metadata: {},
    birthday: null,
    createdAt,
    email: `shopper${index + 1}@example.com`,
    emailVerified: true,
    fullName: null,
    preferredLocale: 'en-US',
    status: 'active',
  });
  sandbox.state.sims.add({
    object: 'sim',
    id: stableId('sim', `volume-${index}`),
    metadata: {},
    createdAt,
    iccid: `894242424${String(index).padStart(10, '0')}`,
    provider: providers[index % providers.length] ?? 'p3',
    status: index % 10 === 9 ? 'retired' : 'inactive',
    type: index % 3 === 0 ? 'pSIM' : 'eSIM',
    user,
    profileStatus: 'unknown',
    profileUpdatedAt: createdAt,
    activationDelay: null,
  });
}
