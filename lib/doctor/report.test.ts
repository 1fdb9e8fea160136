import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processValues } from '@/lib/platform/process-wide';
import { fail, ok } from '@/lib/platform/result';
import { examined } from '@/lib/testing/examined';
import { refusal, startGigs } from '@/lib/testing/gigs';
import { hostileAnswer } from '@/lib/testing/hostile';
import { settings } from '@/lib/testing/settings';
import { json } from '@/lib/testing/upstream';
import { bad, type Check, type Finding, good, warn } from './check';
import { type Call, latencyCheck } from './latency';
import { readOptions } from './options';
import { wordsOf } from './refusals';
import { report } from './report';
import { safeText } from './safe';

const variables = {
  GIGS_PROJECT: 'shop',
  GIGS_TOKEN: 'token-of-the-shop',
  GIGS_WEBHOOK_SECRET: 'whsec_bmV3LW5ldy1uZXctbmV3LW5ldy1uZXctbmV3',
  SITE_URL: 'http://127.0.0.1:9',
  AUTH_SECRET: `${'a1'.repeat(16)},${'b2'.repeat(16)}`,
  SMTP_URL: 'smtp://shop:p%40ssword@127.0.0.1:9',
  MAIL_FROM: 'Shop <shop@shop.example>',
  REDIS_URL: 'redis://:redis-password@127.0.0.1:9',
  SUPPORT_EMAIL: 'help@shop.example',
};

/** What must never be printed, as it is or as a part of an address. */
const secrets = [
  ...[variables.GIGS_TOKEN, variables.GIGS_WEBHOOK_SECRET, ...variables.AUTH_SECRET.split(',')],
  ...['p@ssword', 'p%40ssword', 'redis-password', 'shop@shop.example', 'help@shop.example'],
  ...['ada@example.com', 'bob@example.com'],
];
const ofSessions = ['token=abc', '/checkout/entry', 'csn_1'];

/** Whatever a check could put into a line by mistake. */
const mistakes = [
  ...secrets,
  ...[variables.SMTP_URL, variables.REDIS_URL, variables.AUTH_SECRET, variables.MAIL_FROM],
  'https://connect.gigs.com/checkout/entry?session=csn_1&token=abc',
  'http://127.0.0.1:9/checkout/callback?token=abc',
];
const leaky = fc.array(
  fc.oneof(fc.constantFrom(...mistakes), fc.string({ unit: 'binary', maxLength: 8 })),
  { maxLength: 6 },
);

let gigs: Awaited<ReturnType<typeof startGigs>>;

beforeAll(async () => {
  gigs = await startGigs();
  Object.assign(settings, {
    GIGS_API_URL: gigs.url,
    GIGS_TOKEN: variables.GIGS_TOKEN,
    SITE_URL: variables.SITE_URL,
    GIGS_WEBHOOK_SECRET: [variables.GIGS_WEBHOOK_SECRET],
    SMTP_URL: variables.SMTP_URL,
    AUTH_SECRET: variables.AUTH_SECRET.split(','),
    MAIL_FROM: variables.MAIL_FROM,
    REDIS_URL: variables.REDIS_URL,
    SUPPORT_EMAIL: variables.SUPPORT_EMAIL,
  });
});
afterAll(() => gigs.stop());

async function printed(json: boolean, given: Record<string, string | undefined> = variables) {
  processValues.clear();
  const options = { connect: true, mail: 'bob@example.com', json };
  const texts: string[] = [];
  const code = await report(options, given, (text) => texts.push(text));
  return { code, text: texts.join('\n') };
}

describe('the report', () => {
  test('has a line for each check, what to do below it, and the exit code of its ✗', async () => {
    gigs.willBe();
    const { code, text } = await printed(false);
    expect(code).toBe(1);
    expect(text).toMatch(/^✓ key: opens the project shop \(\d+ ms\)$/m);
    expect(text).toMatch(/^✗ mail server: cannot be reached \(\w+\) \(\d+ ms\)\n {4}→ Check SMTP/m);
    expect(text).toMatch(/\n\d+ to fix \(✗\), \d+ to look at \(!\), \d+ fine \(✓\)\.$/);
  });

  test('is one object for a program', async () => {
    gigs.willBe();
    const { code, text } = await printed(true);
    const { ready, lines, calls } = JSON.parse(text);
    expect([code, ready]).toEqual([1, false]);
    expect(lines).toContainEqual({
      section: 'Gigs',
      name: 'project',
      verdict: 'ok',
      says: 'live: shoppers pay and get service',
      milliseconds: expect.any(Number),
    });
    expect(calls).toContainEqual({
      method: 'POST',
      route: expect.stringMatching(/connectSessions$/),
      milliseconds: expect.any(Number),
    });
  });

  test('names every setting that is wrong, without its value, and goes no further', async () => {
    const { code, text } = await printed(false, { ...variables, SMTP_URL: 'p@ss', MAIL_FROM: '' });
    expect(code).toBe(1);
    expect(text.match(/^✗ settings: [A-Z_]+ /gm)).toEqual([
      '✗ settings: SMTP_URL ',
      '✗ settings: MAIL_FROM ',
    ]);
    expect(text).not.toContain('p@ss');
    expect(text).not.toContain('Gigs\n');
  });

  test('names what looks like a setting and is none, without its value', async () => {
    const { SITE_URL: STIE_URL, ...others } = variables;
    const { text } = await printed(false, { ...others, STIE_URL, STORE_ACENT: 'hunter2' });
    expect(text).toMatch(/^✗ settings: SITE_URL is missing /m);
    expect(text).toMatch(/^! settings: STIE_URL is no setting: it looks like SITE_URL /m);
    expect(text).toMatch(/^! settings: STORE_ACENT .* STORE_ACCENT .*\n {4}→ Rename it/m);
    expect(text).not.toContain('hunter2');
  });

  test('never holds a secret, an e-mail or a session, whatever Gigs says', async () => {
    const calls = [
      'GET project',
      'GET projects',
      'GET plans',
      'GET sims?user',
      'POST users/search',
    ];
    const sessions = ['POST connectSessions', 'GET connectSessions/csn_1'];
    const words = mistakes.map((mistake) => ({ [mistake]: mistake, id: mistake, url: mistake }));
    const answer = hostileAnswer({
      type: mistakes[1],
      payments: { currency: 'EUR' },
      locales: mistakes,
      items: words,
      id: 'csn_1',
      url: mistakes.at(-2),
      callbackUrl: mistakes.at(-1),
    });
    const answers = fc.dictionary(
      fc.constantFrom(...calls, ...sessions),
      fc.oneof(
        answer.map((body) => json(200, body)),
        fc.constantFrom(...mistakes).map((word) => refusal(403, word, word, word)),
      ),
    );
    const check = async (changes: Parameters<typeof gigs.willBe>[0], json: boolean) => {
      gigs.willBe(changes);
      const { text } = await printed(json);
      const all = [...secrets, ...ofSessions];
      expect(all.filter((secret) => text.includes(secret))).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(answers, fc.boolean(), check), { numRuns: 25 });
  }, 300_000);
});

test('what is printed is clean even where a check is not', () => {
  const safe = safeText(variables);
  fc.assert(
    fc.property(leaky, fc.constantFrom(' ', ',', ' (', '; '), (parts, glue) => {
      const text = safe(parts.join(glue));
      const all = [...secrets, ...ofSessions];
      expect(all.filter((secret) => text.includes(secret))).toEqual([]);
      expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
  expect(safe('GIGS_CONNECT_ORIGINS=https://a.example,https://b.example')).toBe(
    'GIGS_CONNECT_ORIGINS=https://a.example,https://b.example',
  );
});

describe('a line', () => {
  const only = (check: Partial<Check>, limitMs?: number) => {
    const checks = [{ name: 'it', fix: 'do', run: async () => null, ...check }];
    return examined([{ title: 'T', checks }], limitMs ? { limitMs } : {});
  };

  test('that takes too long is ✗', async () => {
    const forever = new Promise<Finding>(() => undefined);
    expect(await only({ run: () => forever }, 20)).toMatchObject([{ verdict: 'failure' }]);
  });

  test('that breaks is ✗ as well, by the name of its exception only', async () => {
    const run = () => Promise.reject(new TypeError('ada@example.com'));
    expect(await only({ run })).toMatchObject([
      { verdict: 'failure', says: 'could not be checked (TypeError)' },
    ]);
  });

  test('has something to do unless it is ✓, and is left out where there is nothing to check', async () => {
    expect(await only({ run: async () => good('fine') })).toMatchObject([{ says: 'fine' }]);
    expect((await only({ run: async () => good('fine') }))[0]).not.toHaveProperty('fix');
    expect(await only({ run: async () => bad('no') })).toMatchObject([{ fix: 'do' }]);
    expect(await only({ run: async () => warn('no', 'else') })).toMatchObject([{ fix: 'else' }]);
    expect(await only({})).toEqual([]);
  });
});

test.each([
  [[3], 'ok', /calls to Gigs: 1, median 3 ms; slowest 3 ms \(GET plans\)/],
  [[9, 1_001, 5], 'warning', /median 9 ms; slowest 1001 ms.*4000 ms a call, 5000.*, 6000 a page/],
  [[4_000, 5], 'failure', /median 5 ms; slowest 4000 ms/],
])('the latencies %j are %s beside the budgets of the store', async (times, verdict, says) => {
  const calls: Call[] = times.map((milliseconds) => ({
    method: 'GET',
    route: 'plans',
    milliseconds,
  }));
  const checks = [latencyCheck(calls)];
  const lines = await examined([{ title: 'Speed', checks }]);
  expect(lines).toMatchObject([{ verdict, says: expect.stringMatching(says) }]);
});

describe('what Gigs says of a refusal', () => {
  test('stands below the line, in its words without what may be private', async () => {
    const hint = 'Write to https://a.example/ about csn_1, sub_0b1 or 8942400090000000028.';
    gigs.willBe({ 'POST connectSessions': refusal(422, 'invalid', undefined, hint) });
    const says = '… may not Write to … about … … or …';
    expect((await printed(false)).text).toContain(`\n✗ session: Gigs refuses: 422 invalid (`);
    expect((await printed(false)).text).toContain(`\n    Gigs says: ${says}\n    → Ask Gigs`);
    const { lines } = JSON.parse((await printed(true)).text);
    const said = lines.filter((line: object) => 'gigs' in line);
    expect(said).toMatchObject([{ name: 'session', gigs: says }]);
  });

  test.each([
    ['{"message":"No.","details":[{"property":"intent.type"},7]}', 'No. (intent.type)'],
    [
      '{"message":"Must have at most 255 characters.","hint":null}',
      'Must have at most 255 characters.',
    ],
    [`{"message":"${'no '.repeat(100)}"}`, 'no '.repeat(40).trim()],
    ['{"message":"\\u001b[31m 1234567"}', null],
    ['<html>', null],
    ['[]', null],
  ])('%j', (body, words) => {
    expect(wordsOf(body)).toBe(words);
  });
});

test.each([
  [[], { connect: false, mail: undefined, json: false }],
  [['--connect', '--json'], { connect: true, mail: undefined, json: true }],
  [['--mail', 'me@example.com'], { connect: false, mail: 'me@example.com', json: false }],
])('the options %j', (args, options) => {
  expect(readOptions(args)).toEqual(ok(options));
});

test.each([
  [['--mail', 'me'], /--mail needs an e-mail/],
  [['--conect'], /--conect/],
  [['extra'], /extra/],
  [['--help'], /^$/],
])('the options %j are refused with their reason', (args, reason) => {
  expect(readOptions(args)).toEqual(fail(expect.stringMatching(reason)));
});
