import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { gigsError } from '@/lib/gigs/error';
import { gigsId } from '@/lib/gigs/id';
import { prefixes } from '@/lib/i18n/locales';
import { memoryKv } from '@/lib/platform/kv/memory';
import { fail } from '@/lib/platform/result';
import { seal } from '@/lib/platform/seal';
import { startSession } from '@/lib/shopper/session';
import { ada } from '@/lib/testing/builders';
import {
  hostileForm,
  hostileQuery,
  hostileText,
  hostileValue,
  repeatsMark,
} from '@/lib/testing/hostile';
import { openConnectAction } from './action';
import { arrivalQuery } from './arrival';
import { readIntentRequest } from './intents';
import { intentNames } from './intents/names';
import { readPicked } from './picked';
import { intentProblems, readIntentProblem } from './problem';
import { openRecord } from './record';
import { readIntentReturn } from './return';

const { kv, jar } = vi.hoisted(() => ({ kv: vi.fn(), jar: new Map<string, string>() }));
vi.mock('@/lib/platform/kv/kv', () => ({ kv }));
vi.mock('@/lib/gigs/request', () => ({
  segment: encodeURIComponent,
  gigsRequest: async () => fail(gigsError('network')),
}));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  }),
}));
vi.mock('next/navigation', () => ({
  redirect(path: string) {
    throw new Error(`to ${path}`);
  },
}));

const fields = ['intent', 'subscription', 'payment', 'addon', 'locale'];
const known = fc.constantFrom(...intentNames, 'sub_1', 'pay_1', 'add_1', 'de');
const SESSION = '__Host-storefront.session';

beforeEach(() => {
  jar.clear();
  const store = memoryKv();
  kv.mockReturnValue(store);
});

test('whatever a form holds, a request is one of the intents with ids alone, or none [ASVS 2.2.1]', () => {
  const id = /^[\w-]{1,64}$/;
  fc.assert(
    fc.property(hostileForm(fields, known), (form) => {
      const request = readIntentRequest(form);
      if (request === null) return;
      expect(intentNames).toContain(request.intent);
      for (const one of [request.subscription, request.payment])
        if (one !== null) expect(one).toMatch(id);
      for (const addon of request.addons) expect(addon).toMatch(id);
    }),
  );
});

test('whatever a shopper signed in or out asks for, the answer leads to My plans or to sign-in and repeats nothing', async () => {
  const picked = '(?:&subscription=[\\w.%-]+)?(?:&addon=[\\w.%-]+)*';
  const pages = new RegExp(
    `^to (?:/(?:${prefixes.join('|')}))?/(?:account/plans\\?problem=[a-z-]+${picked}|sign-in\\?next=%2F[\\w.%-]+)$`,
  );
  const [cookie] = await startSession(ada.email, ada.gigsUser);
  const session = fc.oneof(fc.constant(cookie?.value ?? ''), hostileText);
  await fc.assert(
    fc.asyncProperty(hostileForm(fields, known), session, async (form, held) => {
      jar.set(SESSION, held);
      const end: unknown = await openConnectAction(form).catch((error) => error);
      const path = end instanceof Error ? end.message : '';
      expect(path).toMatch(pages);
      expect(repeatsMark(path)).toBe(false);
    }),
  );
});

const parameters = [
  ...['task', 'session_id', 'status', 'problem', 'answer'],
  ...['subscription', 'addon'],
];

test('whatever a return holds, nothing is told of any intent', async () => {
  await fc.assert(
    fc.asyncProperty(hostileQuery(parameters, known), async (query) => {
      expect((await readIntentReturn(query, ada)).state).toBe('not-found');
      for (const value of Object.values(arrivalQuery(query, 'intent'))) {
        expect(value.length).toBeLessThanOrEqual(2_048);
      }
      expect(await openRecord('intent', query.task)).toBeNull();
      const { subscription, addons } = readPicked(query);
      for (const id of [subscription ?? 'none', ...addons]) expect(id).toMatch(gigsId);
      const problem = readIntentProblem(query.problem);
      if (problem !== null) expect(Object.keys(intentProblems)).toContain(problem);
    }),
  );
});

test('what the store itself sealed is a state only when it is of the documented shape', async () => {
  await fc.assert(
    fc.asyncProperty(
      hostileQuery(['email', 'user', 'intent', 'before'], known),
      hostileValue,
      async (value, more) => {
        const content = { ...value, more };
        const json = JSON.stringify(content, (_, one) => (typeof one === 'bigint' ? 0 : one));
        expect(await openRecord('intent', await seal('task', JSON.parse(json), 60))).toBeNull();
      },
    ),
  );
});
