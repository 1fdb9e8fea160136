import type { Sandbox } from '../context';
import { newId } from '../ids';
import { idPrefixes } from '../store/state';
import type { SeedKind } from './seed-format';
import { completeUsage, subscriptionDefaults } from './subscription-defaults';

type Partials = Record<string, unknown>;
type Default = (given: Partials, sandbox: Sandbox) => Partials;

const names: Record<SeedKind, string> = {
  deviceModels: 'deviceModel',
  plans: 'plan',
  planDocuments: 'planDocument',
  users: 'user',
  addresses: 'userAddress',
  sims: 'sim',
  devices: 'device',
  portings: 'porting',
  subscriptions: 'subscription',
  addons: 'addon',
  subscriptionAddons: 'subscriptionAddon',
  paymentMethods: 'paymentMethod',
  payments: 'payment',
  vouchers: 'voucher',
};

const digits = (length: number) =>
  Array.from({ length }, () => Math.floor(Math.random() * 10)).join('');

const oneMonth = { minimumPeriods: 1, type: 'recurring', unit: 'month', value: 1 };
const somewhere = { object: 'coverage', id: 'cov_germany', countries: ['DE'], name: 'Germany' };

const defaults: Record<SeedKind, Default> = {
  deviceModels: () => ({
    brand: 'Generic',
    hardwareIdentifiers: [],
    name: 'Phone',
    simTypes: ['eSIM', 'pSIM'],
    type: 'smartphone',
    typeAllocationCode: digits(8),
  }),
  plans: () => ({
    metadata: {},
    activationTrigger: 'creation',
    allowances: { dataBytes: 10_000_000_000 },
    coverage: somewhere,
    description: null,
    firstPeriodTrigger: 'activation',
    image: null,
    limits: { dataBytes: null, bandwidthBitsPerSecond: null, throttling: null },
    name: 'Plan',
    price: { amount: 1000, currency: 'EUR' },
    provider: 'p3',
    requirements: {},
    simTypes: ['eSIM'],
    status: 'available',
    tags: [],
    validity: oneMonth,
  }),
  planDocuments: () => ({
    name: 'Terms',
    type: 'terms',
    url: 'https://example.com/documents/terms.pdf',
  }),
  users: () => ({
    metadata: {},
    birthday: null,
    email: `${newId('user').slice(7, 19).toLowerCase()}@example.com`,
    emailVerified: true,
    fullName: null,
    preferredLocale: 'en-US',
    status: 'active',
  }),
  addresses: () => ({
    city: 'Sampletown',
    country: 'DE',
    line1: '1 Sample Street',
    line2: null,
    postalCode: '10000',
    state: null,
  }),
  sims: (_given, { clock }) => ({
    metadata: {},
    iccid: `8942424242${digits(9)}`,
    provider: 'p3',
    status: 'inactive',
    type: 'eSIM',
    user: null,
    profileStatus: 'unknown',
    profileUpdatedAt: clock.iso(),
    activationDelay: null,
  }),
  devices: (given, { state }) => ({
    metadata: {},
    imei: null,
    model:
      typeof given.imei === 'string'
        ? (state.deviceModels.by('typeAllocationCode', given.imei.slice(0, 8))[0]?.id ?? null)
        : null,
    name: null,
    sims: [],
    user: null,
  }),
  portings: () => ({
    accountNumber: null,
    accountPinExists: false,
    address: null,
    birthday: null,
    canceledAt: null,
    completedAt: null,
    declinedAttempts: 0,
    declinedCode: null,
    declinedMessage: null,
    donorProvider: null,
    donorProviderApproval: null,
    expiredAt: null,
    firstName: null,
    lastDeclinedAt: null,
    lastName: null,
    lastRequestedAt: null,
    phoneNumber: '+4915550000000',
    provider: 'p5',
    recipientProvider: {
      object: 'serviceProvider',
      id: 'svp_sandbox',
      name: 'Sandbox',
      recipientProviders: [],
    },
    required: [],
    status: 'initiated',
    subscription: null,
  }),
  subscriptions: subscriptionDefaults,
  addons: () => ({
    metadata: {},
    activationTrigger: 'creation',
    allowances: { dataBytes: 1_000_000_000, voiceSeconds: 0, smsMessages: 0 },
    coverage: null,
    description: null,
    name: 'Add-on',
    plans: [],
    price: { amount: 500, currency: 'EUR' },
    provider: 'p3',
    recurrenceType: 'oneTime',
    status: 'available',
    type: 'topUp',
    validity: null,
  }),
  subscriptionAddons: (_given, { clock }) => ({
    activatedAt: clock.iso(),
    canceledAt: null,
    endedAt: null,
    status: 'active',
  }),
  paymentMethods: () => ({
    card: { brand: 'visa', last4: '4242' },
    status: 'available',
    type: 'card',
  }),
  payments: () => ({
    amount: 1000,
    currency: 'EUR',
    failureCode: null,
    paymentMethod: null,
    reason: 'subscriptionCreation',
    references: [],
    status: 'succeeded',
  }),
  vouchers: () => ({ expiresAt: null, percentOff: 10 }),
};

const noRequirements = {
  address: 'none',
  device: 'none',
  'user.birthday': 'none',
  'user.fullName': 'none',
};

/** Fills in the omitted fields of a seeded object. */
export function withDefaults(kind: SeedKind, given: Partials, sandbox: Sandbox): Partials {
  const createdAt = sandbox.clock.iso();
  const complete = {
    object: names[kind],
    id: newId(idPrefixes[kind]),
    createdAt,
    ...defaults[kind](given, sandbox),
    ...given,
  };
  if (kind === 'plans') return completePlan(complete);
  return kind === 'subscriptions' ? completeUsage(complete) : complete;
}

function completePlan(plan: Partials): Partials {
  // Anything that is not an object stays as it is: the schema refuses it.
  const nested = (key: string, base: object) => {
    const given = plan[key] ?? {};
    return typeof given === 'object' ? { ...base, ...given } : given;
  };
  return {
    ...plan,
    allowances: nested('allowances', { dataBytes: 0, voiceSeconds: 0, smsMessages: 0 }),
    coverage: nested('coverage', somewhere),
    limits:
      plan.limits === null
        ? null
        : nested('limits', { dataBytes: null, bandwidthBitsPerSecond: null, throttling: null }),
    requirements: nested('requirements', noRequirements),
    validity: nested('validity', oneMonth),
  };
}
