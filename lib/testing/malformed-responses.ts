import { wirePlan } from './builders';

// Documented responses of Gigs (https://developers.gigs.com), for tests that corrupt them.

const price = { amount: 500, currency: 'EUR' };

export const wireSim = {
  object: 'sim',
  id: 'sim_1',
  iccid: '8942400090000001234',
  provider: 'p5',
  status: 'inactive',
  type: 'eSIM',
};

export const wireSubscription = {
  object: 'subscription',
  id: 'sub_1',
  status: 'restricted',
  createdAt: '2026-11-01T00:00:00Z',
  activatedAt: '2026-11-01T00:05:00Z',
  canceledAt: '2026-11-02T00:00:00Z',
  endedAt: '2026-12-01T00:00:00Z',
  earliestEndAt: '2027-02-01T00:00:00Z',
  currentPeriod: { number: 1, start: '2026-11-01T00:00:00Z', end: '2026-12-01T00:00:00Z' },
  cancellationDetails: { cause: 'paymentFailed', userComment: null, userReason: null },
  restrictionDetails: { cause: 'invoiceOverdue', kind: ['noData'] },
  lastPorting: { status: 'declined', phoneNumber: '+4915112345678', required: ['accountPin'] },
  phoneNumber: '+4915112345678',
  plan: wirePlan({
    limits: {
      dataBytes: 20_000_000_000,
      bandwidthBitsPerSecond: 10_000_000,
      throttling: { thresholdBytes: 5_000_000_000, bandwidthBitsPerSecond: 512_000 },
    },
    validity: { type: 'recurring', unit: 'month', value: 1, minimumPeriods: 3 },
  }),
  sim: wireSim,
  user: { object: 'user', id: 'usr_1' },
};

export const wireAddon = {
  object: 'addon',
  id: 'add_1',
  name: 'One more GB',
  status: 'available',
  plans: ['pln_1'],
  recurrenceType: 'recurring',
  price,
  allowances: { dataBytes: 1_000_000_000, voiceSeconds: null, smsMessages: 0 },
};

export const wireSubscriptionAddon = {
  object: 'subscriptionAddon',
  id: 'sad_1',
  status: 'active',
  subscription: 'sub_1',
  createdAt: '2026-11-01T00:00:00Z',
  endedAt: '2026-12-01T00:00:00Z',
  addon: wireAddon,
};

export const wireSubscriptionChange = {
  object: 'subscriptionChange',
  id: 'sch_1',
  status: 'pending',
  subscription: 'sub_1',
  createdAt: '2026-11-01T00:00:00Z',
  scheduledAt: '2026-12-01T00:00:00Z',
  plan: wirePlan({ id: 'pln_2' }),
};

export const wirePayment = {
  object: 'payment',
  id: 'pay_1',
  status: 'succeeded',
  createdAt: '2026-11-01T00:00:00Z',
  user: 'usr_1',
  amount: price,
  references: [{ object: 'subscription', id: 'sub_1' }],
};

export const wirePaymentMethod = {
  object: 'paymentMethod',
  id: 'pmt_1',
  type: 'card',
  status: 'available',
  createdAt: '2026-11-01T00:00:00Z',
  user: 'usr_1',
  card: { brand: 'visa', last4: '4242' },
};

export const wireBalance = {
  object: 'usageBalance',
  unit: 'bytes',
  used: 4_000_000,
  limit: 10_000_000_000,
  remaining: 9_996_000_000,
};

export const wireDevice = {
  object: 'device',
  id: 'dev_1',
  imei: '490154203237518',
  name: null,
  model: {
    object: 'deviceModel',
    id: 'dmd_1',
    brand: 'Demo',
    name: 'Phone',
    simTypes: ['eSIM', 'pSIM'],
  },
  sims: [wireSim],
  user: { object: 'user', id: 'usr_1' },
};

export const wireUser = {
  object: 'user',
  id: 'usr_1',
  email: 'ada@example.com',
  fullName: 'Demo Shopper',
  status: 'active',
};

export const wireAddress = {
  object: 'userAddress',
  id: 'adr_1',
  city: 'Berlin',
  country: 'DE',
  createdAt: '2026-11-01T00:00:00Z',
  user: 'usr_1',
};

export const wireConnectSession = {
  object: 'connectSession',
  id: 'csn_1',
  callbackUrl: 'https://shop.example/checkout/callback?checkout=sealed',
  intent: {
    type: 'checkoutNewSubscription',
    checkoutNewSubscription: { plan: 'pln_1', sim: 'sim_1', device: null },
  },
  url: 'https://connect.gigs.com/checkout/entry?session=csn_1&token=abc',
  user: 'usr_1',
};
