import type { Sandbox } from '../context';
import { stableId } from '../ids';
import type { PlanRecord } from '../schema/plan';
import { withDefaults } from './defaults';

const begin = Date.parse('2025-01-01T00:00:00Z');
const providers = ['p3', 'p5', 'p9'];
const gigabytes = [1, 2, 3, 5, 10, 20, 30, 50, 100];

type Volume = { plans: number; users: number; countries: number };

/**
 * Generates plans, each for one of so many countries and every fifth for ten of them, and users
 * with one SIM each; deterministic.
 */
export function generateVolume(sandbox: Sandbox, { plans, users, countries }: Volume): void {
  const codes = countryCodes.slice(0, countries);
  for (let index = 0; index < plans; index++) addPlan(sandbox, index, codes);
  for (let index = 0; index < users; index++) addUser(sandbox, index);
}

const moment = (index: number) => new Date(begin + index * 1000).toISOString();

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** What CLDR names beside countries. */
const groups = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];
const countryCodes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => names.of(code) && !groups.includes(code));

/** Where the plan of this number works; undefined for the usual coverage. */
function coverageOf(index: number, codes: string[]) {
  if (codes.length === 0) return undefined;
  const at = index % codes.length;
  const covered = index % 5 === 4 ? codes.slice(at, at + 10) : codes.slice(at, at + 1);
  const [first = ''] = covered;
  const name = covered.length > 1 ? `${first} and ${covered.length - 1} more` : names.of(first);
  return {
    object: 'coverage',
    id: `cov_${first.toLowerCase()}_${covered.length}`,
    countries: covered,
    name,
  };
}

function addPlan(sandbox: Sandbox, index: number, codes: string[]): void {
  const coverage = coverageOf(index, codes);
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
      ...(coverage && { coverage }),
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
