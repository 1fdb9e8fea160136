import { describe, expect, test, vi } from 'vitest';
import { gigsError } from '@/lib/gigs/error';
import { translator } from '@/lib/i18n/translator';
import { fail } from '@/lib/platform/result';
import type { Change, OwnAddon, Payment, Subscription } from '@/lib/subscriptions/types';
import { portingStatuses } from '@/lib/subscriptions/types';
import { aPayment, aSubscription } from '@/lib/testing/builders';
import { intentOf } from '.';
import { cancelSubscription } from './cancel-subscription';
import { changeSubscription } from './change-subscription';
import { checkoutAddon } from './checkout-addon';
import { completePorting } from './complete-porting';
import { confirmPayment } from './confirm-payment';
import type { Ids } from './intent';
import { intentNames } from './names';
import { resumeSubscription } from './resume-subscription';
import { updatePaymentMethod } from './update-payment-method';
import { updateUserAddress } from './update-user-address';
import { updateUserFullName } from './update-user-full-name';

vi.mock('@/lib/gigs/request', () => ({
  segment: encodeURIComponent,
  gigsRequest: async () => fail(gigsError('network')),
}));

const START = Date.parse('2026-11-22T12:00:00Z');
const ids: Ids = { subscription: 'sub_1', payment: null, addons: [] };

function anAddon(changes: object = {}): OwnAddon {
  return {
    id: 'sad_1',
    addon: 'add_1',
    name: 'Extra',
    status: 'active',
    createdAt: '2026-11-22T12:05:00Z',
    endsAt: null,
    ...changes,
  };
}

describe('what became of it', () => {
  test('a cancellation is one once it is cancelled or an end is set', () => {
    const outcome = (changes = {}) =>
      cancelSubscription.outcome({}, { subscription: aSubscription(changes) }, ids);
    expect(outcome().progress).toBe('not-yet');
    expect(outcome({ endsAt: '2026-12-03T00:00:00Z' })).toMatchObject({
      progress: 'done',
      news: { key: 'cancelled', at: '2026-12-03T00:00:00Z', isActive: true },
    });
    expect(outcome({ cancelledAt: '2026-11-22T12:01:00Z' })).toMatchObject({
      progress: 'done',
      news: { key: 'cancelled', at: null },
    });
    expect(outcome({ status: 'ended', endsAt: '2026-11-22T12:01:00Z' })).toMatchObject({
      news: { key: 'ended' },
    });
  });

  test('a resumption is one once it is not cancelled and no end is set, unless it has ended', () => {
    const progress = (changes = {}) =>
      resumeSubscription.outcome({}, { subscription: aSubscription(changes) }, ids).progress;
    expect(progress()).toBe('done');
    expect(progress({ endsAt: '2026-12-03T00:00:00Z' })).toBe('not-yet');
    expect(progress({ cancelledAt: '2026-11-22T12:01:00Z' })).toBe('not-yet');
    expect(progress({ status: 'ended' })).toBe('failed');
  });

  test('a cancelled plan stays active only where it is', () => {
    const words = { locale: 'en', t: translator('en') } as const;
    const cancelledAt = '2026-11-22T12:01:00Z';
    const text = (changes: Partial<Subscription>) => {
      const subscription = aSubscription({ cancelledAt, ...changes });
      const outcome = cancelSubscription.outcome({}, { subscription }, ids);
      return 'news' in outcome ? cancelSubscription.newsText(outcome.news, words) : null;
    };
    const endsAt = '2026-12-03T00:00:00Z';
    expect(text({ endsAt })).toContain('Ten stays active until Dec 3, 2026');
    expect(text({ status: 'restricted', endsAt })).toBe(
      'Ten is cancelled and ends on Dec 3, 2026\u00a0(UTC).',
    );
    expect(text({})).toBe('Ten is cancelled and ends soon.');
    expect(text({ status: 'restricted' })).toBe('Ten is cancelled and ends soon.');
  });

  test('a change is another plan, a planned one, or a new add-on', () => {
    const before = { plan: 'pln_0', newestAddon: START, newestChange: START };
    const same = aSubscription({ plan: { id: 'pln_0', name: 'Old', data: null, term: null } });
    const now = { subscription: same, addons: [], payments: null, changes: [] };
    const key = (given: Partial<Parameters<typeof changeSubscription.outcome>[1]>) => {
      const outcome = changeSubscription.outcome(before, { ...now, ...given }, ids);
      return 'news' in outcome ? outcome.news.key : outcome.progress;
    };
    const change: Change = {
      status: 'planned',
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
    expect(key({})).toBe('not-yet');
    expect(key({ addons: null })).toBe('unreadable');
    expect(key({ changes: null })).toBe('unreadable');
    expect(key({ changes: [{ ...change, createdAt: '' }] })).toBe('unreadable');
  });

  test('add-ons are there when each of them is new, and ready when each is active', () => {
    const second = anAddon({ id: 'sad_2', addon: 'add_2' });
    const progress = (addons: OwnAddon[] | null) =>
      checkoutAddon.outcome(
        { newestAddon: START },
        { subscription: aSubscription(), addons, payments: null },
        { ...ids, addons: ['add_1', 'add_2'] },
      ).progress;
    expect(progress(null)).toBe('unreadable');
    expect(progress([])).toBe('not-yet');
    expect(progress([anAddon()])).toBe('not-yet');
    expect(progress([anAddon(), { ...second, createdAt: '2026-11-22T11:00:00Z' }])).toBe('not-yet');
    expect(progress([anAddon(), { ...second, status: 'pending' }])).toBe('underway');
    expect(progress([anAddon(), { ...second, status: 'unknown' }])).toBe('unreadable');
    expect(progress([anAddon(), second])).toBe('done');
  });

  test('an add-on that waits for a payment that failed is not being set up', () => {
    const pending = anAddon({ status: 'pending' });
    const failure = { status: 'requiresMethod', failure: 'expired' } as const;
    const keyOf = (payments: Payment[] | null, addon = pending) => {
      const now = { subscription: aSubscription(), addons: [addon], payments };
      const bought = { ...ids, addons: ['add_1'] };
      const outcomes = [
        checkoutAddon.outcome({ newestAddon: START }, now, bought),
        changeSubscription.outcome(
          { plan: null, newestAddon: START, newestChange: null },
          { ...now, changes: null },
          ids,
        ),
      ];
      return outcomes.map((outcome) => 'news' in outcome && outcome.news.key);
    };
    const owed = aPayment({ paidFor: ['sad_1'], ...failure });
    const underway = ['addonsUnderway', 'addonsUnderway'];
    expect(keyOf([owed])).toEqual(['paymentFailed', 'paymentFailed']);
    expect(keyOf([aPayment({ paidFor: ['sad_1'] }), owed])).toEqual(underway);
    expect(keyOf([{ ...owed, paidFor: ['sad_2'] }])).toEqual(underway);
    expect(keyOf(null)).toEqual(underway);
    expect(keyOf([owed], anAddon())).toEqual(['addonsActive', 'addonsActive']);
    const words = { locale: 'en', t: translator('en') } as const;
    expect(checkoutAddon.newsText({ key: 'paymentFailed', failure: 'expired' }, words)).toBe(
      'The card has expired. Please update your payment method.',
    );
  });

  test('a transfer continues once Gigs asks for nothing more', () => {
    const progress = portingStatuses.map((status) => {
      const porting = { status, phoneNumber: null, missing: [] };
      return completePorting.outcome({}, { subscription: aSubscription({ porting }) }, ids)
        .progress;
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
    const progress = (status: Payment['status'], failure: Payment['failure'] = null) => {
      const payment = aPayment({ status, failure });
      return confirmPayment.outcome({}, { payment }, ids).progress;
    };
    expect(progress('succeeded')).toBe('done');
    expect(progress('pending')).toBe('underway');
    expect(progress('failed', 'other')).toBe('failed');
    expect(progress('requiresMethod', 'expired')).toBe('failed');
    expect(progress('requiresConfirmation')).toBe('not-yet');
    expect(progress('unknown')).toBe('unreadable');
  });

  test('what is on file is new when it was not there before, and unsaid when either side is unknown', () => {
    const address = (now: string[] | null, before: string[] | null = ['adr_1']) =>
      updateUserAddress.outcome(
        { addresses: before },
        { addresses: now?.map((id) => ({ id, city: 'Sampletown' })) ?? null },
        ids,
      ).progress;
    expect(address(['adr_1'])).toBe('not-yet');
    expect(address(['adr_2', 'adr_1'])).toBe('done');
    expect(address(null)).toBe('unreadable');
    expect(address(['adr_1'], null)).toBe('unreadable');

    const method = { id: 'pym_1', type: 'card' as const, brand: 'visa', ending: '4242' };
    const updated = updatePaymentMethod.outcome({ methods: [] }, { methods: [method] }, ids);
    expect(updated).toEqual({ progress: 'done', news: { key: 'method', method } });

    const before = updateUserFullName.snapshot({ fullName: 'Ada' });
    const renamed = (fullName: string | null) =>
      updateUserFullName.outcome(before, { fullName }, ids).progress;
    expect([renamed('Ada'), renamed('Eve'), renamed(''), renamed(null)]).toEqual([
      'not-yet',
      'done',
      'not-yet',
      'unreadable',
    ]);
  });

  test('without anything readable nothing is claimed of any intent', async () => {
    for (const name of intentNames) {
      for (const before of [{}, { addresses: [], methods: [], name: '', newestAddon: 0 }]) {
        const told = await intentOf(name).compare('usr_1', ids, before);
        if (told.ok) expect(told.value.progress, name).toMatch(/^(unreadable|viewed)$/);
      }
    }
  });

  test('without its subject nothing is claimed of a subscription or a payment', () => {
    const nothing = { subscription: null, addons: null, payments: null, changes: null };
    expect([
      cancelSubscription.outcome({}, nothing, ids).progress,
      resumeSubscription.outcome({}, nothing, ids).progress,
      completePorting.outcome({}, nothing, ids).progress,
      checkoutAddon.outcome({ newestAddon: 0 }, nothing, ids).progress,
      changeSubscription.outcome({ plan: 'pln_0', newestAddon: 0, newestChange: 0 }, nothing, ids)
        .progress,
      confirmPayment.outcome({}, { payment: null }, ids).progress,
    ]).toEqual(Array(6).fill('unreadable'));
  });

  test('one add-on is told as one, and several as several', () => {
    const t = translator('en');
    const told = (addons: OwnAddon[]) => {
      const outcome = checkoutAddon.outcome(
        { newestAddon: START },
        { subscription: aSubscription(), addons, payments: null },
        { ...ids, addons: addons.map(({ addon }) => addon) },
      );
      if (!('news' in outcome)) return [];
      const { news } = outcome;
      return [t(`task.${news.key}`), checkoutAddon.newsText(news, { locale: 'en', t })];
    };
    const one = anAddon({ name: 'Extra 1 GB' });
    const other = anAddon({ id: 'sad_2', addon: 'add_2', name: 'Extra 5 GB' });
    expect(told([one])).toEqual(['Your add-on is ready', 'Now on your plan: Extra 1 GB.']);
    expect(told([one, other])).toEqual([
      'Your add-ons are ready',
      'Now on your plan: Extra 1 GB and Extra 5 GB.',
    ]);
    expect(told([one, { ...other, status: 'pending' }])).toEqual([
      'Your add-ons are being set up',
      'We have your order for Extra 1 GB and Extra 5 GB. There’s no need to buy again.',
    ]);
  });

  test('it is told in a heading and a sentence', () => {
    const words = { locale: 'en', t: translator('en') } as const;
    const at = '2026-12-03T00:00:00Z';
    const cancelled = { key: 'cancelled', plan: 'Ten', at, isActive: true } as const;
    expect(cancelSubscription.newsText(cancelled, words)).toBe(
      'Ten stays active until Dec 3, 2026\u00a0(UTC). You can undo the cancellation until then.',
    );
    expect(changeSubscription.newsText({ key: 'changesLater', plan: '', at: null }, words)).toBe(
      'It changes to another plan soon. Until then, everything stays the same.',
    );
    expect(cancelSubscription.newsText({ key: 'ended', plan: '', at: null }, words)).toBe(
      'Mobile plan has ended.',
    );
    expect(confirmPayment.newsText({ key: 'paid', price: null }, words)).toBe(
      'The payment went through.',
    );
    const failed = { key: 'paymentFailed', failure: 'expired' } as const;
    expect(confirmPayment.newsText(failed, words)).toBe(
      'The card has expired. Please update your payment method.',
    );
  });
});
