import { stableId } from '../ids';
import { demoWords } from './demo-words';

const gb = 1_000_000_000;
const europe =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  );
const world = [...europe, ...'US CA AU NZ JP KR SG TH'.split(' ')];

const coverages = {
  europe: { object: 'coverage', id: 'cov_europe', countries: europe, name: 'Europe' },
  germany: { object: 'coverage', id: 'cov_germany', countries: ['DE'], name: 'Germany' },
  france: { object: 'coverage', id: 'cov_france', countries: ['FR'], name: 'France' },
  japan: { object: 'coverage', id: 'cov_japan', countries: ['JP'], name: 'Japan' },
  spain: { object: 'coverage', id: 'cov_spain', countries: ['ES'], name: 'Spain' },
  america: { object: 'coverage', id: 'cov_usa', countries: ['US'], name: 'United States' },
  world: { object: 'coverage', id: 'cov_world', countries: world, name: 'World' },
} as const;

const monthly = { minimumPeriods: 1, type: 'recurring', unit: 'month', value: 1 };
const yearly = { minimumPeriods: 12, type: 'recurring', unit: 'month', value: 1 };
const once = (value: number) => ({ minimumPeriods: 1, type: 'oneTime', unit: 'day', value });
const every = (value: number) => ({ minimumPeriods: 1, type: 'recurring', unit: 'day', value });
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const dataOnly = (dataBytes: number | null) => ({ dataBytes, voiceSeconds: 0, smsMessages: 0 });
const withCalls = (dataBytes: number | null) => ({
  dataBytes,
  voiceSeconds: null,
  smsMessages: null,
});
const slowAfter = (thresholdBytes: number, bandwidthBitsPerSecond: number) => ({
  throttling: { thresholdBytes, bandwidthBitsPerSecond },
});

const travel = { 'store.group': 'Travel', 'store.group.de': 'Reisen', 'store.group.es': 'Viajes' };
const home = { 'store.group': 'At home', 'store.group.de': 'Zuhause', 'store.group.es': 'En casa' };

const plans = [
  {
    name: 'Europe 1 GB',
    metadata: travel,
    description: 'A week of maps and messages in 32 countries.',
    allowances: dataOnly(gb),
    coverage: coverages.europe,
    price: eur(390),
    provider: 'p3',
    simTypes: ['eSIM'],
    validity: once(7),
    activationTrigger: 'usageStarted',
  },
  {
    name: 'Europe 10 GB',
    metadata: { ...travel, 'store.order': '1', 'store.badge': 'popular' },
    description: 'Enough data for a month of travelling.',
    allowances: dataOnly(10 * gb),
    coverage: coverages.europe,
    price: eur(1490),
    provider: 'p3',
    simTypes: ['eSIM', 'pSIM'],
    validity: once(30),
    activationTrigger: 'usageStarted',
  },
  {
    name: 'Europe 50 GB',
    metadata: travel,
    description: 'Renews every 30 days, with calls within Europe.',
    allowances: { dataBytes: 50 * gb, voiceSeconds: 60_000, smsMessages: 500 },
    coverage: coverages.europe,
    price: eur(2990),
    provider: 'p9',
    simTypes: ['eSIM', 'pSIM'],
    validity: every(30),
  },
  {
    name: 'Germany 5 GB',
    metadata: { ...home, 'store.order': '2' },
    description: 'Data, calls and texts at home, month by month.',
    allowances: withCalls(5 * gb),
    coverage: coverages.germany,
    price: eur(999),
    provider: 'p9',
    simTypes: ['eSIM', 'pSIM'],
    validity: monthly,
    requirements: { 'user.fullName': 'present' },
  },
  {
    name: 'Unlimited Germany',
    metadata: home,
    description: 'Unlimited data: full speed for 40 GB, then slower.',
    allowances: withCalls(null),
    limits: slowAfter(40 * gb, 1_000_000),
    coverage: coverages.germany,
    price: eur(3999),
    provider: 'p9',
    simTypes: ['eSIM', 'pSIM'],
    validity: yearly,
    requirements: { address: 'present', 'user.birthday': 'present', 'user.fullName': 'present' },
  },
  {
    name: 'Germany SIM card 20 GB',
    metadata: home,
    description: 'For the physical card you already hold.',
    allowances: withCalls(20 * gb),
    coverage: coverages.germany,
    price: eur(1999),
    provider: 'p5',
    simTypes: ['pSIM'],
    validity: monthly,
    requirements: { address: 'present' },
  },
  {
    name: 'France 30 GB',
    metadata: travel,
    description: 'A month in France with 120 minutes of calls.',
    allowances: { dataBytes: 30 * gb, voiceSeconds: 7200, smsMessages: 100 },
    coverage: coverages.france,
    price: eur(1799),
    provider: 'p3',
    simTypes: ['eSIM'],
    validity: monthly,
  },
  {
    name: 'World 3 GB',
    metadata: travel,
    description: 'One eSIM for forty countries.',
    allowances: dataOnly(3 * gb),
    coverage: coverages.world,
    price: eur(1900),
    provider: 'p5',
    simTypes: ['eSIM'],
    validity: once(30),
    activationTrigger: 'usageStarted',
  },
  {
    name: 'World unlimited',
    metadata: travel,
    description: 'Renews every week, full speed for 2 GB.',
    allowances: dataOnly(null),
    limits: { ...slowAfter(2 * gb, 512_000), bandwidthBitsPerSecond: 100_000_000 },
    coverage: coverages.world,
    price: eur(2490),
    provider: 'p5',
    simTypes: ['eSIM'],
    validity: every(7),
    requirements: { device: 'present' },
  },
  {
    name: 'Japan 20 GB',
    metadata: travel,
    description: 'Two weeks of data in Japan.',
    allowances: dataOnly(20 * gb),
    coverage: coverages.japan,
    price: eur(1890),
    provider: 'p9',
    simTypes: ['eSIM'],
    validity: once(14),
  },
  {
    name: 'Spain 100 GB',
    metadata: travel,
    description: 'A month of data with a Spanish number and local calls.',
    allowances: { dataBytes: 100 * gb, voiceSeconds: 30_000, smsMessages: 0 },
    coverage: coverages.spain,
    price: eur(2290),
    provider: 'p5',
    simTypes: ['eSIM', 'pSIM'],
    validity: monthly,
    requirements: { 'user.birthday': 'verified', 'user.fullName': 'verified' },
  },
  {
    name: 'United States 15 GB',
    metadata: travel,
    description: 'Calls, texts and data in the United States.',
    allowances: withCalls(15 * gb),
    coverage: coverages.america,
    price: eur(2490),
    provider: 'p3',
    simTypes: ['eSIM', 'pSIM'],
    validity: monthly,
    requirements: { address: 'present', device: 'present' },
    firstPeriodTrigger: 'creation',
  },
  {
    name: 'Europe 2 GB 2024',
    metadata: travel,
    allowances: dataOnly(2 * gb),
    coverage: coverages.europe,
    price: eur(590),
    status: 'archived',
    validity: once(30),
  },
  {
    name: 'Europe 100 GB',
    metadata: travel,
    allowances: dataOnly(100 * gb),
    coverage: coverages.europe,
    price: eur(4490),
    status: 'draft',
    validity: monthly,
  },
  {
    name: 'Germany 100 GB',
    metadata: home,
    allowances: withCalls(100 * gb),
    coverage: coverages.germany,
    price: eur(3490),
    provider: 'p9',
    status: 'pending',
    validity: monthly,
  },
];

const begin = Date.parse('2025-03-01T09:00:00Z');
const hour = 3_600_000;

export const demoPlanId = (name: string) => stableId('pln', name);

/** Newest first is the order of the list, so the first plan here is the newest. */
export const demoPlans = plans.map((plan, index) => ({
  id: demoPlanId(plan.name),
  createdAt: new Date(begin + (plans.length - index) * hour).toISOString(),
  ...plan,
  metadata: { ...plan.metadata, ...demoWords(plan.name) },
}));
