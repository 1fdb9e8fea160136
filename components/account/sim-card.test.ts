import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import type { SimUse } from '@/lib/shopper/types';
import { aSim } from '@/lib/testing/builders';
import { SimCard } from './sim-card';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

test.each<[SimUse['state'], string, string]>([
  ['starting', 'Reserved', 'Reserved for Ten'],
  ['running', 'In use', 'In use with Ten'],
  ['unknown', 'Unavailable', 'Belongs to Ten'],
])('a SIM on a plan that is %s: "%s", "%s"', async (state, badge, sentence) => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const use = { subscription: 'sub_1', plan: 'Ten', state, since: null, until: null };
  const sim = { ...aSim({ use }), profile: null };
  const { prelude } = await prerender(createElement(SimCard, { sim, number: null }));
  const html = await new Response(prelude).text();
  expect(html).toContain(`>${badge}<`);
  expect(html).toContain(`>${sentence}<`);
  expect(html).not.toContain('Use for a new plan');
});
