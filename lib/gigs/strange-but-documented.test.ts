import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '@/lib/platform/result';
import { wirePlan } from '@/lib/testing/builders';
import { wireProject } from '@/lib/testing/gigs';
import { changed, type Place, placesOf } from '@/lib/testing/hostile';
import * as wire from '@/lib/testing/malformed-responses';
import { list } from '@/lib/testing/upstream';
import { listAllGigsAddons, listGigsAddons } from './addons';
import { listGigsAddresses } from './addresses';
import { createConnectSession, getConnectSession } from './connect-sessions';
import { findGigsDeviceModels, listGigsDeviceModels } from './device-models';
import { listGigsDevices } from './devices';
import { type GigsError, gigsError } from './error';
import { listGigsPaymentMethods } from './payment-methods';
import { listGigsPayments } from './payments';
import { listGigsPlanDocuments } from './plan-documents';
import { getGigsBoughtPlan, getGigsPlan, listGigsPlans } from './plans';
import { getGigsProject, listGigsProjectIds } from './project';
import type { GigsRequest } from './request';
import { moment } from './schema';
import { listGigsDevicesWith, listGigsSubscribersOn } from './sim-holders';
import { findGigsSims, getGigsEsimProfile, getGigsSimCredentials, listGigsSims } from './sims';
import { listGigsSubscriptionAddons } from './subscription-addons';
import { listGigsSubscriptionChanges } from './subscription-changes';
import { getGigsSubscription, listGigsSubscriptions } from './subscriptions';
import { listGigsUsageBalances } from './usage-balances';
import { findGigsUsers, getGigsFullName, getGigsUser } from './users';

const wirePlanDocument = {
  object: 'planDocument',
  id: 'pdc_1',
  name: 'Terms',
  plan: 'pln_1',
  type: 'application/pdf',
  url: 'https://example.com/terms.pdf',
  createdAt: '2026-01-01T00:00:00Z',
};

let answer: unknown;
vi.mock('./request', () => ({
  segment: encodeURIComponent,
  gigsRequest: async ({ schema }: GigsRequest<unknown>) => {
    const read = schema.safeParse(answer);
    return read.success ? ok(read.data) : fail(gigsError('unexpected-shape'));
  },
}));
vi.mock('./user-filter', () => ({ userFilterHolds: async () => true }));
vi.mock('@/lib/platform/log/log', () => ({ log: vi.fn() }));

beforeEach(() => {
  answer = undefined;
});

const imei = '490154203237518';

/** What reads one object, how it is documented, and what nothing of it is read without. */
type Row = [read: () => Promise<Result<unknown, GigsError>>, object: object, needs: string[]];

const inLists: Record<string, Row> = {
  listGigsPlans: [
    listGigsPlans,
    wirePlan(),
    ['id', 'name', 'price', 'price.amount', 'price.currency', 'status'],
  ],
  listGigsSims: [() => listGigsSims('usr_1'), wire.wireSim, ['id']],
  findGigsSims: [() => findGigsSims(wire.wireSim.iccid), wire.wireSim, ['iccid', 'id']],
  listGigsSubscriptions: [
    () => listGigsSubscriptions('usr_1'),
    wire.wireSubscription,
    ['id', 'plan', 'plan.id', 'user', 'user.id'],
  ],
  listGigsSubscribersOn: [
    () => listGigsSubscribersOn('sim_1'),
    wire.wireSubscription,
    ['id', 'sim', 'sim.id', 'user', 'user.id'],
  ],
  listGigsDevices: [() => listGigsDevices('usr_1'), wire.wireDevice, ['id', 'user', 'user.id']],
  listGigsDevicesWith: [
    () => listGigsDevicesWith('sim_1'),
    wire.wireDevice,
    ['id', 'sims', 'sims.0', 'sims.0.id', 'user', 'user.id'],
  ],
  listGigsDeviceModels: [listGigsDeviceModels, wire.wireDevice.model, []],
  findGigsDeviceModels: [() => findGigsDeviceModels(imei), wire.wireDevice.model, []],
  findGigsUsers: [() => findGigsUsers('ada@example.com'), wire.wireUser, ['email', 'id']],
  listGigsAddresses: [() => listGigsAddresses('usr_1'), wire.wireAddress, ['id']],
  listAllGigsAddons: [() => listAllGigsAddons(), wire.wireAddon, ['id', 'name', 'status']],
  listGigsAddons: [
    () => listGigsAddons('pln_1'),
    wire.wireAddon,
    ['id', 'name', 'plans', 'plans.0', 'status'],
  ],
  listGigsSubscriptionAddons: [
    () => listGigsSubscriptionAddons('sub_1'),
    wire.wireSubscriptionAddon,
    ['addon', 'addon.id', 'id', 'subscription'],
  ],
  listGigsSubscriptionChanges: [
    () => listGigsSubscriptionChanges('sub_1'),
    wire.wireSubscriptionChange,
    ['id', 'subscription'],
  ],
  listGigsPlanDocuments: [
    () => listGigsPlanDocuments('pln_1'),
    wirePlanDocument,
    ['id', 'name', 'plan', 'url'],
  ],
  listGigsPayments: [() => listGigsPayments('usr_1'), wire.wirePayment, ['id', 'user']],
  listGigsPaymentMethods: [
    () => listGigsPaymentMethods('usr_1'),
    wire.wirePaymentMethod,
    ['id', 'user'],
  ],
  listGigsUsageBalances: [
    () => listGigsUsageBalances('sub_1', { bytes: null, seconds: null, messages: null }),
    wire.wireBalance,
    ['limit', 'unit', 'used'],
  ],
  listGigsProjectIds: [listGigsProjectIds, wireProject, ['id']],
};

const alone: Record<string, Row> = {
  getGigsSubscription: [
    () => getGigsSubscription('sub_1'),
    wire.wireSubscription,
    ['id', 'plan', 'plan.id', 'user', 'user.id'],
  ],
  getGigsPlan: [
    () => getGigsPlan('pln_1'),
    wirePlan(),
    ['id', 'name', 'price', 'price.amount', 'price.currency', 'status'],
  ],
  getGigsBoughtPlan: [() => getGigsBoughtPlan('pln_1'), wirePlan(), ['id']],
  getGigsUser: [() => getGigsUser('usr_1'), wire.wireUser, ['email', 'id']],
  getGigsFullName: [() => getGigsFullName('usr_1'), wire.wireUser, ['id']],
  getGigsEsimProfile: [
    () => getGigsEsimProfile('sim_1'),
    { object: 'eSIMProfile', sim: 'sim_1', status: 'enabled' },
    ['status'],
  ],
  getGigsSimCredentials: [
    () => getGigsSimCredentials('sim_1'),
    { object: 'simCredentials', activationCode: 'LPA:1$smdp.example.com$ABC', sim: 'sim_1' },
    [],
  ],
  getGigsProject: [getGigsProject, wireProject, []],
  createConnectSession: [
    () => createConnectSession({ callbackUrl: '', intent: { type: 'viewSubscriptions' } }),
    wire.wireConnectSession,
    ['url'],
  ],
  getConnectSession: [
    () => getConnectSession('csn_1'),
    wire.wireConnectSession,
    ['intent', 'intent.type'],
  ],
};

const rows = [
  ...Object.entries(inLists).map(([name, row]) => ({ name, row, isListed: true })),
  ...Object.entries(alone).map(([name, row]) => ({ name, row, isListed: false })),
];

/** What is read when Gigs answers with this object; null where it is lost. */
async function readBack([read]: Row, isListed: boolean, object: unknown): Promise<unknown> {
  answer = isListed ? list([object]) : object;
  const result = await read();
  if (!result.ok) return null;
  return isListed ? ((result.value as unknown[])[0] ?? null) : result;
}

type Strange = { what: string; value: unknown; how?: 'remove' | 'add' };

/** Every other way to say the same. */
function* sameAs(value: unknown, name: string): Generator<Strange> {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    yield { what: 'with an unknown field', value: { a: [null] }, how: 'add' };
    if ('id' in value) yield { what: 'as its id', value: value.id };
  }
  if (typeof value === 'number') yield { what: 'as its digits', value: String(value) };
  if (typeof value !== 'string') return;
  if (/^(pln|sim|sub|usr)_\w+$/.test(value) && name !== 'id') {
    yield { what: 'as an object', value: { id: value, object: 'any' } };
  }
  if (/^[A-Z]{2,3}$/.test(value)) yield { what: 'in lower case', value: value.toLowerCase() };
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) {
    yield { what: 'as a date', value: value.slice(0, 10) };
    yield { what: 'without an offset', value: value.replace('Z', '') };
    yield { what: 'as Unix time', value: Date.parse(value) / 1000 };
  }
}

/** Every way to leave it unsaid, and to say what no document has. */
function* unlike(value: unknown): Generator<Strange> {
  yield { what: 'missing', value: undefined, how: 'remove' };
  if (Array.isArray(value)) yield { what: 'with its indexes', value: { ...value } };
  for (const odd of [null, 'somethingNew', -1, 7.5, true, [], {}, [{}]]) {
    if (typeof odd !== 'number' || typeof value === 'number') {
      yield { what: `as ${JSON.stringify(odd)}`, value: odd };
    }
  }
}

function valueAt(document: unknown, place: Place): unknown {
  return place.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document);
}

/** Whether it is a field without which nothing is read, or the inside of one. */
function isNeeded(place: Place, needs: string[]): boolean {
  return needs.some((need) => `${place.join('.')}.`.startsWith(`${need}.`));
}

describe.each(rows)('what is read by $name', ({ row, isListed }) => {
  const [, object, needs] = row;
  const places = placesOf(object);

  test('is all that is documented', async () => {
    expect(await readBack(row, isListed, object)).not.toBeNull();
  });

  test('is the same in every form that Gigs may give it', async () => {
    for (const place of places) {
      if (place.at(-1) === 'object') continue;
      for (const { what, value, how } of sameAs(valueAt(object, place), String(place.at(-1)))) {
        if (place.length === 0 && how !== 'add') continue;
        const strange = changed(object, place, value, how ?? 'replace');
        const read = await readBack(row, isListed, strange);
        expect(read, `${place.join('.')} ${what}`).not.toBeNull();
      }
    }
  });

  test('is lost for no detail but those that it needs', async () => {
    for (const place of places.filter((one) => one.length > 0 && !isNeeded(one, needs))) {
      for (const { what, value, how } of unlike(valueAt(object, place))) {
        const strange = changed(object, place, value, how ?? 'replace');
        const read = await readBack(row, isListed, strange);
        expect(read, `${place.join('.')} ${what}`).not.toBeNull();
      }
    }
  });

  test.each(needs)('is nothing without its %s', async (need) => {
    const place = need.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const without = changed(object, place, undefined, 'remove');
    expect(await readBack(row, isListed, without)).toBeNull();
  });
});

test.each(Object.entries(inLists))(
  'a list may come in any envelope: %s',
  async (_, [read, object]) => {
    const items = [object];
    for (const more of [{}, { moreItemsAfter: null }, { moreItemsAfter: '' }, { total: 1 }]) {
      answer = { items, ...more };
      expect(await read()).toMatchObject({ ok: true, value: { length: 1 } });
    }
    for (const none of [[], null]) {
      answer = { object: 'list', items: none };
      expect(await read()).toEqual(ok([]));
    }
  },
);

test.each([
  '2026-01-21T19:12:28Z',
  '2026-01-21t19:12:28z',
  '2026-01-21T19:12:28.0Z',
  '2026-01-21T19:12:28.000000Z',
  '2026-01-21T19:12:28',
  '2026-01-21 19:12:28',
  '2026-01-21T19:12:28+00:00',
  '2026-01-21T21:12:28+02:00',
  '2026-01-21T21:12:28+0200',
  '2026-01-21T14:12:28.000-05:00',
  1_769_022_748,
  1_769_022_748_000,
])('the moment %j is the same in every form', (form) => {
  expect(Date.parse(moment.parse(form) ?? '')).toBe(1_769_022_748_000);
});

test('every function that reads from Gigs is in these tables', () => {
  const folder = import.meta.dirname;
  const sources = readdirSync(folder).filter((file) => /^[\w-]+\.ts$/.test(file));
  const readers = sources.flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const found = source.matchAll(/^export (?:async )?function ((?:create|find|get|list)\w+)\(/gm);
    return [...found].map(([, name]) => name);
  });
  expect(rows.map(({ name }) => name).toSorted()).toEqual(readers.toSorted());
});
