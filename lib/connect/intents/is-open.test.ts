import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portingStatuses, type Subscription } from '@/lib/subscriptions/types';
import { aSubscription } from '@/lib/testing/builders';
import { openIntents } from '.';
import type { Choices } from './intent';
import type { IntentName } from './names';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const monthly = { renews: true, unit: 'month', length: 1, minimumPeriods: 0 } as const;

const subscription: fc.Arbitrary<Subscription> = fc
  .record({
    status: fc.constantFrom('pending', 'initiated', 'active', 'restricted', 'ended', 'unknown'),
    renews: fc.option(fc.boolean()),
    cancelledAt: fc.constantFrom(null, '2026-10-20T00:00:00Z'),
    endsAt: fc.constantFrom(null, '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'),
    porting: fc.option(
      fc.constantFrom(...portingStatuses, ...(['refused', 'locked', 'unknown'] as const)),
    ),
    sim: fc.option(fc.constantFrom('eSIM', 'pSIM', null)),
  })
  .map(({ status, renews, cancelledAt, endsAt, porting, sim }) =>
    aSubscription({
      status: status as Subscription['status'],
      plan: {
        id: 'pln_1',
        name: 'Ten',
        data: null,
        term: renews === null ? null : { ...monthly, renews },
      },
      cancelledAt,
      endsAt,
      porting: porting && { status: porting, phoneNumber: null, missing: [] },
      sim: sim === null ? null : { id: 'sim_1', ending: '1234', type: sim as 'eSIM' },
    }),
  );

const choices: fc.Arbitrary<Choices> = fc.record({
  otherPlans: fc.boolean(),
  addonsOnSale: fc.boolean(),
  now: fc.constant(NOW),
});

/** Checks that an intent is open exactly when the condition holds, for any subscription. */
function isOpenExactlyWhen(
  intent: IntentName,
  holds: (subscription: Subscription, choices: Choices) => boolean,
) {
  fc.assert(
    fc.property(subscription, choices, (given, around) => {
      expect(openIntents(given, around).includes(intent)).toBe(holds(given, around));
    }),
    { numRuns: 500 },
  );
}

const continues = ({ status }: Subscription) => status !== 'ended';
const mayRenew = ({ plan }: Subscription) => plan.term?.renews !== false;

describe('an intent is open exactly when Connect can carry it out:', () => {
  test('to cancel, what may renew, is not cancelled and has no end yet', () => {
    isOpenExactlyWhen(
      'cancelSubscription',
      (it) => continues(it) && mayRenew(it) && !it.cancelledAt && !it.endsAt,
    );
  });

  test('to resume, what renews, or was cancelled, and has its end ahead', () => {
    isOpenExactlyWhen(
      'resumeSubscription',
      (it) =>
        continues(it) &&
        (it.plan.term?.renews ?? it.cancelledAt !== null) &&
        it.endsAt !== null &&
        Date.parse(it.endsAt) > NOW,
    );
  });

  test('to change, an active plan with something to change to', () => {
    isOpenExactlyWhen(
      'changeSubscription',
      (it, { otherPlans, addonsOnSale }) => it.status === 'active' && (otherPlans || addonsOnSale),
    );
  });

  test('to buy an add-on, an active plan with add-ons on sale', () => {
    isOpenExactlyWhen(
      'checkoutAddon',
      (it, { addonsOnSale }) => it.status === 'active' && addonsOnSale,
    );
  });

  test('to complete a transfer, one that is declined or asks for more', () => {
    isOpenExactlyWhen(
      'completePorting',
      (it) =>
        continues(it) &&
        ['declined', 'locked', 'informationRequired'].includes(it.porting?.status ?? 'none'),
    );
  });

  test('to install, an eSIM that a plan runs on', () => {
    isOpenExactlyWhen(
      'viewEsimInstallation',
      (it) => ['active', 'restricted'].includes(it.status) && it.sim?.type === 'eSIM',
    );
  });

  test('to view, always', () => {
    isOpenExactlyWhen('viewSubscription', () => true);
  });
});

test('nothing can be both cancelled and resumed', () => {
  fc.assert(
    fc.property(subscription, choices, (given, around) => {
      const open = openIntents(given, around);
      expect(open.includes('cancelSubscription') && open.includes('resumeSubscription')).toBe(
        false,
      );
    }),
  );
});
