import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { withDeadline } from '@/lib/platform/deadline';
import { processValues } from '@/lib/platform/process-wide';
import { gigsList } from './list';
import { gigsRequest } from './request';

type Sent = { signal: AbortSignal; headers: Record<string, string> };
const send = vi.hoisted(() => vi.fn<(url: string, sent: Sent) => Promise<unknown>>());
vi.mock('@/lib/http/undici', () => ({ Agent: class {}, request: send }));

const schema = z.object({ id: z.string() });

/** What Gigs does with a call: how long it takes (null: for ever), and how it ends. */
type Deed = {
  takes: number | null;
  status: number | 'reset' | 'refused';
  retryAfter: number | null;
};

const deed: fc.Arbitrary<Deed> = fc.record({
  takes: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 12_000 })),
  status: fc.constantFrom<Deed['status'][]>(
    ...[200, 200, 200, 404, 429, 500, 503],
    ...(['reset', 'refused'] as const),
  ),
  retryAfter: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 5 })),
});

/** When Gigs was called. */
let begun: number[] = [];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Plays Gigs: answers after its time, and stops at once when the store gives up. */
function play(deeds: Deed[]): void {
  let turn = 0;
  begun = [];
  processValues.delete('breakers');
  send.mockImplementation((_, { signal }) => {
    const { takes, status, retryAfter } = deeds[turn++ % deeds.length] ?? never();
    begun.push(performance.now());
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      const end = () => {
        const code = status === 'refused' ? 'ECONNREFUSED' : 'ECONNRESET';
        if (typeof status === 'string') return reject(Object.assign(new Error(), { code }));
        const said = { id: 'a', items: [{ id: `i${turn}` }], moreItemsAfter: `i${turn}` };
        resolve({
          statusCode: status,
          headers: retryAfter === null ? {} : { 'retry-after': `${retryAfter}` },
          body: { text: async () => JSON.stringify(said) },
        });
      };
      if (takes !== null) setTimeout(end, takes);
    });
  });
}

function never(): never {
  throw new Error('there is always a deed');
}

/** How long work takes by the clock that is wound on for it. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let ended = Number.NaN;
  const done = work().then(() => {
    ended = performance.now();
  });
  await vi.advanceTimersByTimeAsync(600_000);
  await done;
  return ended - began;
}

const read = () => gigsRequest({ method: 'GET', path: 'plans/pln_1', schema });
const write = () => gigsRequest({ method: 'POST', path: 'connectSessions', body: {}, schema });

/**
 * Everything a page or an action can be made of: calls after and beside each other, lists of many
 * pages.
 */
const work = fc.array(
  fc.array(
    fc.constantFrom(read, write, () => gigsList({ path: 'sims' }, schema)),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  { minLength: 1, maxLength: 6 },
);

test('whatever Gigs does, a response does not exceed its deadline', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 1, maxLength: 12 }),
      work,
      fc.integer({ min: 1, max: 8_000 }),
      async (deeds, rounds, budget) => {
        play(deeds);
        const taken = await timeOf(() =>
          withDeadline(budget, async () => {
            for (const round of rounds) await Promise.all(round.map((call) => call()));
          }),
        );
        expect(taken).toBeLessThanOrEqual(budget + 1);
        const ends = (begun[0] ?? 0) + budget;
        expect(begun.every((moment) => moment <= ends)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('a call outside any request ends by itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 4 }), async (deeds) => {
      play(deeds);
      expect(await timeOf(read)).toBeLessThanOrEqual(6_001);
      expect(begun.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 500 },
  );
});

test('a write is retried only when the first attempt never connected or came too soon', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 2 }), async (deeds) => {
      play(deeds);
      await timeOf(write);
      const [first] = deeds;
      const isAnswered = first && first.takes !== null && first.takes < 4_000;
      const didNothing = first?.status === 'refused' || first?.status === 429;
      expect(begun.length).toBeLessThanOrEqual(isAnswered && didNothing ? 2 : 1);
    }),
    { numRuns: 500 },
  );
});

test('a retry that could not finish in time is not started', async () => {
  play([
    { takes: 100, status: 503, retryAfter: 2 },
    { takes: 0, status: 200, retryAfter: null },
  ]);
  expect(await timeOf(() => withDeadline(2_500, read))).toBeLessThan(200);
  expect(begun).toHaveLength(1);
  play([
    { takes: 100, status: 503, retryAfter: 2 },
    { takes: 0, status: 200, retryAfter: null },
  ]);
  await timeOf(() => withDeadline(2_700, read));
  expect(begun).toHaveLength(2);
});

test('after the deadline nothing is sent', async () => {
  play([{ takes: 0, status: 200, retryAfter: null }]);
  const answer = withDeadline(0, read);
  expect(await answer).toEqual({ ok: false, error: { kind: 'timeout', retryable: true } });
  expect(begun).toEqual([]);
});
