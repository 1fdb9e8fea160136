import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { UsageMeters } from './usage-meters';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

test.each([
  ['all', 0, 50, 'bg-accent', '100%'],
  ['a quarter', 37.5, 12.5, 'bg-accent', '25%'],
  ['little', 45, 5, 'bg-warn', '10%'],
  ['nothing', 51, 0, 'bg-bad', '100%'],
])('a meter with %s left is drawn so', async (_, used, left, tone, width) => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const usage = [{ of: 'data', used: used * 1e9, limit: 50e9, left: left * 1e9 } as const];
  const { prelude } = await prerender(createElement(UsageMeters, { usage }));
  const html = await new Response(prelude).text();
  expect(html).toMatch(new RegExp(`${tone}" style="width:${width}"`));
  expect(html).toContain(`aria-valuenow="${left * 1e9}"`);
});
