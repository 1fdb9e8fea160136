import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import type { Sim, SimUse } from '@/lib/shopper/types';
import { aSim } from '@/lib/testing/builders';
import { SimCard } from './sim-card';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

async function cardOf(use: SimUse, status: Sim['status'] = 'inactive'): Promise<string> {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const sim = { ...aSim({ use, status }), profile: null };
  const { prelude } = await prerender(createElement(SimCard, { sim, number: null }));
  return new Response(prelude).text();
}

test.each<[SimUse['state'], string, string]>([
  ['starting', 'Reserved', 'Reserved for Ten'],
  ['running', 'In use', 'In use with Ten'],
  ['unknown', 'Unavailable', 'Belongs to Ten'],
])('a SIM on a plan that is %s: "%s", "%s"', async (state, badge, sentence) => {
  const html = await cardOf({
    subscription: 'sub_1',
    plan: 'Ten',
    state,
    since: null,
    until: null,
  });
  expect(html).toContain(`>${badge}<`);
  expect(html).toContain(`>${sentence}<`);
  expect(html).not.toContain('Use for a new plan');
});

test('a SIM comes free when its plan ends, but a retired one never does', async () => {
  const until = '2026-12-03T00:00:00Z';
  const use = { subscription: 'sub_1', plan: 'Ten', state: 'running', since: null, until } as const;
  expect(await cardOf(use, 'active')).toContain('Available from');
  expect(await cardOf(use, 'retired')).not.toContain('Available from');
});
