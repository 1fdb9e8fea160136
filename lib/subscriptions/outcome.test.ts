import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hint } from '@/lib/connect/hint';
import { aSubscription } from '@/lib/testing/builders';
import { emptySnapshot, type Snapshot } from './intent-snapshot';
import { intents } from './intents';
import { decide, isOpenState, type Outcome, outcomeOf } from './outcome';
import type { Task } from './task';
import { portingStatuses } from './types';

const START = Date.parse('2026-11-22T12:00:00Z');
const hints: Hint[] = ['success', 'aborted', 'expired', 'misconfigured', null];
const nothing: Task['before'] = {
  plan: null,
  endsAt: null,
  newestAddon: null,
  newestChange: null,
  name: null,
  addresses: null,
  methods: null,
};

function aTask(changes: Partial<Task> = {}): Task {
  return {
    email: 'ada@example.com',
    user: 'usr_1',
    intent: 'cancelSubscription',
    subscription: 'sub_1',
    payment: null,
    addons: [],
    before: nothing,
    startedAt: START,
    ...changes,
  };
}

function facts(changes: Partial<Snapshot>): Snapshot {
  return { ...emptySnapshot, ...changes };
}

function anAddon(changes: object = {}) {
  return {
    id: 'sad_1',
    addon: 'add_1',
    name: 'Extra',
    status: 'active' as const,
    createdAt: '2026-11-22T12:05:00Z',
    endsAt: null,
    ...changes,
  };
}

describe('what became of it', () => {
  test('a cancellation is one once an end is set', () => {
    const task = aTask();
    expect(outcomeOf(task, facts({ subscription: aSubscription() }), false).progress).toBe(
      'not-yet',
    );
    const ending = aSubscription({ endsAt: '2026-12-03T00:00:00Z' });
    expect(outcomeOf(task, facts({ subscription: ending }), false)).toMatchObject({
      progress: 'done',
      news: { key: 'cancelled', at: '2026-12-03T00:00:00Z' },
    });
    const over = aSubscription({ status: 'ended', endsAt: '2026-11-22T12:01:00Z' });
    expect(outcomeOf(task, facts({ subscription: over }), false)).toMatchObject({
      news: { key: 'ended' },
    });
  });

  test('a resumption is one once no end is set, unless it has ended', () => {
    const task = aTask({ intent: 'resumeSubscription' });
    const at = (endsAt: string | null, status: 'active' | 'ended' = 'active') =>
      outcomeOf(task, facts({ subscription: aSubscription({ endsAt, status }) }), false).progress;
    expect([at(null), at('2026-12-03T00:00:00Z'), at(null, 'ended')]).toEqual([
      'done',
      'not-yet',
      'failed',
    ]);
  });

  test('a change is another plan, a planned one, or a new add-on', () => {
    const before = { ...nothing, plan: 'pln_0', newestAddon: START, newestChange: START };
    const task = aTask({ intent: 'changeSubscription', before });
    const same = aSubscription({ plan: { id: 'pln_0', name: 'Old', data: null, term: null } });
    const key = (given: Partial<Snapshot>) => {
      const outcome = outcomeOf(
        task,
        facts({ subscription: same, addons: [], changes: [], ...given }),
        false,
      );
      return 'news' in outcome ? outcome.news.key : outcome.progress;
    };
    const change = {
      status: 'planned' as const,
      createdAt: '2026-11-22T12:05:00Z',
      plan: { id: 'pln_1', name: 'New' },
      at: null,
    };
    const old = { createdAt: '2026-11-22T11:00:00Z' };
    expect(key({ subscription: aSubscription() })).toBe('changed');
    expect(key({ changes: [change] })).toBe('changesLater');
    expect(key({ changes: [{ ...change, ...old }] })).toBe('not-yet');
    expect(key({ changes: [{ ...change, status: 'failed' }] })).toBe('changeFailed');
    expect(key({ addons: [anAddon()] })).toBe('addonsActive');
    expect(key({ addons: [anAddon(old)] })).toBe('not-yet');
    expect(key({ addons: null, changes: null })).toBe('not-yet');
  });

  test('add-ons are there when each of them is new, and ready when each is active', () => {
    const before = { ...nothing, newestAddon: START };
    const task = aTask({ intent: 'checkoutAddon', addons: ['add_1', 'add_2'], before });
    const second = anAddon({ id: 'sad_2', addon: 'add_2' });
    const progress = (addons: Snapshot['addons']) =>
      outcomeOf(task, facts({ addons }), false).progress;
    expect(progress(null)).toBe('unreadable');
    expect(progress([])).toBe('not-yet');
    expect(progress([anAddon()])).toBe('not-yet');
    expect(progress([anAddon(), { ...second, createdAt: '2026-11-22T11:00:00Z' }])).toBe('not-yet');
    expect(progress([anAddon(), { ...second, status: 'pending' }])).toBe('underway');
    expect(progress([anAddon(), second])).toBe('done');
  });

  test('a transfer goes on once Gigs asks for nothing more', () => {
    const progress = portingStatuses.map((status) => {
      const porting = { status, phoneNumber: null, missing: [] };
      const task = aTask({ intent: 'completePorting' });
      return outcomeOf(task, facts({ subscription: aSubscription({ porting }) }), false).progress;
    });
    expect(Object.fromEntries(portingStatuses.map((it, index) => [it, progress[index]]))).toEqual({
      draft: 'not-yet',
      informationRequired: 'not-yet',
      declined: 'not-yet',
      initiated: 'done',
      pending: 'done',
      requested: 'done',
      completed: 'done',
      canceled: 'failed',
      expired: 'failed',
      failed: 'failed',
    });
  });

  test('a payment is what its status says', () => {
    const progress = (status: NonNullable<Snapshot['payment']>['status']) => {
      const payment = { id: 'pay_1', status, price: null, createdAt: '', subscriptions: [] };
      return outcomeOf(aTask({ intent: 'confirmPayment' }), facts({ payment }), false).progress;
    };
    expect(progress('succeeded')).toBe('done');
    expect(progress('pending')).toBe('underway');
    expect(progress('failed')).toBe('failed');
    expect(progress('requiresConfirmation')).toBe('not-yet');
    expect(progress('unknown')).toBe('unreadable');
  });

  test('what is on file is new when it was not there before, and unsaid when either side is unknown', () => {
    const known = { ...nothing, addresses: ['adr_1'], methods: [], name: 'fingerprint' };
    const address = (ids: string[] | null, before = known) =>
      outcomeOf(
        aTask({ intent: 'updateUserAddress', before }),
        facts({ addresses: ids?.map((id) => ({ id, city: 'Sampletown' })) ?? null }),
        false,
      ).progress;
    expect(address(['adr_1'])).toBe('not-yet');
    expect(address(['adr_2', 'adr_1'])).toBe('done');
    expect(address(null)).toBe('unreadable');
    expect(address(['adr_1'], { ...known, addresses: null as never })).toBe('unreadable');

    const method = { id: 'pym_1', type: 'card' as const, brand: 'visa', ending: '4242' };
    const updated = outcomeOf(
      aTask({ intent: 'updatePaymentMethod', before: known }),
      facts({ methods: [method] }),
      false,
    );
    expect(updated).toEqual({ progress: 'done', news: { key: 'method', method } });

    const renamed = (same: boolean, fullName: string | null) =>
      outcomeOf(aTask({ intent: 'updateUserFullName', before: known }), facts({ fullName }), same)
        .progress;
    expect([renamed(true, 'Ada'), renamed(false, 'Ada'), renamed(false, null)]).toEqual([
      'not-yet',
      'done',
      'unreadable',
    ]);
  });

  test('without anything readable nothing is claimed of any intent', () => {
    for (const intent of intents) {
      const { progress } = outcomeOf(aTask({ intent }), emptySnapshot, false);
      expect(progress, intent).toMatch(/^(unreadable|viewed)$/);
    }
  });
});

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constantFrom<Outcome>(
    { progress: 'not-yet' },
    { progress: 'unreadable' },
    { progress: 'viewed' },
  ),
  fc
    .constantFrom('done', 'underway', 'failed')
    .map((progress): Outcome => ({ progress, news: { key: 'portingSent' } }) as Outcome),
);

describe('what the page says', () => {
  test('is confirmed exactly when Gigs has it done, whatever the address says', () => {
    fc.assert(
      fc.property(outcome, fc.constantFrom(...hints), fc.nat(10_000_000), (what, hint, age) => {
        const state = decide(what, hint, START, START + age);
        expect(state === 'confirmed').toBe(what.progress === 'done');
        expect(state === 'underway').toBe(what.progress === 'underway');
        expect(state === 'failed').toBe(what.progress === 'failed');
      }),
    );
  });

  test('follows the hint only where nothing shows', () => {
    const said = (hint: Hint, age = 60_000) =>
      decide({ progress: 'not-yet' }, hint, START, START + age);
    expect(hints.map((hint) => said(hint))).toEqual([
      'checking',
      'aborted',
      'expired',
      'misconfigured',
      'unchanged',
    ]);
    expect(said('success', 2 * 60 * 60_000)).toBe('unconfirmed');
  });

  test('never says that nothing was changed when that cannot be read', () => {
    for (const hint of hints) {
      const state = decide({ progress: 'unreadable' }, hint, START, START);
      expect(['unchanged', 'aborted', 'confirmed', 'checking']).not.toContain(state);
    }
  });

  test('is asked again only while it may change by itself', () => {
    expect(isOpenState('checking') && isOpenState('underway')).toBe(true);
    for (const state of ['confirmed', 'aborted', 'unchanged', 'viewed', 'not-found'] as const) {
      expect(isOpenState(state)).toBe(false);
    }
  });
});
