import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import type { Subscription } from '@/lib/subscriptions/types';
import { aSubscription } from '@/lib/testing/builders';
import { NextSteps } from './purchase-details';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

const end = '2026-12-01T00:00:00Z';
const monthly = { renews: true, unit: 'month', length: 1, minimumPeriods: 0 } as const;

async function stepsOf(changes: Partial<Subscription> = {}): Promise<string> {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const purchase = aSubscription({
    plan: { id: 'pln_1', name: 'Ten', data: null, term: monthly },
    period: { start: '2026-11-01T00:00:00Z', end },
    ...changes,
  });
  return renderToStaticMarkup(await NextSteps({ purchase }));
}

test('a plan is said to renew while it is active and was not cancelled', async () => {
  expect(await stepsOf()).toContain('The plan renews on');
  const cancelled = [{ cancelledAt: '2026-11-02T00:00:00Z' }, { endsAt: end }];
  for (const changes of [...cancelled, { status: 'pending' } as const]) {
    expect(await stepsOf(changes)).not.toContain('renews');
  }
});

test('one step is no list', async () => {
  const esim = { id: 'sim_1', ending: '0001', type: 'eSIM', network: 'p3' } as const;
  const renewing = await stepsOf({ sim: esim });
  expect(renewing.match(/<li>/g)).toHaveLength(2);
  const once = await stepsOf({ sim: esim, endsAt: end });
  expect(once).not.toContain('<ol');
  expect(once).toContain('Install the eSIM on the phone');
});
