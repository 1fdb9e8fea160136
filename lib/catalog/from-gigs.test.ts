import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkKey } from '@/lib/gigs/network';
import { gigsPlan as schema } from '@/lib/gigs/plans';
import { wirePlan } from '@/lib/testing/builders';
import { settings } from '@/lib/testing/settings';
import { planFromGigs } from './from-gigs';
import { matcher } from './search/filters';
import { unitPrices } from './unit-prices';

function read(changes: object = {}) {
  return planFromGigs(schema.parse(wirePlan(changes)));
}

describe('a plan of Gigs', () => {
  test('becomes a plan of the shop', () => {
    expect(read({ activationTrigger: 'usageStarted' })).toEqual({
      id: 'pln_1',
      path: '/plans/ten-pln_1',
      name: 'Ten',
      description: null,
      network: networkKey('p5'),
      simTypes: ['eSIM', 'pSIM'],
      price: { amount: 999, currency: 'EUR' },
      data: 10_000_000_000,
      voiceSeconds: 6_000,
      messages: 100,
      limits: { bytes: null, bitsPerSecond: null, throttling: null },
      coverage: { name: 'Europe', countries: ['DE', 'FR'] },
      term: { renews: true, unit: 'month', length: 1, minimumPeriods: 0 },
      startsOnFirstUse: true,
      startsOnOrder: false,
      firstPeriod: 'activation',
      asksFor: [],
      verifies: [],
      order: null,
      badge: null,
      group: null,
      hidden: false,
      networks: [],
      highlights: [],
      image: null,
      has5g: null,
      hotspot: null,
      words: {},
    });
  });

  test('survives fields and values that this store does not know', () => {
    const plan = read({
      somethingNew: { deep: [1] },
      status: 'retiring',
      simTypes: ['eSIM', 'iSIM'],
      activationTrigger: 'fullMoon',
      firstPeriodTrigger: 7,
      coverage: null,
      validity: { type: 'recurring', unit: 'moon', value: 1, minimumPeriods: 0 },
      price: { amount: 999, currency: 'eur', taxes: 'gross' },
    });
    expect(plan).toMatchObject({
      simTypes: ['eSIM'],
      startsOnFirstUse: false,
      startsOnOrder: false,
      firstPeriod: null,
      coverage: null,
      term: null,
      price: { amount: 999, currency: 'EUR' },
    });
  });

  test.each([
    ['countries alone', { name: '', countries: ['DE', 'FR'] }],
    ['a name alone', { name: 'Europe', countries: [] }],
  ])('keeps a coverage of %s', (_, coverage) => {
    expect(read({ coverage })).toMatchObject({ coverage });
    expect(read({ coverage: { name: '', countries: [] } }).coverage).toBeNull();
  });

  test('names its networks by its metadata, otherwise by the settings, otherwise not at all', () => {
    expect(read().networks).toEqual([]);
    settings.NETWORK_NAMES = { p5: 'Orange' };
    expect(read().networks).toEqual(['Orange']);
    expect(read({ metadata: { 'store.networks': 'O2' } }).networks).toEqual(['O2']);
    settings.NETWORK_NAMES = {};
  });

  test('does not carry what no page shows', () => {
    const wire = schema.parse(wirePlan({ tags: ['internal'] }));
    expect(wire).not.toHaveProperty('tags');
    expect(planFromGigs(wire)).not.toHaveProperty('tags');
  });

  test.each([
    ['https://cdn.example/plan.png', 'https://cdn.example/plan.png'],
    ['http://cdn.example/plan.png', null],
    ['https://127.0.0.1/plan.png', null],
    [7, null],
  ])('has the picture %j as %j', (image, expected) => {
    expect(planFromGigs(schema.parse(wirePlan({ image }))).image).toBe(expected);
  });

  test.each([
    ['Ten a month', 'Ten a month'],
    ['  two\nlines \n', 'two\nlines'],
    ['   ', null],
    [null, null],
    [undefined, null],
    [{ html: '<b>' }, null],
  ])('described as %j is said to be %j', (description, said) => {
    expect(read({ description }).description).toBe(said);
  });

  test.each([
    ['creation', 'activation', { startsOnOrder: true, firstPeriod: 'activation' }],
    ['usageStarted', 'creation', { startsOnOrder: false, firstPeriod: 'creation' }],
    [undefined, undefined, { startsOnOrder: false, firstPeriod: null }],
  ])('activated by %s, with periods from %s, starts %j', (activation, period, said) => {
    const changes = { activationTrigger: activation, firstPeriodTrigger: period };
    expect(read(changes)).toMatchObject(said);
  });

  test.each([
    ['week', 2, { unit: 'day', length: 14 }],
    ['year', 1, { unit: 'month', length: 12 }],
  ])('renews by a %s, which Gigs does not document, too', (unit, value, span) => {
    const validity = { type: 'recurring', unit, value, minimumPeriods: 0 };
    expect(read({ validity }).term).toEqual({ renews: true, minimumPeriods: 0, ...span });
  });

  test.each([
    [{ type: 'lifetime', unit: 'month', value: 1, minimumPeriods: 0 }],
    [{ type: 'recurring', unit: 'toString', value: 1, minimumPeriods: 0 }],
    [{ type: 'recurring', unit: 'month', value: 0, minimumPeriods: 0 }],
    [{ type: 'recurring', unit: 'month', value: 1.5, minimumPeriods: 0 }],
    ['a month'],
    [null],
  ])('does not guess a term from %j', (validity) => {
    expect(read({ validity }).term).toBeNull();
  });

  test.each([
    [wirePlan({ id: '' })],
    [wirePlan({ name: null })],
    [wirePlan({ price: null })],
    [wirePlan({ price: { amount: -1, currency: 'EUR' } })],
    [wirePlan({ price: { amount: 9.99, currency: 'EUR' } })],
    [wirePlan({ price: { amount: '9.99', currency: 'EUR' } })],
    [wirePlan({ price: { amount: 999, currency: 'EURO' } })],
    [wirePlan({ price: { amount: 999, currency: '€€€' } })],
    [wirePlan({ price: { amount: 999, currency: 'E1R' } })],
    [wirePlan({ price: { amount: 999, currency: 'EUR\n' } })],
  ])('is refused without an id, a name or a price in minor units of a currency: %j', (wire) => {
    expect(schema.safeParse(wire).success).toBe(false);
  });
});

describe('an allowance of Gigs', () => {
  test('is unlimited when it is null, and none when it is zero', () => {
    const nothing = { dataBytes: 0, voiceSeconds: 0, smsMessages: 0 };
    expect(read({ allowances: nothing })).toMatchObject({ data: 0, voiceSeconds: 0, messages: 0 });
    const everything = { dataBytes: null, voiceSeconds: null, smsMessages: null };
    expect(read({ allowances: everything })).toMatchObject({
      data: null,
      voiceSeconds: null,
      messages: null,
    });
  });

  test('of 2022 counts where there is no newer one, with -1 for unlimited', () => {
    const older = { data: 10_000_000_000, voice: -1, sms: 0 };
    const said = { data: 10_000_000_000, voiceSeconds: null, messages: 0 };
    expect(read({ ...older, allowances: undefined })).toMatchObject(said);
    expect(read({ ...older, allowances: null })).toMatchObject(said);
    const newer = { dataBytes: 7, voiceSeconds: 7, smsMessages: 7 };
    expect(read({ ...older, allowances: newer })).toMatchObject({ data: 7, voiceSeconds: 7 });
    const withoutNulls = { dataBytes: 7, smsMessages: 7 };
    expect(read({ ...older, allowances: withoutNulls })).toMatchObject({
      data: 7,
      voiceSeconds: null,
      messages: 7,
    });
    expect(read({ allowances: null, data: -2, sms: 'many' })).toMatchObject({
      data: undefined,
      messages: undefined,
    });
  });

  test('that is missing or odd is unknown: neither unlimited nor none', () => {
    const odd = fc.anything().filter((value) => {
      const count = typeof value === 'number' && value >= 0 && Number.isFinite(value);
      return value !== null && !count && !(typeof value === 'string' && /^\d+$/.test(value));
    });
    fc.assert(
      fc.property(odd, odd, odd, (dataBytes, voiceSeconds, smsMessages) => {
        const plan = read({ allowances: { dataBytes, voiceSeconds, smsMessages } });
        expect([plan.data, plan.voiceSeconds, plan.messages]).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
      }),
    );
  });

  test.each([[undefined], [null], ['unlimited'], [-1], [[]], [{}]])(
    'is unknown when all allowances are %j',
    (allowances) => {
      const plan = read({ allowances });
      expect([plan.data, plan.voiceSeconds, plan.messages]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    },
  );

  test('that is odd leaves the others as they are', () => {
    const plan = read({ allowances: { dataBytes: -1, voiceSeconds: null, smsMessages: 5 } });
    expect(plan).toMatchObject({ data: undefined, voiceSeconds: null, messages: 5 });
  });
});

test('data that Gigs holds in binary units is the plan’s decimal amount, wherever it stands', () => {
  const tenGigabytes = 10_737_418_240;
  const plan = read({
    allowances: { dataBytes: tenGigabytes, voiceSeconds: 1_048_576, smsMessages: 1_048_576 },
    limits: {
      dataBytes: String(tenGigabytes),
      bandwidthBitsPerSecond: 1_048_576,
      throttling: { thresholdBytes: tenGigabytes / 2, bandwidthBitsPerSecond: 524_288 },
    },
  });
  expect(plan).toMatchObject({
    data: 10e9,
    voiceSeconds: 1_048_576,
    messages: 1_048_576,
    limits: {
      bytes: 10e9,
      bitsPerSecond: 1_048_576,
      throttling: { afterBytes: 5e9, bitsPerSecond: 524_288 },
    },
  });
  expect(read({ allowances: null, data: tenGigabytes }).data).toBe(10e9);
  expect(unitPrices(plan).perGigabyte).toEqual({ amount: 100, currency: 'EUR' });
  const tests = { locale: 'en', currencies: ['EUR'], fits: null };
  expect(matcher({ data: '10' }, tests)(plan)).toBe(true);
  expect(matcher({ data: '20' }, tests)(plan)).toBe(false);
});

describe('a limit of Gigs', () => {
  const none = { bytes: null, bitsPerSecond: null, throttling: null };

  test('on data without an amount is its amount, and one on its speed is not', () => {
    const allowances = { dataBytes: null, voiceSeconds: 0, smsMessages: 0 };
    const throttling = { thresholdBytes: 1_000_000_000, bandwidthBitsPerSecond: 512_000 };
    const capped = read({ allowances, limits: { dataBytes: 2_000_000_000, throttling } });
    expect(capped).toMatchObject({ data: 2_000_000_000, limits: { bytes: null } });
    expect(capped.limits.throttling).not.toBeNull();
    expect(unitPrices(capped).perGigabyte?.amount).toBe(500);
    expect(read({ allowances, limits: { throttling } }).data).toBeNull();
  });

  test('is taken over, be it an end, a top speed or a slower one with its threshold', () => {
    const limits = {
      dataBytes: 50_000_000_000,
      bandwidthBitsPerSecond: 10_000_000,
      throttling: { thresholdBytes: 5_000_000_000, bandwidthBitsPerSecond: 512_000 },
    };
    expect(read({ limits }).limits).toEqual({
      bytes: 50_000_000_000,
      bitsPerSecond: 10_000_000,
      throttling: { afterBytes: 5_000_000_000, bitsPerSecond: 512_000 },
    });
  });

  test.each([[null], [undefined], ['slow']])(
    'on the speed holds although how slow it gets is %j',
    (bandwidthBitsPerSecond) => {
      const throttling = { thresholdBytes: 5_000_000_000, bandwidthBitsPerSecond };
      expect(read({ limits: { throttling } }).limits).toEqual({
        ...none,
        throttling: { afterBytes: 5_000_000_000, bitsPerSecond: null },
      });
    },
  );

  test.each([[null], [undefined], ['none'], [{}], [{ dataBytes: null, throttling: null }]])(
    'is none where limits are %j',
    (limits) => {
      expect(read({ limits }).limits).toEqual(none);
    },
  );

  test('that is odd leaves the others as they are', () => {
    const limits = { dataBytes: -1, bandwidthBitsPerSecond: 10_000_000, throttling: 'yes' };
    expect(read({ limits }).limits).toEqual({ ...none, bitsPerSecond: 10_000_000 });
  });
});

test.each([
  ['address', 'address'],
  ['device', 'device'],
  ['user.birthday', 'birthday'],
  ['user.fullName', 'name'],
])('the requirement under the key %s is understood, of any strength', (key, asked) => {
  expect(read({ requirements: { [key]: 'present' } }).asksFor).toEqual([asked]);
  expect(read({ requirements: { [key]: 'verified' } }).asksFor).toEqual([asked]);
  expect(read({ requirements: { [key]: 'somethingNew' } }).asksFor).toEqual([asked]);
  expect(read({ requirements: { [key]: 'none' } }).asksFor).toEqual([]);
  expect(read({ requirements: { [key]: 'verified' } }).verifies).toEqual([asked]);
  expect(read({ requirements: { [key]: 'present' } }).verifies).toEqual([]);
});

test('one odd requirement does not wipe the others', () => {
  for (const odd of [null, 7, true, {}, ['present']]) {
    const requirements = { address: 'present', device: odd, 'user.birthday': 'verified' };
    expect(read({ requirements }).asksFor).toEqual(['address', 'birthday']);
  }
});

test('unknown, nested or missing requirements ask for nothing', () => {
  expect(read({ requirements: { 'user.shoeSize': 'present' } }).asksFor).toEqual([]);
  expect(read({ requirements: { user: { birthday: 'present' } } }).asksFor).toEqual([]);
  expect(read({ requirements: undefined }).asksFor).toEqual([]);
});
