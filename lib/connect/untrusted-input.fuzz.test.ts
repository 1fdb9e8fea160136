import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/checkout/card/route';
import { GET } from '@/app/api/checkout/status/route';
import { POST as postLanguage } from '@/app/api/language/route';
import { malformedFields, readChoice, readTypedImei } from '@/lib/checkout/choice';
import { readKeptDevice } from '@/lib/checkout/imei-cookie';
import { gigsError } from '@/lib/gigs/error';
import { prefixes } from '@/lib/i18n/locales';
import { memoryKv } from '@/lib/platform/kv/memory';
import { fail } from '@/lib/platform/result';
import { seal } from '@/lib/platform/seal';
import {
  hostileForm,
  hostileQuery,
  hostileReferer,
  hostileText,
  hostileValue,
  repeatsMark,
} from '@/lib/testing/hostile';
import { dismissCheckoutAction, startCheckoutAction } from './action';
import { arrivalQuery, hintOf } from './arrival';
import { checkoutProblems, readCheckoutProblem } from './problem';
import { openRecord } from './record';
import { readBegun, readBegunHere } from './resume';
import { resumeWord } from './resume-status';

const { kv, jar, sent } = vi.hoisted(() => ({
  kv: vi.fn(),
  jar: new Map<string, string>(),
  sent: new Map<string, string>(),
}));
vi.mock('@/lib/platform/kv/kv', () => ({ kv }));
vi.mock('@/lib/gigs/request', () => ({
  segment: encodeURIComponent,
  gigsRequest: async () => fail(gigsError('network')),
}));
vi.mock('next/headers', () => ({
  headers: async () => sent,
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: ({ name, value }: { name: string; value: string }) => jar.set(name, value),
  }),
}));
vi.mock('next/navigation', () => ({
  redirect(path: string) {
    throw new Error(`to ${path}`);
  },
}));

const fields = [
  'plan',
  'sim',
  'iccid',
  'kept-sim',
  'device',
  'imei',
  'voucher',
  'checkout',
  'then',
  'from',
  'locale',
];
const known = fc.constantFrom(
  ...[
    'pln_1',
    'sim_1',
    'imei',
    '490154203237518',
    'PROMO10',
    'sign-in',
    'check-device',
    'check-sim',
    'show',
    'iccid',
    'plan',
    'de',
  ],
);
const cookies = ['session', 'checkout', 'past', 'device', 'sim', 'browser', 'sign-in', 'outcome'];

beforeEach(() => {
  jar.clear();
  sent.clear();
  const store = memoryKv();
  kv.mockReturnValue(store);
});

function hold(values: string[], referer: string | null): void {
  jar.clear();
  sent.clear();
  for (const [index, name] of cookies.entries()) {
    const value = values[index];
    if (value) jar.set(`__Host-storefront.${name}`, value);
  }
  if (referer !== null) sent.set('referer', referer);
}

async function follow(action: (form: FormData) => Promise<never>, form: FormData): Promise<string> {
  const end: unknown = await action(form).catch((error) => error);
  return end instanceof Error && end.message.startsWith('to ') ? end.message.slice(3) : `${end}`;
}

const held = fc.array(hostileText, { minLength: cookies.length, maxLength: cookies.length });

test('whatever the checkout form and cookies hold, the way leads to a page of the store', async () => {
  const language = prefixes.join('|');
  const pages = new RegExp(
    `^/(?:${language})?(?:\\?|$)|^/(?:(?:${language})/)?(?:sign-in\\?next=|plans/[\\w.~:@=+-]+)`,
  );
  await fc.assert(
    fc.asyncProperty(
      hostileForm(fields, known),
      held,
      hostileReferer,
      async (form, values, referer) => {
        hold(values, referer);
        const path = await follow(startCheckoutAction, form);
        expect(path).toMatch(pages);
        const { origin, searchParams } = new URL(path, 'https://shop.example');
        expect(origin).toBe('https://shop.example');
        // A voucher and a search are shown again on purpose; nothing else is.
        const next = new URL(searchParams.get('next') ?? '/', 'https://shop.example').searchParams;
        for (const query of [searchParams, next]) {
          for (const [name, value] of query) {
            if (!['voucher', 'q', 'next'].includes(name)) expect(repeatsMark(value)).toBe(false);
          }
        }
      },
    ),
  );
});

test.each([startCheckoutAction, dismissCheckoutAction])(
  'an action that is sent no form leads to a page of the store',
  async (action) => {
    hold([], null);
    expect(await Reflect.apply(follow, null, [action])).toMatch(/^\/(?![/\\])/);
  },
);

test('whatever is sent to forget a checkout or to speak another language, the way stays inside', async () => {
  const body = hostileForm(['to', ...fields], known);
  await fc.assert(
    fc.asyncProperty(body, hostileReferer, async (form, referer) => {
      hold([], referer);
      const dismissed = await follow(dismissCheckoutAction, form);
      const request = new Request('https://shop.example/api/language', { method: 'POST' });
      if (referer !== null) request.headers.set('referer', encodeURI(`${Buffer.from(referer)}`));
      request.formData = async () => form;
      const { status, headers } = await postLanguage(request);
      expect(status).toBe(303);
      for (const path of [dismissed, headers.get('location') ?? '']) {
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(new URL(path, 'https://other.example').origin).toBe('https://other.example');
      }
    }),
  );
});

test('whatever a form or a query holds, a choice is made of ids, an IMEI and a visible voucher [ASVS 2.2.1]', () => {
  const id = /^(?!\.{1,2}$)[\w.~:@=+-]{1,64}$/;
  const sources = fc.oneof(hostileForm(fields, known), hostileQuery(fields, known));
  fc.assert(
    fc.property(sources, (source) => {
      const { plan, sim, device, imei, voucher } = readChoice(source);
      for (const one of [plan, sim, device]) if (one !== null) expect(one).toMatch(id);
      if (imei !== null) expect(imei).toMatch(/^\d{15,16}$/);
      if (voucher !== null) expect(voucher).toMatch(/^[^\p{C}]{1,64}$/u);
      expect(fields).toEqual(expect.arrayContaining(malformedFields(source)));
      expect((readTypedImei(source) ?? '').length).toBeLessThanOrEqual(64);
    }),
  );
});

const parameters = ['checkout', 'session_id', 'status', 'problem', 'answer', 'for'];

test('whatever an arrival holds, three texts of it at most are kept, and a problem or hint is a known one', () => {
  fc.assert(
    fc.property(hostileQuery(parameters, known), (query) => {
      for (const [name, value] of Object.entries(arrivalQuery(query, 'checkout'))) {
        expect(['checkout', 'session_id', 'status']).toContain(name);
        expect(value.length).toBeLessThanOrEqual(2_048);
      }
      const problem = readCheckoutProblem(query.problem);
      if (problem !== null) expect(Object.keys(checkoutProblems)).toContain(problem);
      const { status } = query;
      const hint = hintOf(typeof status === 'string' ? status : undefined);
      expect([null, 'success', 'aborted', 'expired', 'misconfigured']).toContain(hint);
      expect(typeof (resumeWord(query as object) ?? '')).toBe('string');
    }),
  );
});

test('whatever the status of a checkout is asked with, the answer is “not found” and repeats nothing', async () => {
  const pair = fc.tuple(fc.oneof(fc.constantFrom(...parameters), hostileText), hostileText);
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { maxLength: 6 }), held, async (pairs, values) => {
      hold(values, null);
      const address = `https://shop.example/api/checkout/status?${new URLSearchParams(pairs)}`;
      const post = new Request(address, { method: 'POST' });
      for (const answer of [await GET(new Request(address)), await POST(post)]) {
        expect(answer.status).toBe(404);
        expect(await answer.json()).toEqual({ state: 'not-found', found: false });
        expect(JSON.stringify([...answer.headers])).not.toContain('eve');
      }
    }),
  );
});

test('whatever a cookie holds, no checkout and no device is read from it', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (value) => {
      hold(['', value, '', value], null);
      expect([await readBegun(), await readBegunHere(), await readKeptDevice()]).toEqual([
        null,
        [],
        null,
      ]);
      expect(await openRecord('checkout', value)).toBeNull();
    }),
  );
});

test('what the store itself sealed is read only when it is of the documented shape', async () => {
  const shape = fc.oneof(
    hostileQuery(['checkout', 'session', 'typed', 'at', 'plan'], hostileText),
    fc.object(),
  );
  await fc.assert(
    fc.asyncProperty(shape, hostileValue, async (value, more) => {
      const content = JSON.parse(
        JSON.stringify({ ...value, more }, (_, v) => (typeof v === 'bigint' ? 0 : v)),
      );
      hold(['', await seal('resume', content, 60), '', await seal('device', content, 60)], null);
      const [begun, device] = [await readBegun(), await readKeptDevice()];
      if (begun) expect(typeof begun.checkout).toBe('string');
      if (device) expect([typeof device.typed, typeof device.at]).toEqual(['string', 'number']);
      expect(await openRecord('checkout', await seal('checkout', content, 60))).toBeNull();
    }),
  );
});
