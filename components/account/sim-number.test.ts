import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { aSim } from '@/lib/testing/builders';
import { SimNumber } from './sim-number';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

async function shown(number: string | null | undefined): Promise<string> {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  return renderToStaticMarkup(await SimNumber({ sim: aSim({ id: 'sim_1' }), number }));
}

test('a number that was asked for and cannot be shown is said to be so, and can be asked for again', async () => {
  const sentence = 'We can’t show this number.';
  expect(await shown(undefined)).not.toContain(sentence);
  expect(await shown('8900000000000001234')).not.toContain(sentence);
  const unavailable = await shown(null);
  expect(unavailable).toContain(sentence);
  expect(unavailable, 'loads from this address too').toContain('"/account/sims?show=sim_1"');
});
