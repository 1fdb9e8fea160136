import { stableId } from '../ids';
import { demoPlanId, demoPlans } from './demo-plans';
import type { Seed } from './seed-format';

const DAY_MS = 24 * 60 * 60 * 1000;
const today = Date.now();
/** Day 1 is 33 days ago, so that the periods and payments of running plans are recent. */
const at = (day: number) => new Date(today - (34 - day) * DAY_MS).toISOString();
const user = (name: string) => stableId('usr', name);
const sim = (name: string) => stableId('sim', name);
const model = (name: string) => stableId('dmd', name);
const ada = 'ada@example.com';
const linus = 'linus@example.com';
const margaret = 'margaret@example.com';

/** The default seed: a catalogue of plans and five demo accounts. */
export const demoSeed: Seed = {
  plans: demoPlans,
  planDocuments: [
    { id: stableId('pdc', 'terms'), plan: demoPlanId('Europe 10 GB'), createdAt: at(1) },
  ],
  deviceModels: [
    ['Phone One', 'smartphone', ['eSIM', 'pSIM'], '35000001'],
    ['Phone Classic', 'smartphone', ['pSIM'], '35000002'],
    ['Tablet One', 'tablet', ['eSIM'], '35000003'],
    ['Router One', 'router', ['pSIM'], '35000004'],
  ].map(([name, type, simTypes, typeAllocationCode]) => ({
    id: model(String(name)),
    brand: 'Demo',
    createdAt: at(1),
    hardwareIdentifiers: [`D-${typeAllocationCode}`],
    name,
    simTypes,
    type,
    typeAllocationCode,
  })),
  users: [
    ['ada', 'Ada Demo', 'active', '1990-12-10'],
    ['grace', 'Grace Demo', 'active', null],
    ['linus', 'Linus Demo', 'active', null],
    ['margaret', 'Margaret Demo', 'active', '1986-08-17'],
    ['katherine', 'Katherine Demo', 'blocked', null],
  ].map(([name, fullName, status, birthday], index) => ({
    id: user(String(name)),
    birthday,
    createdAt: at(index + 1),
    email: `${name}@example.com`,
    fullName,
    status,
  })),
  addresses: [{ id: stableId('adr', 'ada'), user: ada, createdAt: at(2) }],
  sims: [
    { name: 'ada-esim', user: ada, iccid: '8942420000000001234', provider: 'p3', type: 'eSIM' },
    { name: 'ada-psim', user: ada, iccid: '8942420000000002345', provider: 'p9', type: 'pSIM' },
    {
      name: 'ada-in-use',
      user: ada,
      iccid: '8942420000000003456',
      provider: 'p9',
      type: 'eSIM',
      status: 'active',
    },
    {
      name: 'ada-retired',
      user: ada,
      iccid: '8942420000000004567',
      provider: 'p3',
      type: 'pSIM',
      status: 'retired',
    },
    { name: 'linus-esim', user: linus, iccid: '8942420000000005678', provider: 'p9', type: 'eSIM' },
    {
      name: 'margaret-psim',
      user: margaret,
      iccid: '8942420000000006789',
      provider: 'p5',
      type: 'pSIM',
    },
    { name: 'loose-psim', iccid: '8942420000000007895', provider: 'p5', type: 'pSIM' },
    { name: 'loose-psim-p9', iccid: '8942420000000008901', provider: 'p9', type: 'pSIM' },
  ].map(({ name, ...rest }, index) => ({
    id: sim(name),
    createdAt: at(10 + index),
    profileUpdatedAt: at(10 + index),
    profileStatus: rest.status === 'active' ? 'enabled' : 'unknown',
    ...rest,
  })),
  devices: [
    {
      id: stableId('dev', 'ada-phone'),
      user: ada,
      imei: '350000010000017',
      name: "Ada's phone",
      sims: [sim('ada-in-use')],
      createdAt: at(20),
    },
    {
      id: stableId('dev', 'margaret-phone'),
      user: margaret,
      imei: '350000020000025',
      name: "Margaret's phone",
      sims: [sim('margaret-psim')],
      createdAt: at(21),
    },
  ],
  subscriptions: [
    {
      id: stableId('sub', 'ada-active'),
      user: ada,
      plan: demoPlanId('Germany 5 GB'),
      sim: sim('ada-in-use'),
      createdAt: at(22),
      phoneNumber: '+4915550000001',
      firstUsageAt: at(22),
      usage: { current: { dataBytes: 1_800_000_000, voiceSeconds: 1260, smsMessages: 4 } },
    },
    {
      id: stableId('sub', 'margaret-pending'),
      user: margaret,
      plan: demoPlanId('Germany SIM card 20 GB'),
      sim: sim('margaret-psim'),
      status: 'pending',
      createdAt: at(23),
      lastPorting: stableId('prt', 'margaret'),
    },
  ],
  portings: [
    {
      id: stableId('prt', 'margaret'),
      user: margaret,
      subscription: stableId('sub', 'margaret-pending'),
      phoneNumber: '+4915550000002',
      status: 'informationRequired',
      required: ['accountNumber', 'birthday'],
      createdAt: at(23),
    },
  ],
  paymentMethods: [{ id: stableId('pym', 'ada'), user: ada, createdAt: at(22) }],
  payments: [
    {
      id: stableId('pay', 'ada'),
      user: ada,
      amount: 999,
      paymentMethod: stableId('pym', 'ada'),
      references: [{ object: 'subscription', id: stableId('sub', 'ada-active') }],
      createdAt: at(22),
    },
  ],
  addons: [
    {
      id: stableId('add', 'germany-1'),
      name: 'Germany 1 GB extra',
      plans: [demoPlanId('Germany 5 GB'), demoPlanId('Unlimited Germany')],
      provider: 'p9',
      price: { amount: 300, currency: 'EUR' },
      createdAt: at(2),
    },
    {
      id: stableId('add', 'europe-5'),
      name: 'Europe 5 GB extra',
      plans: [demoPlanId('Europe 50 GB')],
      provider: 'p9',
      price: { amount: 700, currency: 'EUR' },
      allowances: { dataBytes: 5_000_000_000, voiceSeconds: 0, smsMessages: 0 },
      createdAt: at(3),
    },
  ],
  vouchers: [
    { id: stableId('vch', 'promo'), code: 'PROMO10', percentOff: 10, createdAt: at(1) },
    {
      id: stableId('vch', 'expired'),
      code: 'EXPIRED',
      percentOff: 50,
      createdAt: at(1),
      expiresAt: at(2),
    },
  ],
};
