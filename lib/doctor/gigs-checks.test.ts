import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { processValues } from '@/lib/platform/process-wide';
import { wirePlan } from '@/lib/testing/builders';
import { examined, troubles } from '@/lib/testing/examined';
import { refusal, startGigs, wireProject } from '@/lib/testing/gigs';
import { wireDevice, wireSim, wireSubscription } from '@/lib/testing/malformed-responses';
import { settings } from '@/lib/testing/settings';
import { type Answer, json, list, text } from '@/lib/testing/upstream';
import { connectSection } from './checks/connect';
import type { Line } from './examine';
import { sectionsFor } from './table';

const options = { connect: true, mail: undefined, json: false };
const sections = sectionsFor(options, []).filter(({ title }) => /Gigs|Connect/.test(title));

let gigs: Awaited<ReturnType<typeof startGigs>>;

beforeAll(async () => {
  gigs = await startGigs();
  settings.GIGS_API_URL = gigs.url;
});
afterAll(() => gigs.stop());
beforeEach(() => {
  processValues.clear();
  settings.GIGS_CONNECT_ORIGINS = ['https://connect.gigs.com'];
});

function examine(changes: Record<string, Answer> = {}, part = sections): Promise<Line[]> {
  gigs.willBe(changes);
  return examined(part);
}

test('a Gigs that is as documented has nothing but ✓, and each check its own name', async () => {
  const lines = await examine();
  expect(troubles(lines)).toEqual([]);
  expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
  expect(lines).toHaveLength(sections.flatMap(({ checks }) => checks).length);
});

describe('✗ when the key or the project is wrong, and nothing more is asked', () => {
  test.each<[string, Record<string, Answer>, RegExp, RegExp]>([
    [
      'revoked key',
      { 'GET project': refusal(401, 'unauthenticated') },
      /refuses: 401 unauthenticated$/,
      /GIGS_TOKEN is wrong or revoked/,
    ],
    [
      'key of another project',
      {
        'GET project': refusal(404, 'notFound'),
        'GET projects': json(200, list([{ id: 'their-shop' }, { id: 'not\u001b[2Jan id' }])),
      },
      /refuses: 404 notFound$/,
      /opens: their-shop$/,
    ],
    [
      'key without a project',
      { 'GET project': refusal(403, 'permissionDenied'), 'GET projects': json(200, list([])) },
      /refuses: 403 permissionDenied$/,
      /belong together/,
    ],
    ['not Gigs', { 'GET project': text(200, '<h1>Hello') }, /unreadable/, /GIGS_API_URL/],
    ['Gigs is down', { 'GET project': text(503, '') }, /fails: 503$/, /status page/],
    ['another address', { 'GET project': text(301, '') }, /answer 301/, /GIGS_API_URL/],
  ])('%s', async (_, changes, says, fix) => {
    const [line, ...more] = await examine(changes, sections.slice(0, 1));
    expect(line).toMatchObject({ name: 'key', verdict: 'failure' });
    expect(line?.says).toMatch(says);
    expect(line?.fix).toMatch(fix);
    expect(more).toEqual([]);
  });

  test('no connection', async () => {
    settings.GIGS_API_URL = 'http://127.0.0.1:9';
    const lines = await examine({}, sections.slice(0, 1));
    settings.GIGS_API_URL = gigs.url;
    expect(lines).toMatchObject([{ verdict: 'failure', says: 'there is no connection to Gigs' }]);
  });
});

const project = (changes: object) => ({
  'GET project': json(200, { ...wireProject, ...changes }),
});
const oneItem = (item: object) => json(200, list([item]));
const denied = refusal(403, 'permissionDenied', 'notEnabled');

/** As documented: those on sale unless others are asked for. */
const plansByStatus =
  (plans: { status?: unknown }[]): Answer =>
  (response, heard) => {
    const asked = heard.url.searchParams.get('status')?.split(',') ?? ['available'];
    const found = plans.filter(({ status }) => asked.includes(String(status)));
    json(200, list(found))(response, heard);
  };

describe('a line of its own tells', () => {
  test.each<[string, Line['verdict'], Record<string, Answer>, RegExp]>([
    ['project', 'warning', project({ type: 'preview' }), /does not say whether it is live/],
    ['payments API', 'failure', project({ payments: null, billing: {} }), /^Billing API/],
    ['payments API', 'warning', project({ billing: {} }), /^the Billing API is enabled, too$/],
    ['payments API', 'failure', project({ payments: null }), /^neither/],
    ['payments API', 'warning', project({ payments: undefined }), /does not say/],
    ['languages', 'warning', project({ locales: ['en', 'es'] }), /lacks: de\b/],
    ['languages', 'warning', project({ locales: null }), /names none/],
    ['plan currency', 'warning', project({ payments: { currency: 'USD' } }), /^EUR, .* USD$/],
    [
      'plan fields',
      'warning',
      { 'GET plans': json(200, list([wirePlan(), wirePlan({ id: 'pln_2', price: null })])) },
      /^1 of 2 plans unreadable: items\.1\.price$/,
    ],
    [
      'plan metadata',
      'warning',
      { 'GET plans': oneItem(wirePlan({ metadata: { 'store.order': 'first', other: 'x' } })) },
      /^pln_1 store\.order: must be a whole number/,
    ],
    [
      'plan metadata',
      'warning',
      { 'GET plans': oneItem(wirePlan({ metadata: { 'store.badge': 'best-value' } })) },
      /^pln_1 store\.badge: another plan/,
    ],
    [
      'plan metadata',
      'warning',
      { 'GET plans': oneItem(wirePlan({ image: 'http://cdn.example/plan.png' })) },
      /^pln_1 image: must be an https address/,
    ],
    ['users by e-mail', 'failure', { 'POST users/search': denied }, /403 permissionDenied notEn/],
    ['users by e-mail', 'warning', { 'POST users/search': refusal(422, 'invalid') }, /422/],
    ['SIMs by user', 'failure', { 'GET sims?user': oneItem(wireSim) }, /has 1: those of strangers/],
    ['SIMs by user', 'failure', { 'GET sims?user': oneItem({ odd: 1 }) }, /has 1/],
    ['SIMs by user', 'warning', { 'GET sims?user': denied }, /403/],
    ['devices by user', 'failure', { 'GET devices?user': oneItem(wireDevice) }, /has 1/],
    ['devices by user', 'warning', { 'GET devices?user': denied }, /403/],
    [
      'subscriptions by user',
      'failure',
      { 'GET subscriptions?user': oneItem(wireSubscription) },
      /has 1/,
    ],
    ['add-ons', 'warning', { 'GET addons': denied }, /403/],
    ['booked add-ons', 'warning', { 'GET subscriptionAddons': denied }, /403/],
    ['planned changes', 'warning', { 'GET subscriptionChanges': denied }, /403/],
    [
      'usage',
      'warning',
      { 'GET usageBalances': refusal(404, 'notFound'), 'GET subscriptions/sub_1/usage': denied },
      /403/,
    ],
    ['payments', 'warning', { 'GET payments?user': denied }, /403/],
    ['payment methods', 'warning', { 'GET paymentMethods?user': denied }, /403/],
    ['addresses', 'warning', { 'GET users/usr_1/addresses': denied }, /403/],
    ['device models', 'warning', { 'POST deviceModels/search': denied }, /403/],
    ['SIMs by number', 'warning', { 'POST sims/search': denied }, /403/],
    ['session', 'failure', { 'POST connectSessions': denied }, /403 permissionDenied notEnabled/],
    [
      'origin',
      'failure',
      { 'POST connectSessions': json(201, { url: 'mailto:ada@example.com' }) },
      /no web address/,
    ],
    [
      'return address',
      'failure',
      { 'GET connectSessions/csn_1': denied },
      /cannot be read back.*403/,
    ],
  ])('%s: %s', async (name, verdict, changes, says) => {
    const lines = await examine(changes);
    const [line, ...more] = troubles(lines).filter((found) => found.name === name);
    expect(line).toMatchObject({ verdict, says: expect.stringMatching(says) });
    expect(line?.fix).toMatch(/\w/);
    expect(more).toEqual([]);
  });

  test.each([
    ['none', [], /^none$/],
    ['only archived ones', [wirePlan({ status: 'archived' })], /^none; all plans: 1 archived$/],
    ['only a draft', [wirePlan({ status: 'draft' })], /^none; all plans: 1 draft$/],
  ])('plans on sale: %s, and a session cannot be tried', async (_, plans, says) => {
    const lines = await examine({ 'GET plans': plansByStatus(plans) });
    const failed = lines.filter(({ verdict }) => verdict === 'failure');
    expect(failed).toMatchObject([
      { name: 'plans on sale', says: expect.stringMatching(says) },
      { name: 'session', says: expect.stringMatching(/no plan/) },
    ]);
  });

  test('unreadable plans are not called none', async () => {
    const lines = await examine({ 'GET plans': json(200, list([wirePlan({ price: 7 })])) });
    const told = troubles(lines).filter(({ name }) => /plans on sale|session/.test(name));
    expect(told).toMatchObject([
      { verdict: 'failure', says: 'items.0.price is missing or unreadable' },
      { verdict: 'warning', says: expect.stringMatching(/^not tried/) },
    ]);
  });

  test.each([
    ['add-ons', 'GET addons'],
    ['users by e-mail', 'POST users/search'],
    ['devices by user', 'GET devices?user'],
    ['session', 'POST connectSessions'],
  ])('%s: a Gigs that is too busy has nothing that somebody could mend', async (name, call) => {
    const lines = await examine({ [call]: json(429, { type: 'tooManyRequests' }) });
    const told = troubles(lines).filter((line) => line.name === name);
    expect(told).toMatchObject([
      { says: 'Gigs fails: 429 tooManyRequests', fix: expect.stringMatching(/^Run this again/) },
    ]);
  });

  test('a Gigs that refuses the filter of plans is asked without', async () => {
    const strict: Answer = (response, heard) =>
      (heard.url.searchParams.has('status')
        ? refusal(422, 'invalid')
        : json(200, list([wirePlan()])))(response, heard);
    expect(troubles(await examine({ 'GET plans': strict }))).toEqual([]);
  });

  test('plans whose status is active are on sale', async () => {
    const lines = await examine({ 'GET plans': oneItem(wirePlan({ status: 'active' })) });
    expect(troubles(lines)).toEqual([]);
  });

  test('statuses that Gigs does not know', async () => {
    const older: Answer = (response, heard) =>
      (/initiated/.test(heard.url.search)
        ? refusal(422, 'invalid')
        : json(200, list([wireSubscription])))(response, heard);
    expect(troubles(await examine({ 'GET subscriptions': older }))).toMatchObject([
      { name: 'subscription statuses', verdict: 'warning' },
    ]);
    expect(troubles(await examine({ 'GET subscriptions': denied }))).toMatchObject([
      { name: 'subscription statuses', verdict: 'failure' },
    ]);
  });
});

test('a user who does not exist may be refused, and so may lists of no subscription', async () => {
  const unknown = refusal(404, 'notFound');
  const lines = await examine({
    'GET sims?user': unknown,
    'GET devices?user': unknown,
    'GET subscriptions?user': refusal(422, 'invalid'),
    'GET subscriptions': json(200, list([])),
    'GET subscriptionAddons': unknown,
  });
  expect(troubles(lines)).toEqual([]);
  const addons = lines.find(({ name }) => name === 'booked add-ons');
  expect(addons?.says).toMatch(/after the first purchase/);
});

test('a Gigs without usage balances has records of usage', async () => {
  const lines = await examine({ 'GET usageBalances': refusal(501, 'notImplemented') });
  expect(troubles(lines)).toEqual([]);
});

describe('the trial session', () => {
  const trial = (changes: Record<string, Answer>) => examine(changes, [connectSection]);

  test('on another origin fails with the line for the settings, and nothing else of its address', async () => {
    const url = 'https://pay.brand.example/checkout/entry?token=secret';
    const lines = await trial({ 'POST connectSessions': json(200, { id: 'csn_1', url }) });
    const [line] = troubles(lines);
    expect(line).toMatchObject({ name: 'origin', verdict: 'failure' });
    expect(line?.fix).toContain(
      'GIGS_CONNECT_ORIGINS=https://connect.gigs.com,https://pay.brand.example',
    );
    expect(JSON.stringify(lines)).not.toMatch(/token|entry/);
  });

  test.each([
    ['changed', 'https://shop.example/checkout/callback', 'failure'],
    ['withheld', null, 'warning'],
  ])('whose return address is %s', async (_, callbackUrl, verdict) => {
    const session = { id: 'csn_1', callbackUrl, intent: { type: 'checkoutNewSubscription' } };
    const lines = await trial({ 'GET connectSessions/csn_1': json(200, session) });
    expect(troubles(lines)).toMatchObject([{ name: 'return address', verdict }]);
  });

  test('is asked for in dark, and is fine without', async () => {
    const themes: unknown[] = [];
    const lines = await trial({
      'POST connectSessions': (response, heard) => {
        const { appearance, callbackUrl } = JSON.parse(heard.body);
        themes.push(appearance?.theme);
        const url = 'https://connect.gigs.com/x';
        const answer = json(201, { id: 'csn_1', url, callbackUrl });
        (appearance ? denied : answer)(response, heard);
      },
    });
    expect(troubles(lines)).toEqual([]);
    expect(themes).toEqual(['dark', undefined]);
  });

  test('without an id cannot be read back', async () => {
    const url = 'https://connect.gigs.com/x';
    const lines = await trial({ 'POST connectSessions': json(200, { url }) });
    expect(troubles(lines)).toMatchObject([{ name: 'return address', verdict: 'warning' }]);
  });

  test('is created only when asked for', async () => {
    const without = sectionsFor({ ...options, connect: false }, []);
    expect(without.map(({ title }) => title)).not.toContain('Connect');
  });
});
