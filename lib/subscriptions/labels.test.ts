import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { aSubscription } from '@/lib/testing/builders';
import { changeLabel, dateRows, ownAddonLabel, restrictionLabel, stateLabel } from './labels';
import { formatPhoneNumber } from './phone-number';
import { portingLabel } from './porting-label';
import { awaitsInstallation, isCancelled, stateOf } from './rules';
import { portingFields, portingStatuses } from './types';

const en = { locale: 'en', t: translator('en') } as const;
const renewing = { renews: true, unit: 'month', length: 1, minimumPeriods: 0 } as const;

test.each([
  ['+19595550100', '+1 959 555 0100'],
  ['+4915550000001', '+49 15550 000001'],
  ['+3581234567', '+358 12 34567'],
  ['+442071234567', '+44 20 7123 4567'],
  ['not a number', 'not a number'],
  ['+12', '+12'],
])('the number %s reads %s', (number, expected) => {
  expect(formatPhoneNumber(number).replaceAll('\u00a0', ' ')).toBe(expected);
});

test("a number keeps all its digits in every country's format", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{6,14}$/), (digits) => {
      const said = formatPhoneNumber(`+${digits}`);
      expect(said.replace(/\D/g, '')).toBe(digits);
      expect(said).toMatch(/^\+[\d\u00a0-]+$/);
    }),
  );
});

describe('a subscription', () => {
  test('that starts on first use waits for its eSIM to be installed', () => {
    const sim = { id: 'sim_1', ending: '1234', type: 'eSIM' } as const;
    const waiting = aSubscription({ status: 'pending', startsOnUse: true, sim });
    expect(stateLabel(waiting, en)).toContain('Install the eSIM now');
    const moving = { status: 'requested', phoneNumber: null, missing: [] } as const;
    for (const changes of [
      { startsOnUse: false },
      { sim: null },
      { sim: { ...sim, type: 'pSIM' as const } },
      { porting: { ...moving, missing: [] } },
      { status: 'active' as const },
    ]) {
      expect(awaitsInstallation({ ...waiting, ...changes }), JSON.stringify(changes)).toBe(false);
    }
  });

  test('that starts on first use waits for its physical SIM to be inserted', () => {
    const sim = { id: 'sim_1', ending: '1234', type: 'pSIM' } as const;
    const waiting = aSubscription({ status: 'pending', startsOnUse: true, sim });
    const said = 'Insert the physical SIM into your phone. The plan starts on first use.';
    expect(stateLabel(waiting, en)).toBe(said);
    expect(stateLabel({ ...waiting, startsOnUse: false }, en)).not.toBe(said);
    const porting = { status: 'requested', phoneNumber: null, missing: [] } as const;
    const moving = { ...waiting, porting: { ...porting, missing: [] } };
    expect(stateLabel(moving, en)).toContain('once your number has been transferred');
  });

  test('that was cancelled and still runs is neither active nor ended', () => {
    const cancelled = aSubscription({
      plan: { id: 'pln_1', name: 'Ten', data: null, term: renewing },
      cancelledAt: '2026-11-10T00:00:00Z',
      endsAt: '2026-12-03T00:00:00Z',
    });
    expect(stateOf(cancelled)).toBe('cancelled');
    expect(stateLabel(cancelled, en)).toBe('Cancelled. Active until Dec 3, 2026\u00a0(UTC).');
    expect(stateLabel({ ...cancelled, cancellationCause: 'invoiceUnpaid' }, en)).toBe(
      'Cancelled. Active until Dec 3, 2026\u00a0(UTC). An invoice wasn’t paid.',
    );
  });

  test.each([
    ['2026-11-20T00:00:00Z', 'Changes to Twenty on Nov 20, 2026\u00a0(UTC).'],
    ['2026-12-03T00:00:00Z', null],
    [null, null],
  ])('that was cancelled changes before it ends or not at all: %s', (at, said) => {
    const end = '2026-12-03T00:00:00Z';
    const running = aSubscription({ period: { start: '2026-11-03T00:00:00Z', end } });
    const cancelled = { ...running, cancelledAt: '2026-11-10T00:00:00Z', endsAt: end };
    const plan = { id: 'pln_2', name: 'Twenty' };
    const change = { status: 'planned', createdAt: running.createdAt, plan, at } as const;
    expect(changeLabel([change], en, cancelled)).toBe(said);
    expect(changeLabel([change], en, running)).toContain('Changes to Twenty on');
  });

  test('renews or ends with its period, but only where Gigs says which', () => {
    const period = { start: '2026-11-10T00:00:00Z', end: '2026-12-10T00:00:00Z' };
    const labels = (term: typeof renewing | { renews: false } | null) => {
      const plan = { id: 'pln_1', name: 'Ten', data: null, term: term && { ...renewing, ...term } };
      return dateRows(aSubscription({ period, plan }), en).map(([label]) => label);
    };
    expect(labels(renewing)).toEqual(['This period', 'Renews']);
    expect(labels({ renews: false })).toEqual(['This period', 'Ends']);
    expect(labels(null)).toEqual(['This period']);
  });

  test('that does not renew is not cancelled by having an end', () => {
    expect(stateOf(aSubscription({ endsAt: '2026-12-03T00:00:00Z' }))).toBe('active');
  });

  test.each([
    ['active', 'Cancelled. Active until Dec 3, 2026\u00a0(UTC).'],
    ['restricted', 'Cancelled. Ends on Dec 3, 2026\u00a0(UTC).'],
  ] as const)('that is %s says that it was cancelled, with or without an end', (status, until) => {
    const running = aSubscription({ status, cancellationCause: 'invoiceUnpaid' });
    const cancelled = { ...running, cancelledAt: '2026-11-10T00:00:00Z' };
    const because = 'An invoice wasn’t paid.';
    expect(stateLabel(cancelled, en)).toBe(`Cancelled. It ends soon. ${because}`);
    expect(stateLabel({ ...cancelled, endsAt: '2026-12-03T00:00:00Z' }, en)).toBe(
      `${until} ${because}`,
    );
    expect(stateLabel(running, en)).toBeNull();
  });

  test.each(['active', 'restricted', 'unknown'] as const)(
    'that is %s and was cancelled has no renewal, and its end where Gigs says it',
    (status) => {
      const period = { start: '2026-11-10T00:00:00Z', end: '2026-12-10T00:00:00Z' };
      for (const term of [renewing, { ...renewing, renews: false }]) {
        const plan = { id: 'pln_1', name: 'Ten', data: null, term };
        const cancelled = aSubscription({ status, period, plan, cancelledAt: period.start });
        const labels = (endsAt: string | null) =>
          dateRows({ ...cancelled, endsAt }, en).map(([label]) => label);
        expect(isCancelled(cancelled)).toBe(true);
        expect(labels(null)).toEqual(['This period']);
        expect(labels('2026-12-03T00:00:00Z')).toEqual(['This period', 'Ends']);
      }
    },
  );

  test('of a status nobody knows is not said to renew', () => {
    const period = { start: '2026-11-10T00:00:00Z', end: '2026-12-10T00:00:00Z' };
    const plan = { id: 'pln_1', name: 'Ten', data: null, term: renewing };
    const rows = dateRows(aSubscription({ status: 'unknown', period, plan }), en);
    expect(rows.map(([label]) => label)).toEqual(['This period']);
  });

  test('that waits for a number says so', () => {
    const waiting = aSubscription({ status: 'pending' });
    const porting = { status: 'requested', phoneNumber: null, missing: [] } as const;
    expect(stateLabel(waiting, en)).toContain('The network is setting this up.');
    expect(stateLabel({ ...waiting, porting: { ...porting, missing: [] } }, en)).toBe(
      'This plan starts once your number has been transferred.',
    );
  });
});

test('a restriction says what is left and why, as far as Gigs says it', () => {
  expect(restrictionLabel({ cause: null, kinds: [] }, en)).toContain(
    'The network hasn’t told us why.',
  );
  expect(
    restrictionLabel({ cause: 'invoiceOverdue', kinds: ['incomingOnly', 'noData'] }, en),
  ).toMatch(/^For now: incoming calls and texts only and no mobile data\. A payment is overdue\./);
});

test('every state and every missing field of a transfer has words in every language', () => {
  for (const locale of locales) {
    const t = translator(locale);
    for (const status of [...portingStatuses, 'refused', 'locked', 'unknown'] as const) {
      const words = portingLabel(
        { status, phoneNumber: '+4915550000001', missing: [...portingFields, 'other'] },
        { locale, t },
      );
      expect(words, `${locale} ${status}`).not.toMatch(/myPlans|[{}]/);
      const asks = ['declined', 'locked', 'informationRequired'].includes(status);
      expect(words.includes(t('myPlans.transfer.other'))).toBe(asks);
    }
  }
});

test.each([
  ['active', 'Extra data'],
  ['pending', 'Extra data, being set up'],
  ['ended', null],
  ['unknown', null],
] as const)('an add-on that is %s is on the plan as %s', (status, said) => {
  const addon = { id: 'sad_1', addon: 'add_1', name: 'Extra data', endsAt: null };
  const label = ownAddonLabel({ ...addon, status, createdAt: '2026-11-22T12:00:00Z' }, en);
  expect(label).toBe(said);
});
