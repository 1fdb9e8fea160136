import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Subscription } from '@/lib/subscriptions/types';
import { aCheckoutRecord, aSubscription } from '@/lib/testing/builders';
import { type Hint, hintOf } from './arrival';
import {
  findPurchase,
  idsBefore,
  isFinalCheckout,
  mayHoldPurchase,
  stateOfCheckout,
} from './checkout-state';
import type { CheckoutRecord } from './record';

const START = Date.parse('2026-11-22T12:00:00Z');
const MINUTE_MS = 60_000;
const statuses = ['pending', 'initiated', 'active', 'restricted', 'ended', 'unknown'] as const;
const hints: Hint[] = ['success', 'aborted', 'expired', 'misconfigured', null];

const at = (time: number) => new Date(time).toISOString();

function aRecord(changes: Partial<CheckoutRecord> = {}): CheckoutRecord {
  return aCheckoutRecord({ startedAt: START, ...changes });
}

function onSim(id: string | null): Subscription['sim'] {
  return id === null ? null : { id, ending: '1234', type: 'eSIM' };
}

// Few values, so that plans, SIMs and moments often coincide.
const times = fc.integer({ min: -4, max: 4 }).map((minutes) => START + minutes * MINUTE_MS);
const simIds = fc.constantFrom('sim_1', 'sim_2', null);
const planIds = fc.constantFrom('pln_1', 'pln_2');
const subscription: fc.Arbitrary<Subscription> = fc
  .record({
    plan: planIds,
    sim: simIds,
    created: times,
    status: fc.constantFrom(...statuses),
    activated: fc.boolean(),
  })
  .map(({ plan, sim, created, status, activated }) =>
    aSubscription({
      plan: { id: plan, name: plan, data: null, term: null },
      sim: onSim(sim),
      createdAt: at(created),
      status,
      activatedAt: activated ? at(created) : null,
    }),
  );
const subscriptions = fc.array(subscription, { maxLength: 8 });
const record = fc
  .record({ plan: planIds, sim: simIds, newestBefore: fc.option(times) })
  .map((changes) => aRecord(changes));

function borderOf({ newestBefore, startedAt }: CheckoutRecord): number {
  return newestBefore === null ? startedAt - 2 * MINUTE_MS : newestBefore;
}

function couldBe(candidate: Subscription, begun: CheckoutRecord): boolean {
  if (candidate.plan.id !== begun.plan) return false;
  if (begun.sim !== null && candidate.sim !== null && candidate.sim.id !== begun.sim) return false;
  return Date.parse(candidate.createdAt) > borderOf(begun);
}

const cameToNothing = ({ status, activatedAt }: Subscription) =>
  status === 'ended' && activatedAt === null;

describe('the purchase of a checkout', () => {
  test('is never of another plan', () => {
    fc.assert(
      fc.property(subscriptions, record, (all, begun) => {
        const found = findPurchase(all, begun);
        if (found) expect(found.plan.id).toBe(begun.plan);
      }),
    );
  });

  test('is never on another SIM than the chosen one', () => {
    fc.assert(
      fc.property(subscriptions, record, (all, begun) => {
        const sim = findPurchase(all, begun)?.sim;
        if (sim && begun.sim !== null) expect(sim.id).toBe(begun.sim);
      }),
    );
  });

  test('never is one created at the border or before', () => {
    fc.assert(
      fc.property(subscriptions, record, (all, begun) => {
        const found = findPurchase(all, begun);
        if (found) expect(Date.parse(found.createdAt)).toBeGreaterThan(borderOf(begun));
      }),
    );
  });

  test('is found whenever there is one, whatever the order of the list', () => {
    fc.assert(
      fc.property(subscriptions, record, (all, begun) => {
        const there = all.some((one) => couldBe(one, begun));
        expect(findPurchase(all, begun) !== null).toBe(there);
        expect(findPurchase(all.toReversed(), begun)?.createdAt).toBe(
          findPurchase(all, begun)?.createdAt,
        );
      }),
    );
  });

  test('is an order that came to nothing only when no other is left', () => {
    fc.assert(
      fc.property(subscriptions, record, (all, begun) => {
        const found = findPurchase(all, begun);
        if (!found || !cameToNothing(found)) return;
        expect(all.filter((one) => couldBe(one, begun)).every(cameToNothing)).toBe(true);
      }),
    );
  });

  test('is the first that came to life, so that a later purchase is not taken for this one', () => {
    fc.assert(
      fc.property(subscriptions, record, (all, begun) => {
        const found = findPurchase(all, begun);
        if (!found || cameToNothing(found)) return;
        const alive = all.filter((one) => couldBe(one, begun) && !cameToNothing(one));
        const first = Math.min(...alive.map(({ createdAt }) => Date.parse(createdAt)));
        expect(Date.parse(found.createdAt)).toBe(first);
      }),
    );
  });

  test('is the order that followed a declined one, and an ended one that had been active', () => {
    const declined = aSubscription({ id: 'sub_1', status: 'ended', createdAt: at(START + 1) });
    const paid = aSubscription({
      id: 'sub_2',
      status: 'pending',
      createdAt: at(START + MINUTE_MS),
    });
    expect(findPurchase([paid, declined], aRecord())?.id).toBe('sub_2');
    expect(findPurchase([declined], aRecord())?.id).toBe('sub_1');
    const lived = { ...declined, activatedAt: at(START + 2) };
    expect(findPurchase([paid, lived], aRecord())?.id).toBe('sub_1');
  });

  test('may not name its SIM yet', () => {
    const pending = aSubscription({ status: 'pending', createdAt: at(START + 1) });
    expect(findPurchase([pending], aRecord({ sim: 'sim_1' }))).toBe(pending);
  });

  test('begun signed out may be two minutes older than our clock says, and no more', () => {
    const signedOut = aRecord({ email: null, newestBefore: null });
    const created = (time: number) => [aSubscription({ createdAt: at(time) })];
    expect(findPurchase(created(START - 2 * MINUTE_MS + 1), signedOut)).not.toBeNull();
    expect(findPurchase(created(START - 2 * MINUTE_MS), signedOut)).toBeNull();
  });

  test('is not one whose moment cannot be read', () => {
    expect(findPurchase([aSubscription({ createdAt: 'yesterday' })], aRecord())).toBeNull();
  });

  test('without a date is what was not there before, and nothing that was', () => {
    const before = aSubscription({ id: 'sub_00000001', createdAt: '' });
    const paid = aSubscription({ id: 'sub_00000002', createdAt: '' });
    const later = aSubscription({ id: 'sub_00000003', createdAt: '' });
    const begun = aRecord({ idsBefore: idsBefore([before]) });
    expect(findPurchase([later, paid, before], begun)).toBe(paid);
    expect(findPurchase([before], begun)).toBeNull();
    expect(mayHoldPurchase([before], begun)).toBe(false);
    const unknown = aRecord({ idsBefore: null });
    expect(findPurchase([paid], unknown)).toBeNull();
    expect(mayHoldPurchase([paid], unknown)).toBe(true);
    const declined = { ...paid, status: 'ended' as const, activatedAt: null };
    expect(findPurchase([later, declined, before], begun)).toBe(later);
  });

  test.each([
    ['at their ends', 'sub_1-0123456789ab', 'sub_2-0123456789ab'],
    ['at their beginnings', 'sub_0123456789ab-1', 'sub_0123456789ab-2'],
  ])('is told from one of before although their ids are alike %s', (_, first, second) => {
    const before = aSubscription({ id: first, createdAt: at(START - MINUTE_MS) });
    const paid = aSubscription({ id: second, createdAt: at(START + MINUTE_MS) });
    const begun = aRecord({ newestBefore: START - MINUTE_MS, idsBefore: idsBefore([before]) });
    expect(findPurchase([paid, before], begun)).toBe(paid);
  });

  test('is what was not there before, although its date is older than another one’s', () => {
    const before = aSubscription({ id: 'sub_00000001', createdAt: at(START + 60 * MINUTE_MS) });
    const paid = aSubscription({ id: 'sub_00000002', createdAt: at(START + MINUTE_MS) });
    const begun = { newestBefore: START + 60 * MINUTE_MS, idsBefore: idsBefore([before]) };
    expect(findPurchase([before, paid], aRecord(begun))).toBe(paid);
  });

  test('is none that was there before, whatever its date says', () => {
    const before = aSubscription({ id: 'sub_00000001', createdAt: at(START + MINUTE_MS) });
    expect(findPurchase([before], aRecord({ idsBefore: idsBefore([before]) }))).toBeNull();
    expect(idsBefore(Array.from({ length: 13 }, (_, index) => ({ id: `sub_${index}` })))).toBe(
      null,
    );
  });
});

describe('the state of a checkout', () => {
  const moments = [
    START,
    START + 29 * MINUTE_MS,
    START + 31 * MINUTE_MS,
    START + 30 * 24 * 60 * MINUTE_MS,
  ];

  test('follows from the subscription alone when there is one: no hint changes it', () => {
    const expected: Record<Subscription['status'], string> = {
      active: 'active',
      pending: 'activating',
      restricted: 'activating',
      initiated: 'not-completed',
      ended: 'not-completed',
      unknown: 'checking',
    };
    for (const status of statuses)
      for (const hint of hints)
        for (const now of moments)
          expect([
            status,
            hint,
            stateOfCheckout(aSubscription({ status }), hint, START, now),
          ]).toEqual([status, hint, expected[status]]);
  });

  test('claims no purchase without a subscription, whatever the address says and whenever', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...hints), any.map(hintOf)),
        fc.integer(),
        fc.integer(),
        (hint, startedAt, now) => {
          expect(['active', 'activating']).not.toContain(
            stateOfCheckout(null, hint, startedAt, now),
          );
        },
      ),
    );
  });

  test('is what the hint suggests when there is no subscription', () => {
    expect(stateOfCheckout(null, 'aborted', START, START)).toBe('aborted');
    expect(stateOfCheckout(null, 'expired', START, START)).toBe('expired');
    expect(stateOfCheckout(null, 'misconfigured', START, START)).toBe('misconfigured');
    for (const now of moments)
      expect(stateOfCheckout(null, 'success', START, now)).toBe('checking');
  });

  test('without a hint is open for half an hour and then not completed', () => {
    expect(stateOfCheckout(null, null, START, START + 30 * MINUTE_MS - 1)).toBe('checking');
    expect(stateOfCheckout(null, null, START, START + 30 * MINUTE_MS)).toBe('not-completed');
  });

  test('is asked for again only while it may change by itself', () => {
    expect(
      isFinalCheckout('activating') ||
        isFinalCheckout('checking') ||
        isFinalCheckout('unavailable'),
    ).toBe(false);
    expect(
      isFinalCheckout('active') && isFinalCheckout('not-completed') && isFinalCheckout('not-found'),
    ).toBe(true);
    expect(
      isFinalCheckout('aborted') && isFinalCheckout('expired') && isFinalCheckout('misconfigured'),
    ).toBe(true);
  });
});
